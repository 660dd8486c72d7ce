package org.hedui.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hedui.faults.fuzz.FuzzCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the experiments. */
@Command(
    name = "faults/run",
    mixinStandardHelpOptions = true,
    description = "Disturbs nights for real: the same command again must make up for everything.",
    subcommands = {FuzzCommand.class, PageCommand.class})
public final class Faults implements Callable<Integer> {
  /** In the order of the table. */
  static final List<Experiment> ALL =
      Stream.of(
              Processes.ALL,
              Lines.ALL,
              Nodes.ALL,
              Disks.ALL,
              Inputs.ALL,
              DataFolders.ALL,
              Settings.ALL)
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

  @Mixin private ResultsOptions kept = new ResultsOptions();

  private Faults() {}

  /** Starts it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Faults()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    List<Experiment> chosen = chosen();
    Results results = kept.results();
    String build = kept.build();
    if (!chosen.isEmpty()) {
      System.out.println("build " + build);
      Ground ground = Ground.prepare(work, students, schools);
      System.out.printf("undisturbed: %.1f s%n", ground.seconds());
      String province = students == 0 ? "sample" : students + " students, " + schools + " schools";
      Trials trials = new Trials(ground, results, build, province, seed);
      for (Experiment experiment : chosen) {
        trials.run(experiment, from, times > 0 ? from + times : experiment.usual());
      }
    }
    List<Tried> tries = results.of(build);
    System.out.println(Table.of(ALL, tries));
    return tries.stream().allMatch(Tried::ok) ? 0 : 1;
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
