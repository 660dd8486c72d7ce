package org.hedui.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hedui.faults.fuzz.FuzzCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the experiments. */
@Command(
    name = "faults/run",
    mixinStandardHelpOptions = true,
    description = "Disturbs nights for real: the same command again must make up for everything.",
    subcommands = FuzzCommand.class)
public final class Faults implements Callable<Integer> {
  private static final List<Experiment> ALL =
      Stream.of(Processes.ALL, Lines.ALL, Disks.ALL, Inputs.ALL, DataFolders.ALL, Settings.ALL)
          .flatMap(List::stream)
          .toList();

  @Parameters(paramLabel = "NAME", description = "Experiments, or all. Without: their names.")
  private List<String> names = List.of();

  @Option(names = "--times", description = "Tries of each; default: as the experiment has it.")
  private int times;

  @Option(names = "--from", description = "The number of the first try, to go on with (from 0).")
  private int from;

  @Option(names = "--seed", description = "Default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Option(names = "--students", description = "Of a generated province; 0 is the sample.")
  private int students;

  @Option(names = "--schools", description = "Default: ${DEFAULT-VALUE}")
  private int schools = 20;

  @Option(names = "--work", description = "Where tries are made (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of("faults/target/work");

  @Option(names = "--results", description = "Where results are kept (default: ${DEFAULT-VALUE}).")
  private Path results = Path.of("faults/target/results");

  private Faults() {}

  /** Starts it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Faults()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    List<Experiment> chosen = chosen();
    Results written = new Results(results);
    if (!chosen.isEmpty()) {
      Ground ground = Ground.prepare(work, students, schools);
      System.out.printf("undisturbed: %.1f s%n", ground.seconds());
      Trials trials = new Trials(ground, written, seed);
      for (Experiment experiment : chosen) {
        trials.run(experiment, from, times > 0 ? from + times : experiment.usual());
      }
    }
    String table = written.table(ALL);
    System.out.println(table);
    Files.writeString(results.resolve("table.md"), table);
    return table.contains("wrong**") ? 1 : 0;
  }

  private List<Experiment> chosen() {
    if (names.isEmpty()) {
      ALL.forEach(e -> System.out.printf("%-14s %4d  %s%n", e.name(), e.usual(), e.title()));
      return List.of();
    }
    List<Experiment> chosen = new ArrayList<>();
    for (String name : names) {
      List<Experiment> found =
          ALL.stream().filter(e -> name.equals("all") || e.name().equals(name)).toList();
      if (found.isEmpty()) {
        throw new IllegalArgumentException("no experiment " + name);
      }
      chosen.addAll(found);
    }
    return chosen;
  }
}
