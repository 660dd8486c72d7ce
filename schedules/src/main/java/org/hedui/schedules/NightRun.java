package org.hedui.schedules;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.DeploymentKey;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.NightRunner;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.RunBook;
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
    DeploymentKey key = key();
    PolicyInForce policy = new PolicyInForce(options);
    if (key.isDemonstration()) {
      console.note(console.text("night.demonstration-key"));
    }
    try (DatabaseSession session = DatabaseSession.open(hedui.options());
        WorkFolder work = workFolder()) {
      if (!job.equals("import")) {
        refuseThePast(session, options.date());
      }
      ApplicationContext context;
      NightRunner.Ended ended;
      try (Progress rows = console.progress(console.text("night.progress"), 0)) {
        context =
            session.spring(
                Map.of(
                    "nightOptions", options,
                    "policyInForce", policy,
                    "workFolder", work,
                    "deploymentKey", key,
                    "runProgress", new Watched(rows, console, hedui.options().debug())));
        ended = context.getBean(NightRunner.class).run(job);
      }
      if (ended.resumed()) {
        console.note(console.text("night.resumed"));
      }
      if (!ended.completed()) {
        throw new Failure(
            ended.failure().orElse(null),
            ExitCode.FAILED,
            "night",
            ended.where(),
            reason(ended, options, console),
            hedui.options().logFile());
      }
      return report.print(context, ended);
    }
  }

  /**
   * Beside the embedded server, which one run uses at a time; a server of one's own says nothing
   * about the folder.
   */
  private WorkFolder workFolder() {
    return hedui.options().db() == null
        ? WorkFolder.below(hedui.options().data())
        : WorkFolder.temporary();
  }

  private static DeploymentKey key() {
    String file = System.getenv("HEDUI_KEY_FILE");
    try {
      return DeploymentKey.read(file);
    } catch (IllegalArgumentException e) {
      throw new Failure(e, ExitCode.USAGE, "key-short", String.valueOf(file));
    } catch (UncheckedIOException e) {
      throw new Failure(e, ExitCode.USAGE, "key-file", String.valueOf(file));
    }
  }

  /** Cases do not go back in time: what a later night has settled stays. */
  private static void refuseThePast(DatabaseSession session, LocalDate date) {
    new RunBook(session.dataSource())
        .lastSettled()
        .filter(date::isBefore)
        .ifPresent(
            last -> {
              throw new Failure(ExitCode.REFUSED, "past-night", date, last);
            });
  }

  private static String reason(NightRunner.Ended ended, NightOptions options, Console console) {
    Throwable failure = ended.failure().orElse(null);
    if (failure == null) {
      return "";
    }
    Trouble trouble = Trouble.of(failure);
    String place = trouble.place();
    if (place.isEmpty() && ended.where().equals("report") && options.out() != null) {
      place = options.out().toString();
    }
    String where = place.isEmpty() ? trouble.said() : place;
    return switch (trouble.kind()) {
      case DISK -> console.text("reason.disk", where);
      case ABSENT -> console.text("reason.absent", where);
      case DENIED -> console.text("reason.denied", where);
      case MEMORY -> console.text("reason.memory");
      case DATABASE -> console.text("reason.database", trouble.said());
      case OTHER -> trouble.said();
    };
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
