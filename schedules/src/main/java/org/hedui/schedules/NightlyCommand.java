package org.hedui.schedules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hedui.jobs.NightOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hedui nightly}: the whole night. */
@Command(name = "nightly", mixinStandardHelpOptions = true)
final class NightlyCommand implements Callable<Integer> {
  private final Hedui hedui;

  @Option(names = "--inbox", paramLabel = "DIR", required = true)
  private Path inbox = Path.of("");

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out = Path.of("");

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", required = true)
  private LocalDate date = LocalDate.EPOCH;

  @Option(names = "--afresh")
  private boolean afresh;

  NightlyCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public Integer call() {
    NightOptions options =
        RunOptions.of(hedui.options(), date, inbox, out, Set.of(), null).afresh(afresh);
    return new NightRun(hedui)
        .run("nightly", options, new NightReport(hedui.console(), options))
        .value();
  }
}
