package org.hedui.schedules;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.NightRunner;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.RunBook;
import org.hedui.jobs.retention.Retention;
import org.hedui.schedules.console.Console;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hedui retention}: lets go of what is older than policy keeps it. */
@Command(name = "retention", mixinStandardHelpOptions = true)
final class RetentionCommand implements Callable<Integer> {
  private final Hedui hedui;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "retention-out")
  private @Nullable Path out;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD")
  private LocalDate date = Today.date();

  @Option(names = "--dry-run", descriptionKey = "dry-run")
  private boolean dryRun;

  RetentionCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public Integer call() throws SQLException, IOException {
    if (date.isAfter(Today.date())) { // a slip of the finger would let go of everything
      throw new Failure(ExitCode.USAGE, "future-date", date);
    }
    DatabaseSession.requireThere(hedui.options());
    NightOptions options = RunOptions.of(hedui.options(), date, null, out, Set.of(), null);
    if (!dryRun) {
      return new NightRun(hedui).run("retention", options, this::report).value();
    }
    PolicyInForce policy = new PolicyInForce(options);
    try (DatabaseSession session = DatabaseSession.open(hedui.options());
        Connection connection = session.dataSource().getConnection()) {
      tell(
          new Retention(
                  policy.policy().retention(),
                  date,
                  options.out(),
                  HandedFiles.folder(hedui.options()))
              .due(connection));
    }
    return ExitCode.DONE.value();
  }

  private ExitCode report(ApplicationContext context, NightRunner.Ended ended) {
    Map<String, Long> gone = new LinkedHashMap<>();
    new RunBook(context.getBean(DataSource.class))
        .steps(ended.executionId())
        .forEach(
            step -> {
              if (step.get("rows") instanceof Number count) {
                gone.put(String.valueOf(step.get("step")), count.longValue());
              }
            });
    tell(gone);
    return ExitCode.DONE;
  }

  private void tell(Map<String, Long> counts) {
    Console console = hedui.console();
    if (console.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("date", date);
      json.put("dry_run", dryRun);
      counts.forEach((step, count) -> json.put(step.substring(step.indexOf('-') + 1), count));
      console.json(json);
      return;
    }
    console.line(console.text(dryRun ? "retention.would" : "retention.done", date));
    counts.forEach((step, count) -> console.line("  " + console.text("retention." + step, count)));
  }
}
