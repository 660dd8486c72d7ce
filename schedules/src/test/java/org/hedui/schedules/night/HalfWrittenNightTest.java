package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.schedules.night.Nights.roster;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of which Spring Batch has only half written down how they began or ended. */
class HalfWrittenNightTest {
  @TempDir Path place;

  @Test
  void theSameCommandAgainBeginsIt() throws Exception {
    Nights nights = new Nights(place);
    nights.write("inbox/roster/" + roster("01", "20251001"), RosterText.of("3637990001", 3));
    nights.night("2025-10-12", 0);
    nights.database(
        """
        create function refuse() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$;
        create trigger refuse before insert on batch.batch_job_execution for each row execute function refuse()""");
    nights.night("2025-10-13", 1);

    nights.database("drop function refuse() cascade");
    nights.night("2025-10-13", 0);
    assertThat(nights.command("runs").text()).contains("2025-10-13").doesNotContain("FAILED");
  }

  @Test
  void aStepThatAFailedNightLeftAsRunningIsRunAgain() throws Exception {
    Nights nights = new Nights(place);
    nights.write("inbox/roster/" + roster("01", "20251001"), RosterText.of("3637990001", 3));
    nights.night("2025-10-12", 0);
    nights.database(
        """
        create function refuse() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$;
        create trigger refuse before insert on policy.tonight for each row execute function refuse()""");
    nights.night("2025-10-13", 1);

    nights.database(
        """
        drop function refuse() cascade;
        update batch.batch_step_execution set status = 'STARTED', exit_code = 'EXECUTING', end_time = null
        where status = 'FAILED'""");
    nights.night("2025-10-13", 0);
  }
}
