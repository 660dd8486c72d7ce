package org.hedui.schedules.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hedui.io.database.DatabaseProblem;
import org.hedui.schedules.plan.DutyName;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * What Quartz starts: it wakes one duty. While the database is away it waits here, since nothing
 * that is owed is lost meanwhile.
 */
@DisallowConcurrentExecution
public final class WakeUp implements Job {
  /** The place of the {@link Duties} in the scheduler's context. */
  static final String DUTIES = "duties";

  private static final Logger LOG = LoggerFactory.getLogger(WakeUp.class);
  private static final Duration DATABASE_AWAY = Duration.ofSeconds(10);

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    DutyName duty = DutyName.of(context.getJobDetail().getKey().getName()).orElseThrow();
    try {
      Duties duties =
          Objects.requireNonNull((Duties) context.getScheduler().getContext().get(DUTIES));
      Instant alarm = Alarms.scheduled(context);
      Optional<Duration> again = Optional.empty();
      for (boolean answered = false; !answered && !context.getScheduler().isShutdown(); ) {
        try {
          again = duties.wake(duty, alarm);
          answered = true;
        } catch (DataAccessException | DatabaseProblem e) {
          LOG.error("{}: the database is away", duty.text(), e);
          Thread.sleep(DATABASE_AWAY.toMillis());
        }
      }
      if (again.isPresent()) {
        Alarms.again(context.getScheduler(), duty, again.get());
      }
    } catch (SchedulerException e) {
      throw new JobExecutionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
