package org.hedui.schedules.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.hedui.rules.policy.PolicyException;
import org.hedui.schedules.DatabaseSession;
import org.hedui.schedules.ExitCode;
import org.hedui.schedules.Failure;
import org.hedui.schedules.Hedui;
import org.hedui.schedules.Today;
import org.hedui.schedules.console.Console;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.Plan;
import org.hedui.schedules.plan.PlanFile;
import org.hedui.schedules.plan.When;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hedui serve}: runs until it is told to stop, and does everything at its time. */
@Command(name = "serve", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  /** Nodes whose clocks differ by more than twelve seconds would take each other for dead. */
  private static final Duration MOST_SKEW = Duration.ofSeconds(5);

  private final Hedui hedui;

  @Option(names = "--schedules", paramLabel = "FILE", descriptionKey = "schedules-file")
  private @Nullable Path file;

  @Option(names = "--inbox", paramLabel = "DIR")
  private @Nullable Path inbox;

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path out;

  /** A command of this program. */
  public ServeCommand(Hedui hedui) {
    this.hedui = hedui;
  }

  @Override
  public Integer call() throws InterruptedException {
    hedui.options().logAs("serve"); // commands beside us have a log of their own
    Plan plan = plan(file, inbox, out);
    String node = NodeName.ofThisMachine();
    try (DatabaseSession session = DatabaseSession.open(hedui.options())) {
      session.share();
      ScheduleBook book = new ScheduleBook(session.dataSource());
      ScheduledWork work = new ScheduledWork(hedui, session, plan);
      work.options(DutyName.NIGHT, Today.date()); // folders that cannot be used are told now
      refuseSkew(book, session);
      enter(plan, book);
      Duties duties =
          new Duties(plan, book, work, () -> session.lock(Duties.lockPatience()), book::now, node);
      Stop stop = Stop.onSignal();
      try (StatusPage page = StatusPage.open(plan, session, book);
          Alarms alarms = Alarms.open(session.dataSource(), node)) {
        alarms.set(plan);
        alarms.start(duties);
        tell(plan, page);
        stop.await(session::isAlive);
      } finally {
        stop.done();
      }
      if (!stop.wasAsked()) {
        throw new Failure(ExitCode.FAILED, "serve-database", session.database().url());
      }
    }
    return ExitCode.DONE.value();
  }

  /**
   * The plan of a file with the folders of the command line; a night needs both.
   *
   * @throws Failure with the one line to say
   */
  static Plan plan(@Nullable Path file, @Nullable Path inbox, @Nullable Path out) {
    Plan plan;
    try {
      plan = PlanFile.read(file).with(inbox, out);
    } catch (PolicyException e) {
      throw new Failure(e, ExitCode.USAGE, "schedules", String.valueOf(e.getMessage()));
    }
    if (plan.inbox() == null || plan.out() == null) {
      throw new Failure(ExitCode.USAGE, "serve-folders");
    }
    return plan;
  }

  private static void enter(Plan plan, ScheduleBook book) {
    Instant now = book.now();
    for (DutyName duty : DutyName.values()) {
      plan.of(duty)
          .ifPresentOrElse(
              schedule -> book.duties().know(duty, schedule.at().toString(), now),
              () -> book.duties().forget(duty));
    }
  }

  private static void refuseSkew(ScheduleBook book, DatabaseSession session) {
    Duration skew = Duration.between(book.now(), Today.now()).abs();
    if (skew.compareTo(MOST_SKEW) > 0) {
      throw new Failure(ExitCode.FAILED, "clock-skew", skew.toSeconds(), session.database().url());
    }
  }

  private void tell(Plan plan, StatusPage page) {
    Console console = hedui.console();
    console.note(console.text("serve.started", plan.schedules().size(), page.address()));
    NextTimes.ofEach(plan, Today.now().atZone(When.ZONE))
        .forEach(
            next ->
                console.note(
                    "  " + next.text() + "  " + console.text("duty." + next.duty().text())));
  }
}
