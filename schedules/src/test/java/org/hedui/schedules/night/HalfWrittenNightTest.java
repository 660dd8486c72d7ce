package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.schedules.night.Nights.roster;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of which Spring Batch has only half written down how they began or ended. */
class HalfWrittenNightTest {
  private static final String STEP_STILL_RUNS =
      """
      update batch.batch_step_execution set status = 'STARTED', exit_code = 'EXECUTING', end_time = null
      where status = 'FAILED'""";

  @TempDir Path place;
  private Nights nights;

  @BeforeEach
  void aNightBefore() throws Exception {
    nights = new Nights(place);
    nights.write("inbox/roster/" + roster("01", "20251001"), RosterText.of("3637990001", 3));
    nights.night("2025-10-12", 0);
  }

  @Test
  void aNightThatEndedBeforeItsExecutionWasWrittenIsBegun() throws Exception {
    aNightThatBrokeOffAt("batch.batch_job_execution");

    nights.night("2025-10-13", 0);
    assertThat(nights.command("runs").text()).contains("2025-10-13").doesNotContain("FAILED");
  }

  @Test
  void aStepThatAFailedNightLeftAsRunningIsRunAgain() throws Exception {
    aNightThatBrokeOffAt("policy.tonight");
    nights.database(STEP_STILL_RUNS);

    nights.night("2025-10-13", 0);
  }

  @Test
  void aNightThatDiedHoursAgoTookNoHours() throws Exception {
    aNightThatBrokeOffAt("policy.tonight");
    nights.database(
        STEP_STILL_RUNS
            + """
        ;
        update batch.batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null
        where status = 'FAILED';
        update batch.batch_step_execution set start_time = start_time - interval '6 hours',
          end_time = end_time - interval '6 hours', last_updated = last_updated - interval '6 hours'
        where job_execution_id = 2;
        update batch.batch_job_execution set start_time = start_time - interval '6 hours',
          last_updated = last_updated - interval '6 hours' where job_execution_id = 2""");

    nights.night("2025-10-13", 0);
    for (String past : List.of("show 2", "list")) {
      assertThat(nights.command(("runs " + past).split(" ")).text())
          .contains("FAILED")
          .doesNotContainPattern("\\b2\\d{4}\\.\\d"); // seconds
    }
  }

  private void aNightThatBrokeOffAt(String table) throws Exception {
    nights.refuseWrites(table);
    nights.night("2025-10-13", 1);
    nights.takeWrites();
  }
}
