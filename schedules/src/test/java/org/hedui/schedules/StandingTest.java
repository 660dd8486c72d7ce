package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
  private static final Pattern MIGRATION = Pattern.compile("(\\d+)=(-?\\d+)");

  @ParameterizedTest
  @CsvSource({
    "'', NONE",
    "1=11 2=-22 3=33, SAME",
    "1=11, OLDER",
    "1=11 2=-22, OLDER",
    "1=11 2=-22 3=33 4=44, NEWER",
    "1=11 2=-22 7=77, NEWER",
    "1=11 2=22, OTHER",
    "1=11 2=-22 3=34, OTHER",
    "1=10 2=-22 3=33 4=44, OTHER",
    "0=5 1=11 2=-22 3=33, OTHER",
    "1=11 3=33, OTHER" // the second was never applied, and the third does not wait for it
  })
  void tablesAreToldByTheirMigrations(String theirs, Standing expected) {
    assertThat(Standing.of(checksums("1=11 2=-22 3=33"), checksums(theirs))).isEqualTo(expected);
  }

  private static SortedMap<Integer, Integer> checksums(String text) {
    SortedMap<Integer, Integer> checksums = new TreeMap<>();
    MIGRATION
        .matcher(text)
        .results()
        .forEach(
            one -> checksums.put(Integer.valueOf(one.group(1)), Integer.valueOf(one.group(2))));
    return checksums;
  }
}
