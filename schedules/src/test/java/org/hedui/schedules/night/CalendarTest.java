package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Later dates over the same inbox: the calendar is all that changes. */
class CalendarTest {
  @Test
  void theNextDateTellsNothingNewWhereNoDeadlinePasses() throws Exception {
    assertThat(CalendarChanges.told(SampleNight.NEXT.out()))
        .isEqualTo(changes(SampleNight.FIRST, SampleNight.NEXT))
        .isEmpty();
  }

  @Test
  void aLaterDateTellsWhatHasBecomeLate() throws Exception {
    List<String> told = CalendarChanges.told(SampleNight.LATER.out());
    Difference.none(told, changes(SampleNight.NEXT, SampleNight.LATER));
    assertThat(told)
        .as("the sample must hold one of each kind")
        .anyMatch(line -> line.startsWith("new | DIS-02"))
        .anyMatch(line -> line.startsWith("changed | DIS-02"))
        .anyMatch(line -> line.startsWith("new | DIS-11"));
  }

  @Test
  void casesKeepTheirIdsAndGrowOlder() throws Exception {
    Map<String, String> first = ages(SampleNight.FIRST.out());
    assertThat(first)
        .hasSizeGreaterThan(100)
        .allSatisfy((id, age) -> assertThat(age).isEqualTo("0"));

    for (SampleNight later : List.of(SampleNight.NEXT, SampleNight.LATER)) {
      String days = String.valueOf(ChronoUnit.DAYS.between(date(SampleNight.FIRST), date(later)));
      Map<String, String> ages = ages(later.out());
      assertThat(ages).containsKeys(first.keySet().toArray(String[]::new));
      assertThat(ages)
          .allSatisfy(
              (id, age) -> assertThat(age).as(id).isEqualTo(first.containsKey(id) ? days : "0"));
    }
  }

  private static List<String> changes(SampleNight before, SampleNight night) throws Exception {
    return CalendarChanges.of(SampleNight.FIRST.out()).between(date(before), date(night));
  }

  private static LocalDate date(SampleNight night) {
    return LocalDate.parse(night.date());
  }

  private static Map<String, String> ages(Path out) throws Exception {
    return CsvTable.rows(out.resolve("findings.csv")).stream()
        .collect(Collectors.toMap(r -> r.get("case_id"), r -> r.get("age_days")));
  }
}
