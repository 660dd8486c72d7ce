package org.hedui.schedules;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.hedui.io.database.RunLock;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.DeploymentKey;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.NightRunner;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.RunBook;
import org.hedui.jobs.RunProgress;
import org.hedui.jobs.forecast.PastNights;
import org.hedui.jobs.notices.Occasion;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.console.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs a job with the database and Spring around it, and tells the person who waits how far it has
 * come.
 */
public final class NightRun {
  private static final Set<String> LOADING = Set.of("nightly", "import");
  private static final Set<String> SETTLING = Set.of("nightly", "check", "report");

  private final Hedui hedui;

  /** A run for this command. */
  public NightRun(Hedui hedui) {
    this.hedui = hedui;
  }

  /** What is told of a run when it has ended, while the database is still open. */
  public interface Report {
    /** Prints the result; returns the exit code. */
    ExitCode print(ApplicationContext context, NightRunner.Ended ended);
  }

  /**
   * Runs it.
   *
   * @throws Failure that names the failed step where it does not complete
   */
  ExitCode run(String job, NightOptions options, Report report) {
    Prepared prepared = prepare(options);
    try (StopSignal signal = StopSignal.toldOn(hedui.console());
        DatabaseSession session = DatabaseSession.open(hedui.options());
        RunLock lock = session.lock(Duration.ZERO)) {
      ExitCode code = run(job, options, Occasion.NONE, report, prepared, session, lock);
      signal.disregard(); // what is done is not stopped any more
      return code;
    }
  }

  /** The same on a database that is open already, under a lock that is taken. */
  public ExitCode run(
      String job,
      NightOptions options,
      Occasion occasion,
      Report report,
      DatabaseSession session,
      RunLock lock) {
    return run(job, options, occasion, report, prepare(options), session, lock);
  }

  /** What a run needs besides its options, looked at before anything is started. */
  private record Prepared(DeploymentKey key, PolicyInForce policy) {}

  private Prepared prepare(NightOptions options) {
    Console console = hedui.console();
    Prepared prepared = new Prepared(key(), new PolicyInForce(options));
    if (prepared.key().isDemonstration()) {
      console.note(console.text("night.demonstration-key"));
    }
    return prepared;
  }

  private ExitCode run(
      String job,
      NightOptions options,
      Occasion occasion,
      Report report,
      Prepared prepared,
      DatabaseSession session,
      RunLock lock) {
    Console console = hedui.console();
    if (SETTLING.contains(job)) {
      refuseThePast(session, options.date());
    }
    if (job.equals("check")) {
      refuseHalfRead(session);
    }
    Progress rows =
        LOADING.contains(job)
            ? console.progress(console.text("night.progress"), 0)
            : console.silence();
    try (WorkFolder work = workFolder();
        ConfigurableApplicationContext context =
            session.spring(
                Map.of(
                    "nightOptions",
                    options,
                    "policyInForce",
                    prepared.policy(),
                    "workFolder",
                    work,
                    "handedFolder",
                    HandedFiles.folder(hedui.options()),
                    "deploymentKey",
                    prepared.key(),
                    "runLock",
                    lock,
                    "occasion",
                    occasion,
                    "runProgress",
                    progress(job, rows, session, prepared.policy())))) {
      NightRunner.Ended ended = context.getBean(NightRunner.class).run(job);
      end(rows);
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
    } finally {
      end(rows);
    }
  }

  /** The line that tells of a signal is the last. */
  private static void end(Progress rows) {
    if (!StopSignal.wasTold()) {
      rows.close();
    }
  }

  /**
   * Beside the embedded server, which one run uses at a time; a server of one's own says nothing
   * about the folder.
   */
  WorkFolder workFolder() {
    return hedui.options().db() == null
        ? WorkFolder.below(hedui.options().data())
        : WorkFolder.temporary();
  }

  /** The key of case ids. */
  static DeploymentKey key() {
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

  /** Rows that are not read yet have no findings: a check would close their cases as mended. */
  private static void refuseHalfRead(DatabaseSession session) {
    long waiting = new RunBook(session.dataSource()).filesHalfRead();
    if (waiting > 0) {
      throw new Failure(ExitCode.REFUSED, "half-read", waiting);
    }
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
      case DAMAGED, OTHER -> trouble.said();
    };
  }

  /** A whole night also tells when it will end; its parts are too short for that. */
  private RunProgress progress(
      String job, Progress rows, DatabaseSession session, PolicyInForce policy) {
    EndForecast end =
        job.equals("nightly")
            ? new EndForecast(
                () -> new PastNights(session.dataSource()).forecast(),
                policy.policy().window(),
                Clock.system(Today.ZONE),
                hedui.console().texts(),
                rows)
            : null;
    return new Watched(rows, hedui.console(), hedui.options().debug(), end);
  }

  /** Passes on what the run tells. */
  private record Watched(Progress loaded, Console console, boolean steps, @Nullable EndForecast end)
      implements RunProgress {
    @Override
    public void step(String name) {
      if (steps) {
        console.note("[step] " + name);
      }
      if (end != null) {
        end.step(name);
      }
    }

    @Override
    public void rows(long rows) {
      loaded.advance(rows);
      if (end != null) {
        end.rows(rows);
      }
    }
  }
}
