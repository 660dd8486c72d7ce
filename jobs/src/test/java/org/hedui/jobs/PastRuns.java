package org.hedui.jobs;

import org.hedui.io.database.testing.TestDatabase;

/** Writes runs into the books of Batch, as if they had been. */
public record PastRuns(TestDatabase db) {
  /** A run of a job for a business date. */
  public void run(int id, String job, String date, String status) {
    db.execute(
        """
        insert into batch.batch_job_instance values (%1$d, 0, '%2$s', '%1$d');
        insert into batch.batch_job_execution (job_execution_id, version, job_instance_id, create_time, status)
        values (%1$d, 0, %1$d, now(), '%4$s');
        insert into batch.batch_job_execution_params values (%1$d, 'date', 'java.time.LocalDate', '%3$s', 'Y')"""
            .formatted(id, job, date, status));
  }

  /** A completed step of a run, with times of one day and the rows that it wrote. */
  public void step(int run, String name, String start, String end, long rows) {
    db.execute(
        """
        insert into batch.batch_step_execution
          (step_execution_id, version, step_name, job_execution_id, create_time, start_time, end_time, status, write_count)
        values ((select count(*) + 1 from batch.batch_step_execution), 0, '%s', %d, now(),
          timestamp '2025-11-01 %s', timestamp '2025-11-01 %s', 'COMPLETED', %d)"""
            .formatted(name, run, start, end, rows));
  }
}
