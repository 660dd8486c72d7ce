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
  /** How much larger the larger province is. */
  private static final int TIMES = 10;

  /** The generator makes no more. */
  private static final int MOST_SCHOOLS = 9_998;

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

  @Command(description = "Everything below but the larger province.")
  void all() throws Exception {
    start();
    workbooks();
    smallFiles();
    compare();
    nextNight();
    flame();
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
          "In turn: the floor (the same files through COPY on two connections and hand-written"
              + " joins), the joins by DuckDB, a textbook job on a subset, and the night.")
  void compare() throws Exception {
    Comparison comparison = new Comparison(province(), work);
    for (int round = 1; round <= rounds; round++) {
      comparison.round(round);
    }
    comparison.report();
  }

  @Command(
      name = "next-night",
      description =
          "In turn: a first night, a night on which nothing was handed in, and one on which 1 %% of"
              + " the roster rows were handed in anew.")
  void nextNight() throws Exception {
    NextNight nights = new NextNight(province(), work);
    for (int round = 1; round <= rounds; round++) {
      nights.round(round);
    }
    nights.report();
  }

  @Command(
      description =
          "A night over the province and one over another ten times as large, both without the"
              + " files of the bank; without options 7.7 and 77 million rows.")
  void scale() throws Exception {
    Path larger = Province.of(work, TIMES * students, Math.min(TIMES * schools, MOST_SCHOOLS));
    new Scale(work).measure(province(), larger);
  }

  @Command(
      description = "A night under a profiler: flame graphs of the whole and of the slowest step.")
  void flame() throws Exception {
    FlameGraph graph = FlameGraph.in(work);
    Night.Result night = Night.run(province(), work, graph.options());
    Night.Step slowest = night.slowest();
    Report.night(1, night);
    Report.line("flame graph of the night", graph.of("night").toString());
    Report.line(
        "flame graph of " + slowest.name(),
        graph
            .of(
                slowest.name(),
                slowest.started(),
                slowest.started() + (long) (slowest.seconds() * 1_000))
            .toString());
  }

  @Command(description = "Workbooks: 200,000 rows of 16 columns out and in, 1,000 school packages.")
  void workbooks() throws IOException {
    Files.createDirectories(work);
    for (int round = 1; round <= rounds; round++) {
      Report.line("round " + round, Workbooks.measure(work));
    }
  }

  @Command(name = "small-files", description = "10,000 small workbooks received and loaded.")
  void smallFiles() throws Exception {
    for (int round = 1; round <= rounds; round++) {
      Report.line("round " + round, SmallFiles.measure(work));
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
