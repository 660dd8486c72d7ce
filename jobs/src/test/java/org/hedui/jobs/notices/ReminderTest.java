package org.hedui.jobs.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hedui.io.policy.PolicyReader;
import org.hedui.rules.policy.Policy;
import org.junit.jupiter.api.Test;

/** Locks of 2025: 20 October and 20 November (Thursday), aid 30 October (Thursday). */
class ReminderTest {
  private final Policy policy = PolicyReader.read(null);

  @Test
  void countsDownToEachDeadline() {
    assertThat(on("2025-10-13")).isEqualTo("REGISTRATION 2025秋 2025-10-20 7");
    assertThat(on("2025-10-14")).isEmpty();
    assertThat(on("2025-10-17"))
        .as("three days before, and the last working day before Sunday the 19th")
        .isEqualTo("REGISTRATION 2025秋 2025-10-20 3");
    assertThat(on("2025-10-20")).isEqualTo("REGISTRATION 2025秋 2025-10-20 0");
    assertThat(on("2025-11-20")).isEqualTo("REGISTRATION_EDUCATION 2025秋 2025-11-20 0");
    assertThat(on("2025-11-21")).isEmpty();
  }

  @Test
  void severalOfOneDayStandInOrder() {
    assertThat(on("2025-10-16"))
        .as("14 days before 30 October")
        .isEqualTo("AID 2025秋 2025-10-30 14");
    assertThat(on("2026-04-17"))
        .as("three days before 20 April on both sides, and the Friday before Sunday the 19th")
        .isEqualTo("REGISTRATION 2026春 2026-04-20 3, REGISTRATION_EDUCATION 2026春 2026-04-20 3");
  }

  @Test
  void aHolidayMovesAReminderForward() {
    // 6 October 2025, 14 days before the 20th, lies within the holidays of National Day.
    assertThat(on("2025-10-06")).isEmpty();
    assertThat(on("2025-09-30")).isEqualTo("REGISTRATION 2025秋 2025-10-20 20");
  }

  private String on(String day) {
    return Reminder.of(LocalDate.parse(day), policy, List.of(14, 7, 3, 1, 0)).stream()
        .map(r -> r.business() + " " + r.term() + " " + r.deadline() + " " + r.daysLeft())
        .collect(Collectors.joining(", "));
  }
}
