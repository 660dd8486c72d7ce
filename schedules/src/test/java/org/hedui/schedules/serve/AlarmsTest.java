package org.hedui.schedules.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.PlanFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.CronTrigger;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerKey;

/** What the alarm clocks are told: the zone, and what becomes of what they slept through. */
class AlarmsTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.migrated();

  @TempDir Path temp;

  @Test
  void everyTriggerSaysWhatBecomesOfWhatItMissed() throws Exception {
    Path file =
        Files.writeString(
            temp.resolve("schedules.yml"),
            "schedules:\n  bulletin: {missed: skip}\n  pending: {missed: each}\n  retention: {at: never}\n");
    try (Alarms alarms = Alarms.open(DB.dataSource(), "here")) {
      alarms.set(PlanFile.read(null));
      String once = String.valueOf(CronTrigger.MISFIRE_INSTRUCTION_FIRE_ONCE_NOW);
      String nothing = String.valueOf(CronTrigger.MISFIRE_INSTRUCTION_DO_NOTHING);
      assertThat(triggers())
          .containsExactly(
              "bulletin " + once,
              "night " + once,
              "pending " + once,
              "reminders " + once,
              "retention " + nothing);

      alarms.set(PlanFile.read(file));
      assertThat(triggers())
          .containsExactly(
              "bulletin " + nothing, "night " + once, "pending " + once, "reminders " + once);
    }
    assertThat(DB.query("select distinct time_zone_id from quartz.qrtz_cron_triggers"))
        .containsExactly(List.of("Asia/Shanghai"));
  }

  @Test
  void whatRingsOnceRingsLateRatherThanNever() {
    for (DutyName duty : DutyName.values()) {
      assertThat(Alarms.once(TriggerKey.triggerKey("x"), duty, new Date()).getMisfireInstruction())
          .isEqualTo(SimpleTrigger.MISFIRE_INSTRUCTION_FIRE_NOW);
    }
  }

  private static List<String> triggers() {
    return DB
        .query(
            "select trigger_name || ' ' || misfire_instr from quartz.qrtz_triggers order by trigger_name")
        .stream()
        .map(row -> String.valueOf(row.get(0)))
        .toList();
  }
}
