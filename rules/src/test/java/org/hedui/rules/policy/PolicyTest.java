package org.hedui.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hedui.rules.policy.Lock.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  private static final Policy POLICY = NationalPolicy.POLICY;

  @ParameterizedTest
  @CsvSource({
    "2025春,230000,23000,115000,3",
    "2025秋,230000,23000,115000,3",
    "2024秋,200000,20000,100000,2",
    "2015春,200000,20000,100000,2",
    "2014秋,150000,15000,75000,2"
  })
  void paysTheGrantOfItsTerm(String term, long year, long month, long half, int lastYear) {
    AidStandard standard =
        POLICY.standard("助学金", Objects.requireNonNull(Term.parse(term))).orElseThrow();
    assertThat(standard.yearlyFen()).isEqualTo(year);
    assertThat(standard.monthlyFen()).isEqualTo(month);
    assertThat(standard.termFen()).isEqualTo(half);
    assertThat(standard.lastYear()).isEqualTo(lastYear);
  }

  @Test
  void locksBothCalendars() {
    Term autumn = new Term(2025, true);
    assertThat(POLICY.lock(Business.REGISTRATION, autumn)).isEqualTo("2025-10-20");
    assertThat(POLICY.lock(Business.REGISTRATION_EDUCATION, autumn)).isEqualTo("2025-11-20");
    assertThat(POLICY.lock(Business.AID, autumn)).isEqualTo("2025-10-30");
    assertThat(POLICY.lock(Business.REGISTRATION_EDUCATION, autumn.next())).isEqualTo("2026-04-20");
    assertThat(POLICY.lock(Business.AID, new Term(1999, false))).isEqualTo("1999-04-30");
  }

  @Test
  void paysFiveMonthsATerm() {
    assertThat(POLICY.paidMonths().of(new Term(2025, true)))
        .startsWith(LocalDate.of(2025, 9, 1))
        .endsWith(LocalDate.of(2026, 1, 1))
        .hasSize(5);
    assertThat(POLICY.paidMonths().of(new Term(2026, false)))
        .startsWith(LocalDate.of(2026, 3, 1))
        .endsWith(LocalDate.of(2026, 7, 1));
  }

  @Test
  void fillsTheTablesOfSetRules() {
    LocalDate today = LocalDate.of(2025, 10, 31);
    assertThat(PolicyTables.tonight(POLICY, today).term()).isEqualTo("2025秋");
    assertThat(PolicyTables.terms(POLICY, today))
        .extracting(PolicyTables.TermLine::term)
        .contains("2013秋", "2025秋", "2027秋")
        .doesNotHaveDuplicates();
    assertThat(PolicyTables.standards(POLICY, today))
        .contains(new PolicyTables.StandardLine("助学金", "2025秋", 23000, 3, 6));
    assertThat(PolicyTables.holidays(POLICY))
        .contains(new PolicyTables.HolidayLine(LocalDate.of(2025, 10, 11), true))
        .contains(new PolicyTables.HolidayLine(LocalDate.of(2025, 10, 8), false));
  }

  @Test
  void hasTheDivisionsOfThePublicLists() {
    assertThat(DivisionTable.builtIn().find("370102")).isNotNull();
    assertThat(DivisionTable.builtIn().find("379901")).isNull();
    assertThat(DivisionTable.builtIn().all()).hasSizeGreaterThan(6_000);
  }

  @Test
  void changesItsVersionWithItsContentOnly() {
    assertThat(PolicyAssembly.of(NationalPolicy.settings()).version()).isEqualTo(POLICY.version());
    assertThat(PolicyAssembly.of(with("region", new Setting("山东省", "x.yaml:1"))).version())
        .isNotEqualTo(POLICY.version());
  }

  @Test
  void namesThePlaceOfAFault() {
    assertThatThrownBy(() -> PolicyAssembly.of(with("regoin", new Setting("x", "my.yaml:7"))))
        .isInstanceOf(PolicyException.class)
        .hasMessage("my.yaml:7: unknown setting regoin");
    Setting odd = new Setting(Map.of("coverage", new Setting("half", "s.yaml:3")), "s.yaml:2");
    assertThatThrownBy(() -> PolicyAssembly.of(with("population", odd)))
        .hasMessage("s.yaml:3: full or partial is expected, not half");
  }

  private static Setting with(String name, Setting value) {
    Map<String, Setting> all = new TreeMap<>(NationalPolicy.settings().map());
    all.put(name, value);
    return new Setting(all, "test");
  }
}
