package org.hedui.schedules.serve;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.hedui.io.database.RunLock;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.RunBook;
import org.hedui.jobs.notices.Occasion;
import org.hedui.schedules.DatabaseSession;
import org.hedui.schedules.ExitCode;
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
  public String act(DutyName duty, ZonedDateTime due, ZonedDateTime now, RunLock lock) {
    LocalDate date = due.toLocalDate();
    if (duty == DutyName.NIGHT && new RunBook(session.dataSource()).isDone(job(duty), date)) {
      return told("serve.done-already", date);
    }
    NightOptions options = options(duty, date);
    long late = Duration.between(due, now).toDays();
    Occasion occasion = new Occasion(plan.daysBefore(), (int) late);
    NightRun.Report report =
        duty == DutyName.NIGHT
            ? new NightReport(hedui.console(), options)
            : (context, ended) -> ExitCode.DONE;
    ExitCode code = new NightRun(hedui).run(job(duty), options, occasion, report, session, lock);
    String name = hedui.console().text("duty." + duty.text());
    return told(code == ExitCode.HELD ? "serve.done-held" : "serve.done", name, date);
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

  private String told(String key, Object... values) {
    return hedui.console().text(key, values);
  }

  @Override
  public String explain(Throwable failure) {
    LOG.error("failed", failure);
    return failures.describe(failure).line();
  }

  @Override
  public void tell(String line) {
    LOG.info("{}", line);
    hedui.console().note(line);
  }

  /** A refused night, such as one before the last that is settled, stays refused. */
  @Override
  public boolean isVain(Throwable failure) {
    return List.of(ExitCode.REFUSED, ExitCode.USAGE).contains(failures.describe(failure).code());
  }

  private static String job(DutyName duty) {
    return duty == DutyName.NIGHT ? "nightly" : duty.text();
  }
}
