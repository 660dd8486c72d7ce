package org.hedui.schedules.serve;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import javax.sql.DataSource;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.Missed;
import org.hedui.schedules.plan.Plan;
import org.hedui.schedules.plan.Schedule;
import org.hedui.schedules.plan.When;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.DateBuilder;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * The alarm clocks: one Quartz job and trigger a duty, in the store that all nodes share. Quartz
 * only wakes; what is to be done then, {@link Duties} works out.
 */
final class Alarms implements AutoCloseable {
  private static final String NAME = "hedui";
  private static final String AGAIN = "again-";
  private static final String START = "start-";
  private static final Duration CHECK_IN = Duration.ofSeconds(5);

  private final Scheduler scheduler;

  private Alarms(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** The alarms of a database; they do not ring before {@link #start}. */
  static Alarms open(DataSource database, String node) {
    DBConnectionManager.getInstance().addConnectionProvider(NAME, new Pooled(database));
    Properties settings = new Properties();
    settings.put("org.quartz.scheduler.instanceName", NAME);
    settings.put("org.quartz.scheduler.instanceId", node + "/" + UUID.randomUUID());
    settings.put("org.quartz.threadPool.threadCount", String.valueOf(DutyName.values().length));
    settings.put("org.quartz.jobStore.class", JobStoreTX.class.getName());
    settings.put("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
    settings.put("org.quartz.jobStore.dataSource", NAME);
    settings.put("org.quartz.jobStore.tablePrefix", "quartz.qrtz_");
    settings.put("org.quartz.jobStore.useProperties", "true");
    settings.put("org.quartz.jobStore.isClustered", "true");
    settings.put("org.quartz.jobStore.clusterCheckinInterval", String.valueOf(CHECK_IN.toMillis()));
    try {
      return new Alarms(new StdSchedulerFactory(settings).getScheduler());
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sets them as the plan says. */
  void set(Plan plan) {
    quartz(
        () -> {
          for (DutyName duty : DutyName.values()) {
            if (plan.of(duty).isPresent()) {
              set(plan.of(duty).get());
            } else {
              scheduler.deleteJob(job(duty));
            }
          }
          return true;
        });
  }

  private void set(Schedule schedule) throws SchedulerException {
    JobDetail job =
        JobBuilder.newJob(WakeUp.class)
            .withIdentity(job(schedule.duty()))
            .storeDurably()
            .requestRecovery()
            .build();
    scheduler.scheduleJob(job, Set.of(trigger(schedule)), true);
  }

  private static CronTrigger trigger(Schedule schedule) {
    CronScheduleBuilder cron =
        CronScheduleBuilder.cronSchedule(schedule.at().cron())
            .inTimeZone(TimeZone.getTimeZone(When.ZONE));
    return TriggerBuilder.newTrigger()
        .withIdentity(schedule.duty().text(), NAME)
        .forJob(job(schedule.duty()))
        .withSchedule(
            schedule.missed() == Missed.SKIP
                ? cron.withMisfireHandlingInstructionDoNothing()
                : cron.withMisfireHandlingInstructionFireAndProceed())
        .build();
  }

  /** Lets them ring on this node. */
  void start(Duties duties) {
    quartz(
        () -> {
          scheduler.getContext().put(WakeUp.DUTIES, duties);
          scheduler.start();
          for (DutyName duty : DutyName.values()) {
            if (scheduler.checkExists(job(duty))) { // what was missed while no node was on
              TriggerKey key = TriggerKey.triggerKey(START + UUID.randomUUID(), NAME);
              scheduler.scheduleJob(once(key, duty, new Date()));
            }
          }
          return true;
        });
  }

  /** Lets a duty be woken once more. */
  static void again(Scheduler scheduler, DutyName duty, Duration after) throws SchedulerException {
    TriggerKey key = TriggerKey.triggerKey(AGAIN + duty.text(), NAME);
    int seconds = (int) Math.max(1, after.toSeconds());
    Trigger again = once(key, duty, DateBuilder.futureDate(seconds, IntervalUnit.SECOND));
    if (scheduler.rescheduleJob(key, again) == null) {
      scheduler.scheduleJob(again);
    }
  }

  /** Rings once, late if need be. */
  static Trigger once(TriggerKey key, DutyName duty, Date at) {
    return TriggerBuilder.newTrigger()
        .withIdentity(key)
        .forJob(job(duty))
        .startAt(at)
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
        .build();
  }

  /** The time for which Quartz woke a job; of one that it recovers, the time of the dead node's. */
  static Instant scheduled(JobExecutionContext context) {
    Date scheduled = context.getScheduledFireTime();
    return scheduled.toInstant();
  }

  /** Stops ringing on this node; what runs is cut off by whoever closes the database. */
  @Override
  public void close() {
    quartz(
        () -> {
          scheduler.shutdown(false);
          return true;
        });
  }

  private static JobKey job(DutyName duty) {
    return JobKey.jobKey(duty.text(), NAME);
  }

  private interface Call<T> {
    T made() throws SchedulerException;
  }

  private static <T> T quartz(Call<T> call) {
    try {
      return call.made();
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Quartz takes its connections from our pool. */
  private record Pooled(DataSource database) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
      return database.getConnection();
    }

    @Override
    public void shutdown() {
      // the session closes the pool
    }

    @Override
    public void initialize() {
      // it is open
    }
  }
}
