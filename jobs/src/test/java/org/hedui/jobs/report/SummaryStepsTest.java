package org.hedui.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.jobs.PastRuns;
import org.hedui.jobs.SqlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The steps that the summary of a night tells. */
class SummaryStepsTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.migrated();

  @Test
  void onlyStepsOfTheNightCount() {
    PastRuns past = new PastRuns(DB);
    past.run(1, "nightly", "2025-10-31", "COMPLETED");
    past.step(1, "receive", "01:00:00", "01:00:10", 3);
    past.step(1, "load-lane-1", "01:00:10", "01:02:30", 400);
    past.step(1, "load-lane-2", "01:00:10", "01:01:00", 100);
    past.step(1, "settle", "01:02:30", "01:02:40", 7);
    past.step(1, "report", "01:02:40", "01:02:50", 9);
    past.run(2, "retention", "2025-10-31", "COMPLETED");
    past.step(2, "purge-runs", "02:00:00", "02:00:10", 5);
    past.run(3, "reminders", "2025-10-31", "COMPLETED");
    past.step(3, "reminders", "03:00:00", "03:00:10", 2);
    past.run(4, "check", "2025-10-31", "COMPLETED");
    past.step(4, "settle", "04:00:00", "04:05:00", 8);
    past.run(5, "nightly", "2025-11-01", "COMPLETED");
    past.step(5, "settle", "05:00:00", "05:00:10", 6);

    String sql = SqlFile.of(Summary.class, "steps.sql").text().replace("?", "'2025-10-31'");
    assertThat(DB.query(sql))
        .containsExactly(
            List.of("load", "500", "120"),
            List.of("receive", "3", "0"),
            List.of("settle", "8", "0"));
  }
}
