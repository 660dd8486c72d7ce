package org.hedui.schedules.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The last run has ended well; one that is marked as running is either at work or dead. */
final class BrokenRuns implements ServerCheck {
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
            select e.job_execution_id, i.job_name, d.parameter_value, e.status
            from batch.batch_job_execution e
            join batch.batch_job_instance i on i.job_instance_id = e.job_instance_id
            left join batch.batch_job_execution_params d on d.job_execution_id = e.job_execution_id and d.parameter_name = 'date'
            order by e.job_execution_id desc limit 1""");
    return List.of(last.isEmpty() ? Diagnosis.ok(name(), "none") : judge(last.get(0)));
  }

  private Diagnosis judge(List<String> run) {
    Object[] values = run.subList(0, 3).toArray();
    return switch (run.get(3)) {
      case "COMPLETED" -> Diagnosis.ok(name(), "good", values);
      case "FAILED", "STOPPED", "ABANDONED" -> Diagnosis.warning(name(), "failed", values);
      default -> Diagnosis.warning(name(), "open", values);
    };
  }
}
