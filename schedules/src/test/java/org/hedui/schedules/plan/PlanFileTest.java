package org.hedui.schedules.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hedui.rules.policy.PolicyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {
  @TempDir Path folder;

  @Test
  void everyDutyIsBuiltIn() {
    Plan plan = PlanFile.read(null);
    assertThat(plan.schedules()).extracting(Schedule::duty).containsExactly(DutyName.values());
    assertThat(plan.of(DutyName.NIGHT))
        .hasValueSatisfying(
            night -> {
              assertThat(night.at()).hasToString("daily 01:00");
              assertThat(night.missed()).isEqualTo(Missed.ONCE);
            });
    assertThat(plan.of(DutyName.REMINDERS).orElseThrow().missed()).isEqualTo(Missed.EACH);
    assertThat(plan.daysBefore()).containsExactly(14, 7, 3, 1, 0);
    assertThat(plan.of(DutyName.BULLETIN).orElseThrow().at().day()).isLessThanOrEqualTo(3);
    assertThat(plan.address()).isEqualTo("127.0.0.1");
    assertThat(plan.inbox()).isNull();
  }

  @Test
  void whatAnOperatorWritesIsLaidOverIt() throws IOException {
    Plan plan =
        read(
            """
            inbox: in
            out: /data/out
            schedules:
              night: {at: daily 22:30}
              pending: {at: never}
            """);
    assertThat(plan.inbox()).isEqualTo(folder.resolve("in"));
    assertThat(plan.out()).isEqualTo(Path.of("/data/out"));
    assertThat(plan.of(DutyName.NIGHT).orElseThrow().at()).hasToString("daily 22:30");
    assertThat(plan.of(DutyName.NIGHT).orElseThrow().tries()).isEqualTo(3);
    assertThat(plan.of(DutyName.PENDING)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          inbox: a\\nnightly: {}                                   | :2: unknown setting nightly
          schedules:\\n  nights: {at: never}                       | :2: unknown setting nights
          schedules:\\n  night:\\n    at: daily 1am                | :3: not a time like
          schedules:\\n  night: {at: monthly 31 01:00}             | :2: not a time like
          schedules:\\n  night: {missed: always}                   | :2: once, each or skip
          schedules:\\n  night: {tries: 0}                         | :2: at least 1
          schedules:\\n  night: {tries: many}                      | :2: not a whole number
          schedules:\\n  night: {days_before: [1]}                 | :2: unknown setting days_before
          schedules:\\n  reminders: {days_before: [90]}            | :2: more than 60
          web: {port: 70000}                                       | :1: more than 65535
          out: ''                                                  | :1: a folder is expected
          schedules: [                                             | not valid YAML
          """)
  void aFaultIsToldWithItsLine(String text, String fault) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("schedules.yml")
        .hasMessageContaining(fault);
  }

  private Plan read(String text) throws IOException {
    return PlanFile.read(Files.writeString(folder.resolve("schedules.yml"), text));
  }
}
