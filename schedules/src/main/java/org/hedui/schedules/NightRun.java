package org.hedui.schedules;

import java.util.Map;
import org.hedui.jobs.DeploymentKey;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.NightRunner;
import org.hedui.jobs.RunProgress;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.console.Progress;
import org.springframework.context.ApplicationContext;

/**
 * Runs a job with the database and Spring around it, and tells the person who waits how far it has
 * come.
 */
final class NightRun {
  private final Hedui hedui;

  NightRun(Hedui hedui) {
    this.hedui = hedui;
  }

  /** What is told of a run when it has ended, while the database is still open. */
  interface Report {
    /** Prints the result; returns the exit code. */
    ExitCode print(ApplicationContext context, NightRunner.Ended ended);
  }

  /** Runs it; throws a {@link Failure} that names the failed step where it does not complete. */
  ExitCode run(String job, NightOptions options, Report report) {
    Console console = hedui.console();
    DeploymentKey key = DeploymentKey.read(System.getenv("HEDUI_KEY_FILE"));
    if (key.isDemonstration()) {
      console.note(console.text("night.demonstration-key"));
    }
    try (DatabaseSession session = DatabaseSession.open(hedui.options());
        Progress rows = console.progress(console.text("night.progress"), 0)) {
      RunProgress progress = new Watched(rows, console, hedui.options().debug());
      ApplicationContext context =
          session.spring(
              Map.of("nightOptions", options, "deploymentKey", key, "runProgress", progress));
      NightRunner.Ended ended = context.getBean(NightRunner.class).run(job);
      if (ended.resumed()) {
        console.note(console.text("night.resumed"));
      }
      if (!ended.completed()) {
        throw new Failure(
            ended.failure().orElse(null),
            ExitCode.FAILED,
            "night",
            ended.where(),
            reason(ended),
            hedui.options().logFile());
      }
      return report.print(context, ended);
    }
  }

  private static String reason(NightRunner.Ended ended) {
    Throwable cause = ended.failure().orElse(null);
    while (cause != null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
    return message.lines().findFirst().orElse("");
  }

  /** Passes on what the run tells. */
  private record Watched(Progress loaded, Console console, boolean steps) implements RunProgress {
    @Override
    public void step(String name) {
      if (steps) {
        console.note("[step] " + name);
      }
    }

    @Override
    public void rows(long rows) {
      loaded.advance(rows);
    }
  }
}
