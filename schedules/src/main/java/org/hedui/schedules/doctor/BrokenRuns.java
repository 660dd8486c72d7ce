package org.hedui.schedules.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hedui.io.database.RunLock;
import org.hedui.schedules.Today;

/**
 * The last run has ended well, or is at work: then the lock of runs is held, and has been since
 * before the run began. One that is marked as running and is not at work is dead.
 */
final class BrokenRuns implements ServerCheck {
  /** How far the clocks of server and program may disagree about what came first. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  @Override
  public String name() {
    return "last-run";
  }

  @Override
  public List<Diagnosis> look(Connection connection, Surroundings at) throws SQLException {
    if (Ask.line(connection, "select to_regclass('batch.batch_job_execution')").get(0).isEmpty()) {
      return List.of(Diagnosis.ok(name(), "none"));
    }
    List<List<String>> last =
        Ask.lines(
            connection,
            """
            select e.job_execution_id, i.job_name, d.parameter_value, e.status,
              floor(extract(epoch from e.create_time at time zone '%s'))
            from batch.batch_job_execution e
            join batch.batch_job_instance i on i.job_instance_id = e.job_instance_id
            left join batch.batch_job_execution_params d on d.job_execution_id = e.job_execution_id and d.parameter_name = 'date'
            order by e.job_execution_id desc limit 1"""
                .formatted(Today.ZONE));
    return List.of(
        last.isEmpty()
            ? Diagnosis.ok(name(), "none")
            : judge(last.get(0), RunLock.holder(connection)));
  }

  private Diagnosis judge(List<String> run, Optional<RunLock.Holder> lock) {
    Object[] values = run.subList(0, 3).toArray();
    return switch (run.get(3)) {
      case "COMPLETED" -> Diagnosis.ok(name(), "good", values);
      case "FAILED", "STOPPED", "ABANDONED" -> Diagnosis.warning(name(), "failed", values);
      default -> {
        Instant latest = Instant.ofEpochSecond(Long.parseLong(run.get(4))).plus(SKEW);
        yield lock.filter(holder -> holder.since().isBefore(latest)).isPresent()
            ? Diagnosis.ok(name(), "at-work", values)
            : Diagnosis.warning(name(), "open", values);
      }
    };
  }
}
