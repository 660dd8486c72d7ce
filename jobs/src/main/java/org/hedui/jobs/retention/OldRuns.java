package org.hedui.jobs.retention;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps and durations of old runs. The last run of each job stays whatever its age, and so do the
 * runs of the last business dates: a broken one may be taken up, and reports tell of past nights.
 */
final class OldRuns implements Purge {
  private static final int INSTANCES = 20;
  private static final int DATES_KEPT = 30;

  private static final String DUE =
      """
      with run as (
        select i.job_instance_id, i.job_name, max(cast(p.parameter_value as date)) as night
        from batch.batch_job_instance i
        join batch.batch_job_execution e on e.job_instance_id = i.job_instance_id
        join batch.batch_job_execution_params p on p.job_execution_id = e.job_execution_id and p.parameter_name = 'date'
        group by i.job_instance_id, i.job_name
      )
      select job_instance_id from run
      where night < ?
        and job_instance_id not in (select max(job_instance_id) from run group by job_name)
        and night not in (select night from run group by night order by night desc limit %d)
      order by job_instance_id"""
          .formatted(DATES_KEPT);

  private static final List<String> DELETES =
      List.of(
          """
          delete from batch.batch_step_execution_context where step_execution_id in (
            select s.step_execution_id from batch.batch_step_execution s
            join batch.batch_job_execution e on e.job_execution_id = s.job_execution_id where e.job_instance_id = any (?))""",
          ofExecution("batch_step_execution"),
          ofExecution("batch_job_execution_context"),
          ofExecution("batch_job_execution_params"),
          "delete from batch.batch_job_execution where job_instance_id = any (?)",
          "delete from batch.batch_job_instance where job_instance_id = any (?)");

  private final LocalDate before;

  OldRuns(LocalDate before) {
    this.before = before;
  }

  private static String ofExecution(String table) {
    return "delete from batch."
        + table
        + " where job_execution_id in (select job_execution_id from batch.batch_job_execution where job_instance_id = any (?))";
  }

  @Override
  public String name() {
    return "purge-runs";
  }

  @Override
  public long due(Connection connection) throws SQLException {
    return instances(connection).size();
  }

  @Override
  public long some(Connection connection) throws SQLException {
    List<Long> due = instances(connection);
    List<Long> now = due.subList(0, Math.min(INSTANCES, due.size()));
    if (!now.isEmpty()) {
      Array instances = connection.createArrayOf("bigint", now.toArray());
      for (String sql : DELETES) {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
          delete.setArray(1, instances);
          delete.executeUpdate();
        }
      }
    }
    return now.size();
  }

  private List<Long> instances(Connection connection) throws SQLException {
    List<Long> instances = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(DUE)) {
      query.setObject(1, before);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          instances.add(row.getLong(1));
        }
      }
    }
    return instances;
  }
}
