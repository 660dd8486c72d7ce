package org.hedui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.hedui.io.database.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunBookTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.migrated();

  @Test
  void aStepHasKeptItsFormerResultOrHasNot() {
    PastRuns past = new PastRuns(DB);
    past.run(1, "nightly", "2025-10-31", "COMPLETED");
    past.step(1, "DUP-01", "01:00:00", "01:00:01", 7);
    past.step(1, "DUP-02", "01:00:02", "01:00:03", 7);
    past.step(1, "DUP-03", "01:00:04", "01:00:05", 7);
    DB.execute(
        """
        update batch.batch_step_execution set exit_message = '%s' where step_name = 'DUP-01';
        update batch.batch_step_execution set exit_message = '' where step_name = 'DUP-02'"""
            .formatted(RunBook.KEPT));

    RunBook runs = new RunBook(DB.dataSource());
    assertThat(runs.steps(1))
        .extracting(step -> step.get("kept"))
        .as("also of a step that says nothing of itself")
        .containsExactly(true, false, false);
    assertThat(runs.kept(1)).isEqualTo(1);
  }
}
