package org.hedui.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.hedui.io.database.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OldRunsTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.migrated();

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private int runs;

  @BeforeEach
  void aYearOfNights() {
    DB.execute(
        """
        truncate batch.batch_job_instance, batch.batch_job_execution, batch.batch_job_execution_params,
          batch.batch_step_execution, batch.batch_step_execution_context, batch.batch_job_execution_context""");
    runs = 0;
    run("import", FIRST.minusYears(1));
    for (int day = 0; day < 60; day++) {
      run("nightly", FIRST.plusDays(day));
      if (day == 3) {
        run("nightly", FIRST.plusDays(day)); // made anew
      }
    }
  }

  @Test
  void runsOfOldNightsGoWithAllTheirSteps() throws Exception {
    // Ten nights are old enough, the fourth of them twice; the only import is the last of its kind.
    assertThat(purged(FIRST.plusDays(10))).isEqualTo(11);

    assertThat(
            DB.query(
                "select min(parameter_value) from batch.batch_job_execution_params p join batch.batch_job_execution e using (job_execution_id) join batch.batch_job_instance i using (job_instance_id) where job_name = 'nightly'"))
        .containsExactly(List.of("2025-01-11"));
    for (String table :
        List.of(
            "batch_job_instance",
            "batch_job_execution",
            "batch_job_execution_params",
            "batch_step_execution",
            "batch_step_execution_context",
            "batch_job_execution_context")) {
      assertThat(DB.query("select count(*) from batch." + table))
          .as(table)
          .containsExactly(List.of("51"));
    }
  }

  @Test
  void theLastThirtyDatesStayWhateverTheirAge() throws Exception {
    assertThat(purged(FIRST.plusYears(10))).isEqualTo(31);
    assertThat(DB.query("select count(*) from batch.batch_job_instance where job_name = 'nightly'"))
        .containsExactly(List.of("30"));
  }

  private static long purged(LocalDate before) throws SQLException {
    OldRuns old = new OldRuns(before);
    try (Connection connection = DB.connect()) {
      long due = old.due(connection);
      long gone = 0;
      for (long some = old.some(connection); some > 0; some = old.some(connection)) {
        gone += some;
      }
      assertThat(gone).as("as told beforehand").isEqualTo(due);
      return gone;
    }
  }

  private void run(String job, LocalDate date) {
    runs++;
    DB.execute(
        """
        insert into batch.batch_job_instance (job_instance_id, version, job_name, job_key) values (%1$d, 0, '%2$s', '%1$d');
        insert into batch.batch_job_execution (job_execution_id, job_instance_id, create_time) values (%1$d, %1$d, now());
        insert into batch.batch_job_execution_params (job_execution_id, parameter_name, parameter_type, parameter_value, identifying)
        values (%1$d, 'date', 'java.time.LocalDate', '%3$s', 'Y');
        insert into batch.batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time)
        values (%1$d, 0, 'settle', %1$d, now());
        insert into batch.batch_step_execution_context (step_execution_id, short_context) values (%1$d, '');
        insert into batch.batch_job_execution_context (job_execution_id, short_context) values (%1$d, '')"""
            .formatted(runs, job, date));
  }
}
