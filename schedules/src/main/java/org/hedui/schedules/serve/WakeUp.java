package org.hedui.schedules.serve;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.hedui.schedules.plan.DutyName;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Quartz starts: it wakes one duty. While the database is away it tries again and again, since
 * nothing that is owed is lost meanwhile.
 */
@DisallowConcurrentExecution
public final class WakeUp implements Job {
  /** The place of the {@link Duties} in the scheduler's context. */
  static final String DUTIES = "duties";

  private static final Logger LOG = LoggerFactory.getLogger(WakeUp.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    DutyName duty = DutyName.of(context.getJobDetail().getKey().getName()).orElseThrow();
    try {
      Scheduler scheduler = context.getScheduler();
      Duties duties = Objects.requireNonNull((Duties) scheduler.getContext().get(DUTIES));
      while (!scheduler.isShutdown() && !answered(scheduler, duties, duty, context)) {
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (SchedulerException e) {
      throw new JobExecutionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean answered(
      Scheduler scheduler, Duties duties, DutyName duty, JobExecutionContext context) {
    try {
      Optional<Duration> again = duties.wake(duty, Alarms.scheduled(context));
      if (again.isPresent()) {
        Alarms.again(scheduler, duty, again.get());
      }
      return true;
    } catch (RuntimeException | SchedulerException e) {
      LOG.error("{}: cannot act now", duty.text(), e);
      return false;
    }
  }
}
