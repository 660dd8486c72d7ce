package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line of the benchmarks. Absolute times drift by a third on shared machines, so that
 * every comparison is made of rounds that alternate, in one run.
 */
@Command(
    name = "benchmarks/run",
    mixinStandardHelpOptions = true,
    description = "Measures Hedui on this machine.",
    subcommandsRepeatable = true)
public final class Benchmarks implements Runnable {
  @Option(
      names = "--work",
      scope = ScopeType.INHERIT,
      description =
          "Folder for the province and the databases, several times as large as its files"
              + " (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of("benchmarks/target/work");

  @Option(
      names = "--rounds",
      scope = ScopeType.INHERIT,
      description = "How often everything is measured (default: ${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(names = "--students", scope = ScopeType.INHERIT, description = "${DEFAULT-VALUE}")
  private int students = 1_000_000;

  @Option(names = "--schools", scope = ScopeType.INHERIT, description = "${DEFAULT-VALUE}")
  private int schools = 1_000;

  private Benchmarks() {}

  /** Starts it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Benchmarks()).execute(arguments));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  @Command(description = "Everything below.")
  void all() throws Exception {
    start();
    workbooks();
    compare();
  }

  @Command(description = "Nights: seconds by step, CPU, memory, rows per second.")
  void night() throws Exception {
    List<Night.Result> results = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      results.add(Night.run(province(), work));
      Report.night(round, results.get(results.size() - 1));
    }
    Report.median("night", results.stream().map(Night.Result::usage).toList());
  }

  @Command(
      description =
          "Nights and the floor in turn: what the same files cost through COPY on two"
              + " connections and hand-written joins.")
  void compare() throws Exception {
    List<Usage> nights = new ArrayList<>();
    List<Usage> floors = new ArrayList<>();
    Floor floor = new Floor(province(), work);
    for (int round = 1; round <= rounds; round++) {
      floors.add(floor.run());
      Night.Result night = Night.run(province(), work);
      nights.add(night.usage());
      Report.night(round, night);
      Report.pair(round, floors.get(round - 1), nights.get(round - 1));
    }
    Report.median("floor", floors);
    Report.median("night", nights);
    Report.ratio("night / floor", nights, floors);
  }

  @Command(description = "Workbooks: 200,000 rows of 16 columns out and in, 1,000 school packages.")
  void workbooks() throws IOException {
    Files.createDirectories(work);
    for (int round = 1; round <= rounds; round++) {
      Report.line("round " + round, Workbooks.measure(work));
    }
  }

  @Command(description = "Commands that need no database, and the night of the committed sample.")
  void start() throws Exception {
    for (int round = 1; round <= rounds; round++) {
      Report.line("round " + round, Starts.measure(work));
    }
  }

  private Path province() throws IOException, InterruptedException {
    return Province.of(work, students, schools);
  }
}
