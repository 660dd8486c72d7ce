package org.hedui.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DueDatesTest {
  @ParameterizedTest
  @CsvSource({
    // reg: 20 April, 20 October; on the education side 20 November
    "IDN_02,ROSTER,2025-10-19,2025-10-20",
    "IDN_02,ROSTER,2025-10-20,2025-10-20",
    "IDN_02,ROSTER,2025-10-21,2026-04-20",
    "IDN_02,VOCATIONAL,2025-10-21,2025-11-20",
    "IDN_02,ROSTER,2026-01-15,2026-04-20",
    // aid: 30 April, 30 October
    "AID_10,GRANT,2025-10-31,2026-04-30",
    "AID_10,GRANT,2025-10-30,2025-10-30",
    // working days: Friday 31 October, Golden Week, worked weekends
    "DUP_01,ROSTER,2025-10-31,2025-11-05",
    "DIS_14,PAYMENT_ORDERS,2025-10-31,2025-11-03",
    "DUP_01,ROSTER,2025-09-27,2025-09-30",
    "DUP_01,ROSTER,2025-09-30,2025-10-11",
    // calendar days move on from a weekend or holiday
    "XSY_04,ROSTER,2025-10-29,2025-11-10",
    "XSY_04,ROSTER,2025-10-31,2025-11-10",
    // the earliest of several
    "DUP_02,ROSTER,2025-10-31,2025-11-10",
    "IDN_13,ROSTER,2025-10-17,2025-10-20",
    "DIS_13,PAYMENT_ORDERS,2025-10-15,2025-10-31",
    "DIS_05,PAYMENT_ORDERS,2025-10-31,2025-10-31",
    "DIS_17,PAYMENT_ORDERS,2025-10-31,2025-10-31",
    "DIS_18,PAYMENT_ORDERS,2025-10-31,2025-12-31",
    "AID_26,WAIVER,2025-10-31,2025-10-31",
    "AID_23,WAIVER,2025-10-31,2025-11-10",
    "REG_15,VOCATIONAL,2025-10-31,2025-11-28",
    "AID_18,WAIVER,2025-10-31,2026-07-31"
  })
  void countsAsTheCatalogueSays(RuleCode rule, Feed feed, LocalDate seen, LocalDate due) {
    assertThat(DueDates.due(rule, feed, seen, NationalPolicy.POLICY)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"FLD_06", "FIL_02", "REG_06", "CRT_01"})
  void nothingIsDueWhereTheCatalogueNamesNoDay(RuleCode rule) {
    assertThat(DueDates.due(rule, Feed.ROSTER, LocalDate.of(2025, 10, 31), NationalPolicy.POLICY))
        .isNull();
  }

  @ParameterizedTest
  @EnumSource
  void neverLiesBeforeTheNightThatSawIt(RuleCode rule) {
    LocalDate day = LocalDate.of(2025, 10, 31);
    LocalDate due = DueDates.due(rule, Feed.ROSTER, day, NationalPolicy.POLICY);
    if (due != null) {
      assertThat(due).isAfterOrEqualTo(day);
    }
  }

  @Test
  void knowsWorkingDays() {
    WorkCalendar calendar = NationalPolicy.POLICY.calendar();
    assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 8))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 11))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2025, 10, 12))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 28))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 23))).isFalse();
  }
}
