package org.hedui.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.policy.Divisions;
import org.hedui.rules.policy.Divisions.Division;
import org.hedui.rules.policy.NationalPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdNumberRegionTest {
  private static final int STILL = Integer.MAX_VALUE;

  /**
   * The person was born in 2008: a number may have been given from then to 2024. The years of the
   * public lists are vague by two, those of the feed are exact.
   */
  @ParameterizedTest
  @CsvSource({
    "1980, 2005, 2, L",
    "1980, 2006, 2, ''",
    "1980, 2015, 2, ''",
    "2010, 0, 2, ''",
    "2025, 0, 2, ''",
    "2026, 0, 2, ''",
    "2027, 0, 2, L",
    "1980, 2007, 0, L",
    "1980, 2008, 0, ''",
    "2024, 0, 0, ''",
    "2025, 0, 0, L",
  })
  void judgesTheTimeOfADivision(int first, int last, int slack, String severity) {
    Division division = new Division("379901", "示例县", first, last == 0 ? STILL : last, slack);

    assertThat(severities("379901200802299977", division))
        .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity));
  }

  /** Numbers began in 1984: who was born in 1950 has one of the divisions of that time. */
  @ParameterizedTest
  @CsvSource({"1980, ''", "1983, ''", "1990, ''", "1991, L"})
  void knowsWhenNumbersBegan(int first, String severity) {
    Division division = new Division("379901", "示例县", first, STILL);
    String body = "37990119500101997";

    assertThat(severities(body + CheckDigit.of(body), division))
        .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity));
  }

  @ParameterizedTest
  @CsvSource({
    "379902200907159993, H",
    "810000200802299970, ''",
    "911840200801029978, ''",
    "999363700012300001, ''",
    "379902200802299000, ''",
  })
  void judgesOnlyResidentNumbers(String number, String severity) {
    Division other = new Division("379901", "示例县", 1980, STILL);

    assertThat(severities(number, other))
        .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity));
  }

  private static List<String> severities(String number, Division division) {
    String[] cells = new String[RosterColumn.values().length];
    Arrays.fill(cells, "");
    cells[RosterColumn.ID_NUMBER.ordinal()] = number;
    Row row = new Row(Feed.ROSTER, 1, cells);
    row.set(RosterColumn.ID_NUMBER, number);
    row.set(RosterColumn.ID_TYPE, "居民身份证");
    Recorder recorder = new Recorder();
    Night night =
        new Night(
            LocalDate.of(2025, 10, 31),
            NationalPolicy.POLICY,
            new Divisions(Map.of(division.code(), division)));
    new IdNumberRegion().check(row, night, recorder);
    return recorder.severities;
  }

  private static final class Recorder implements Findings {
    private final List<String> severities = new ArrayList<>();

    @Override
    public void add(
        RuleCode rule, @Nullable String field, @Nullable String ours, @Nullable String theirs) {
      add(rule, rule.severity(), field, ours, theirs);
    }

    @Override
    public void add(
        RuleCode rule,
        Severity severity,
        @Nullable String field,
        @Nullable String ours,
        @Nullable String theirs) {
      assertThat(rule).isEqualTo(RuleCode.IDN_04);
      severities.add(severity.name());
    }

    @Override
    public boolean has(RuleCode rule) {
      return false;
    }
  }
}
