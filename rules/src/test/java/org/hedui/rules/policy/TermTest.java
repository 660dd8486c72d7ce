package org.hedui.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025秋",
        "2025年秋",
        "2025秋季",
        "2025年秋季",
        "2025年秋季学期",
        "2025-2026学年第一学期",
        "2025-2026-1",
        "2025Q",
        "2025q",
        "2025—2026学年度第1学期",
        "2025-2026学年秋季学期",
        "2025-2026学年(秋季)",
        "2025 年 秋季",
        "２０２５秋",
        "20252026-1",
        "2025-2026学年上学期",
        "2025/2026学年第一学期"
      })
  void readsEverySpellingOfAnAutumn(String text) {
    assertThat(Term.parse(text)).isEqualTo(new Term(2025, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026春",
        "2026年春季",
        "2025-2026学年第二学期",
        "2025-2026-2",
        "2026C",
        "2025-2026学年春季学期",
        "2025-2026学年下学期"
      })
  void readsEverySpellingOfASpring(String text) {
    assertThat(Term.parse(text)).isEqualTo(new Term(2026, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025",
        "秋",
        "2025-2027学年第一学期",
        "2025夏",
        "2025年第一学期",
        "abc",
        "",
        "2025-2026学年第三学期",
        "1825秋"
      })
  void refusesWhatIsNoTerm(String text) {
    assertThat(Term.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-01,2025秋",
    "2026-01-31,2025秋",
    "2026-02-01,2026春",
    "2025-07-31,2025春",
    "2025-10-31,2025秋"
  })
  void belongsToADay(LocalDate day, String text) {
    Term term = Term.ofDate(day);
    assertThat(term.text()).isEqualTo(text);
    assertThat(term.start()).isBeforeOrEqualTo(day);
    assertThat(term.end()).isAfterOrEqualTo(day);
    assertThat(term.next().previous()).isEqualTo(term);
    assertThat(term.next().start()).isEqualTo(term.end().plusDays(1));
    assertThat(term.compareTo(term.next())).isNegative();
  }
}
