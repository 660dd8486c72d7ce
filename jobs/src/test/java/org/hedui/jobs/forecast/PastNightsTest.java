package org.hedui.jobs.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.jobs.PastRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Past nights as the books of the runs tell them. */
class PastNightsTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.migrated();

  private static final PastRuns RUNS = new PastRuns(DB);

  @Test
  void completedNightsAreReadStepByStep() {
    PastNights past = new PastNights(DB.dataSource());
    assertThat(past.forecast()).isEmpty();

    run(1, "nightly", "COMPLETED", 1000);
    RUNS.step(1, "receive", "01:00:00", "01:00:10", 3);
    RUNS.step(1, "load-lane-1", "01:00:10", "01:01:00", 400);
    RUNS.step(1, "load-lane-2", "01:00:12", "01:01:40", 100);
    RUNS.step(1, "publish", "01:01:40", "01:01:45", 0);
    RUNS.step(1, "DUP-01", "01:02:00", "01:02:03", 7);
    RUNS.step(1, "settle", "01:02:03", "01:02:30", 7);
    RUNS.step(1, "report", "01:02:30", "01:03:00", 9);
    run(2, "nightly", "FAILED", 1000);
    RUNS.step(2, "receive", "01:00:00", "01:00:10", 3);
    run(3, "check", "COMPLETED", 0);
    run(4, "nightly", "COMPLETED", 1000); // took a broken night up
    RUNS.step(4, "report", "01:02:30", "01:03:00", 9);
    run(5, "nightly", "STARTED", 2000); // this one
    DB.execute(
        """
        insert into intake.file (file_no, feed, path, sha256, bytes, state, rows_read, received_on) values
          (1, 'roster', 'a', 'a', 500, 'accepted', 100, '2025-10-31'), (2, 'roster', 'b', 'b', 300, 'received', 0, '2025-10-31')""");

    List<PastNight> nights = past.last(7);
    assertThat(nights).hasSize(1);
    PastNight night = nights.get(0);
    assertThat(night.bytes()).isEqualTo(1000);
    assertThat(night.rowsLoaded()).isEqualTo(500);
    assertThat(night.phases())
        .isEqualTo(
            Map.of(
                Phase.RECEIVE, Duration.ofSeconds(10),
                Phase.LOAD, Duration.ofSeconds(95),
                Phase.CHECK, Duration.ofSeconds(30),
                Phase.REPORT, Duration.ofSeconds(30)));
    assertThat(night.steps()).containsEntry("DUP-01", Duration.ofSeconds(3));
    assertThat(past.tonight()).isEqualTo(new Tonight(2000, 60));
    assertThat(past.forecast()).isPresent();
  }

  private static void run(int id, String job, String status, long bytes) {
    RUNS.run(id, job, "2025-10-31", status);
    DB.execute(
        "insert into batch.batch_job_execution_params values (%d, 'bytes', 'java.lang.Long', '%d', 'N')"
            .formatted(id, bytes));
  }
}
