package org.hedui.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedFilesTest {
  /** 2026-04-20 is a Monday, 2026-04-30 a Thursday before the holiday of 1 May. */
  @ParameterizedTest
  @CsvSource({
    "2026-04-12, ''",
    "2026-04-13, 'roster T-7'",
    "2026-04-16, 'roster T-7'",
    "2026-04-17, 'roster T-1'", // Friday: the day before the lock is a Sunday
    "2026-04-19, 'roster T-1'",
    "2026-04-20, 'roster T'",
    "2026-04-23, 'roster T, waiver T-7, grant T-7'",
    "2026-04-29, 'roster T, waiver T-1, grant T-1'",
    "2026-04-30, 'roster T, waiver T, grant T'",
    "2026-07-31, 'roster T, waiver T, grant T'",
    "2026-08-01, ''",
  })
  void areLookedForFromAWeekBefore(LocalDate today, String expected) {
    assertThat(
            String.join(
                ", ",
                ExpectedFiles.on(NationalPolicy.POLICY, today).stream()
                    .map(line -> line.feed() + " " + line.stage())
                    .toList()))
        .isEqualTo(expected);
  }

  @Test
  void aWeekBeforeMovesOffAHoliday() {
    WorkCalendar calendar = NationalPolicy.POLICY.calendar();
    LocalDate lock = LocalDate.of(2025, 10, 14); // a week before is within the holiday
    assertThat(ExpectedFiles.stage(LocalDate.of(2025, 9, 29), lock, calendar)).isNull();
    assertThat(ExpectedFiles.stage(LocalDate.of(2025, 9, 30), lock, calendar)).isEqualTo("T-7");
    assertThat(ExpectedFiles.stage(LocalDate.of(2025, 10, 13), lock, calendar)).isEqualTo("T-1");
  }

  @Test
  void tellsTheTerms() {
    assertThat(ExpectedFiles.on(NationalPolicy.POLICY, LocalDate.of(2025, 10, 31)))
        .contains(
            new ExpectedFiles.Line(
                "grant",
                "国家助学金受助名单",
                "2025秋",
                "2025春",
                LocalDate.of(2025, 8, 1),
                LocalDate.of(2025, 10, 30),
                "T",
                false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{feed: schools, lock: aid, schools: all}]| roster, waiver or grant is expected",
        "[{feed: grant, lock: never, schools: all}]| unknown value never",
        "[{feed: grant, lock: aid, schools: some}]| unknown value some",
        "[{feed: grant, lock: aid, schools: all}, {feed: grant, lock: aid, schools: all}]| a second line of feed grant"
      })
  void refuseWhatCannotBeMeant(String list, String fault) {
    assertThatThrownBy(() -> GuardSettings.expected(NationalPolicy.of(list)))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(fault);
  }
}
