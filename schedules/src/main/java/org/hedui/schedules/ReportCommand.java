package org.hedui.schedules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hedui.jobs.NightOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hedui report}: writes the outputs of what is settled. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private final Hedui hedui;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out = Path.of("");

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", required = true)
  private LocalDate date = LocalDate.EPOCH;

  @Option(names = "--school", paramLabel = "CODE")
  private @Nullable String school;

  ReportCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public Integer call() {
    DatabaseSession.requireThere(hedui.options());
    NightOptions options = RunOptions.of(hedui.options(), date, null, out, Set.of(), school);
    return new NightRun(hedui)
        .run("report", options, new NightReport(hedui.console(), options))
        .value();
  }
}
