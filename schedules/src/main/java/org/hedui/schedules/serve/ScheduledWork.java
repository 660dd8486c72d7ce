package org.hedui.schedules.serve;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.hedui.io.database.RunLock;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.RunBook;
import org.hedui.jobs.notices.Occasion;
import org.hedui.schedules.DatabaseSession;
import org.hedui.schedules.ExitCode;
import org.hedui.schedules.Failure;
import org.hedui.schedules.Failures;
import org.hedui.schedules.Hedui;
import org.hedui.schedules.NightReport;
import org.hedui.schedules.NightRun;
import org.hedui.schedules.RunOptions;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.Plan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does each duty as a run of a job, and tells it on the console as a command would. */
final class ScheduledWork implements Duties.Work {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledWork.class);

  private final Hedui hedui;
  private final DatabaseSession session;
  private final Plan plan;
  private final Failures failures;

  ScheduledWork(Hedui hedui, DatabaseSession session, Plan plan) {
    this.hedui = hedui;
    this.session = session;
    this.plan = plan;
    this.failures = new Failures(hedui.options(), hedui.console().texts());
  }

  @Override
  public Duties.Outcome act(DutyName duty, ZonedDateTime due, ZonedDateTime now, RunLock lock) {
    LocalDate date = due.toLocalDate();
    NightOptions options = options(duty, date);
    long late = ChronoUnit.DAYS.between(date, now.toLocalDate());
    Occasion occasion = new Occasion(plan.daysBefore(), (int) late);
    NightRun.Report report =
        duty == DutyName.NIGHT
            ? new NightReport(hedui.console(), options)
            : (context, ended) -> ExitCode.DONE;
    ExitCode code = new NightRun(hedui).run(job(duty), options, occasion, report, session, lock);
    String done = code == ExitCode.HELD ? "serve.done-held" : "serve.done";
    return new Duties.Outcome(text(done, named(duty), date), code);
  }

  @Override
  public boolean isDone(DutyName duty, ZonedDateTime due) {
    return duty == DutyName.NIGHT
        && new RunBook(session.dataSource()).isDone(job(duty), due.toLocalDate());
  }

  /** What the options of a duty would be; fails where its folders cannot be used. */
  NightOptions options(DutyName duty, LocalDate date) {
    return RunOptions.of(
        hedui.options(),
        date,
        duty == DutyName.NIGHT ? plan.inbox() : null,
        plan.out(),
        Set.of(),
        null);
  }

  private String named(DutyName duty) {
    return text("duty." + duty.text());
  }

  private String text(String key, Object... values) {
    return hedui.console().text(key, values);
  }

  /**
   * The full line goes to the console and the log; the book keeps no text of a server or a path.
   */
  @Override
  public String explain(DutyName duty, ZonedDateTime due, Throwable failure) {
    LOG.error("{} failed", duty.text(), failure);
    hedui.console().err().println(failures.describe(failure).line());
    hedui.console().err().flush();
    return text("serve.failed", named(duty), due.toLocalDate(), hedui.options().logFile());
  }

  @Override
  public void tell(String line) {
    LOG.info("{}", line);
    hedui.console().note(line);
  }

  /** A night before the last that is settled stays refused; a missing folder may come back. */
  @Override
  public boolean isVain(Throwable failure) {
    return failure instanceof Failure known && known.exitCode() == ExitCode.REFUSED;
  }

  private static String job(DutyName duty) {
    return duty == DutyName.NIGHT ? "nightly" : duty.text();
  }
}
