package org.hedui.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "20080229",
        "2008-02-29",
        "2008-2-29",
        "2008/2/29",
        "2008/02/29",
        "2008.2.29",
        "2008.02.29",
        "2008年2月29日",
        "2008年02月29日",
        "39507",
        "39507.0",
        "2008-02-29 00:00:00",
        "２００８-０２-２９"
      })
  void readsEverySpellingOfADay(String text) {
    assertThat(Dates.date(text, false)).isEqualTo(LocalDate.of(2008, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2009-02-29",
        "2008-13-01",
        "2008-00-10",
        "20080230",
        "1899-12-31",
        "2008-02",
        "200802",
        "2008/2-29",
        "08-02-29",
        "二〇〇八年",
        "2008-02-29x",
        "123",
        "1234567",
        "2008-2-",
        "2008-02-32"
      })
  void refusesWhatIsNoDay(String text) {
    assertThat(Dates.date(text, false)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "202509",
        "2025-09",
        "2025-9",
        "2025/9",
        "2025.09",
        "2025.9",
        "2025年9月",
        "2025年09月",
        "20250901",
        "2025-09-15",
        "2025/9/15",
        "45915",
        "2025年9月15日",
        "2025-09-01 00:00:00"
      })
  void readsEverySpellingOfAMonth(String text) {
    assertThat(Dates.month(text, false)).isEqualTo(LocalDate.of(2025, 9, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"202513", "2025", "2025-00", "九月", "2025-09-31", "1899-01", "2025年"})
  void refusesWhatIsNoMonth(String text) {
    assertThat(Dates.month(text, false)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-10-15 08:30", "2025-10-15 08:30:00", "2025/10/15 8:30", "2025/10/15 8:30:00",
        "2025-10-15T08:30:00", "2025年10月15日 8时30分", "45945.354166666664", "2025-10-15 08:30:00.0"
      })
  void readsEverySpellingOfATime(String text) {
    assertThat(Dates.time(text, false)).isEqualTo(LocalDateTime.of(2025, 10, 15, 8, 30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2025-10-15 25:00", "2025-10-15 08:60:00", "2025-10-15 8", "2025-10", "8:30"})
  void refusesWhatIsNoTime(String text) {
    assertThat(Dates.time(text, false)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-10-15", "20251015", "45945", "2025/10/15"})
  void takesADateForATime(String text) {
    assertThat(Dates.time(text, false)).isEqualTo(LocalDateTime.of(2025, 10, 15, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-10-20 24:00", "2025-10-20 24:00:00", "2025/10/20 24:00"})
  void takesMidnightForTheEndOfItsDay(String text) {
    assertThat(Dates.time(text, false))
        .isAfter(LocalDateTime.of(2025, 10, 20, 23, 59, 59))
        .isBefore(LocalDateTime.of(2025, 10, 21, 0, 0));
    assertThat(Dates.time(text.replace("24:00", "24:01"), false)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"38045"})
  void countsDaysFrom1904WhereTheWorkbookSaysSo(String text) {
    assertThat(Dates.date(text, true)).isEqualTo(LocalDate.of(2008, 2, 29));
  }
}
