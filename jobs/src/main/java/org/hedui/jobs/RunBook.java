package org.hedui.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is known of past runs: when, how they ended, which steps took how long. */
public class RunBook {
  /**
   * What a step says of itself that has kept a former result, since nothing it reads has changed.
   */
  public static final String KEPT = "kept";

  private final JdbcTemplate jdbc;

  /** The runs of a database. */
  public RunBook(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /** The last runs, newest first. */
  public List<Map<String, @Nullable Object>> list(int most) {
    return jdbc.query(
        """
        select e.job_execution_id as id, i.job_name as job, d.parameter_value as date, r.parameter_value as run, e.status,
          e.start_time as started, round(extract(epoch from coalesce(e.end_time, e.last_updated) - e.start_time), 1) as seconds
        from batch.batch_job_execution e
        join batch.batch_job_instance i on i.job_instance_id = e.job_instance_id
        left join batch.batch_job_execution_params d on d.job_execution_id = e.job_execution_id and d.parameter_name = 'date'
        left join batch.batch_job_execution_params r on r.job_execution_id = e.job_execution_id and r.parameter_name = 'run'
        order by e.job_execution_id desc limit ?""",
        new PlainRows(),
        most);
  }

  /** The steps of a run in the order in which they started; empty where there is no such run. */
  public List<Map<String, @Nullable Object>> steps(long id) {
    return jdbc.query(
        """
        select step_name as step, status, write_count as rows, commit_count as commits, rollback_count as rollbacks,
          start_time as started, round(extract(epoch from coalesce(end_time, last_updated) - start_time), 3) as seconds,
          exit_message is not distinct from '%s' as kept
        from batch.batch_step_execution where job_execution_id = ? order by start_time, step_execution_id"""
            .formatted(KEPT),
        new PlainRows(),
        id);
  }

  /** How many files of the inbox a run has begun to take in that was broken off. */
  public long filesHalfRead() {
    Long files =
        jdbc.queryForObject(
            "select count(*) from intake.file where present and state in ('received', 'loading', 'loaded')",
            Long.class);
    return files == null ? 0 : files;
  }

  /** How many steps of a run have kept a former result. */
  public long kept(long id) {
    Long kept =
        jdbc.queryForObject(
            "select count(*) from batch.batch_step_execution where job_execution_id = ? and exit_message = ?",
            Long.class,
            id,
            KEPT);
    return kept == null ? 0 : kept;
  }

  /**
   * The id of the last execution of a job.
   *
   * @param date of this business date; null for any
   */
  public Optional<Long> last(String job, @Nullable LocalDate date) {
    return Optional.ofNullable(
        jdbc.queryForObject(
            """
            select max(e.job_execution_id)
            from batch.batch_job_execution e
            join batch.batch_job_instance i on i.job_instance_id = e.job_instance_id
            left join batch.batch_job_execution_params d on d.job_execution_id = e.job_execution_id and d.parameter_name = 'date'
            where i.job_name = ? and d.parameter_value = coalesce(?, d.parameter_value)""",
            Long.class,
            job,
            date == null ? null : date.toString()));
  }

  /** Whether a job has completed for a business date. */
  public boolean isDone(String job, LocalDate date) {
    Long done =
        jdbc.queryForObject(
            """
            select count(*)
            from batch.batch_job_execution e
            join batch.batch_job_instance i on i.job_instance_id = e.job_instance_id
            join batch.batch_job_execution_params d on d.job_execution_id = e.job_execution_id and d.parameter_name = 'date'
            where i.job_name = ? and d.parameter_value = ? and e.status = 'COMPLETED'""",
            Long.class,
            job,
            date.toString());
    return done != null && done > 0;
  }

  /** The latest business date whose cases are settled; empty before the first. */
  public Optional<LocalDate> lastSettled() {
    return Optional.ofNullable(
        jdbc.queryForObject(
            """
            select max(cast(d.parameter_value as date))
            from batch.batch_step_execution s
            join batch.batch_job_execution_params d on d.job_execution_id = s.job_execution_id and d.parameter_name = 'date'
            where s.step_name = 'settle' and s.status = 'COMPLETED'""",
            LocalDate.class));
  }

  /** The version of program and policy of the last night; empty before the first. */
  public Optional<String> lastVersion() {
    return jdbc
        .queryForList(
            """
            select v.parameter_value
            from batch.batch_job_execution e
            join batch.batch_job_instance i on i.job_instance_id = e.job_instance_id and i.job_name = 'nightly'
            join batch.batch_job_execution_params v on v.job_execution_id = e.job_execution_id and v.parameter_name = 'version'
            order by e.job_execution_id desc limit 1""",
            String.class)
        .stream()
        .findFirst();
  }
}
