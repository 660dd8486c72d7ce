package org.hedui.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.hedui.rules.Feed;
import org.hedui.rules.Row;
import org.hedui.rules.enrolment.RosterColumn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonFactsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "居民身份证, 379901200802299977, 379901200802299977, true",
        "居民身份证, 379901200802299970, 379901200802299970, false",
        "居民身份证, 379901200902299974, 379901200902299974, false",
        "居民身份证, 379901950101997, 379901199501019972, true",
        "居民身份证, 37990120080229997, -, false",
        "居民身份证, 379901200802299000, -, false",
        "居民身份证, 3.79901E+17, -, false",
        "居民身份证, 999363700012300001, -, false",
        "居民身份证, 111111111111111111, -, false",
        "居民身份证, '', -, false",
        "户口簿, 379901200802299977, 379901200802299977, true",
        "护照, 379901200802299977, 379901200802299977, true",
        "护照, E12345678, E12345678, false",
        "-, E12345678, E12345678, false",
        "-, 37990120080229997, -, false",
        "-, 12345670, 12345670, false",
        "港澳台居民居住证, 810000200802299970, 810000200802299970, true",
        "境外永久居住证, 911840200801029978, 911840200801029978, true",
        "境外永久居住证, ABC123456789012, ABC123456789012, false",
      })
  void tellsPersonAndUse(
      @Nullable String type, String number, @Nullable String person, boolean usable) {
    PersonFacts facts = PersonFacts.of(row(type, number, "张伟"));

    assertThat(facts.person()).isEqualTo(person);
    assertThat(facts.idUsable()).isEqualTo(usable);
    assertThat(facts.nameOk()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "张伟, true",
    "张 伟, true",
    "'', false",
    "张伟1, false",
    "张?, false",
    "ZHANG WEI, false",
  })
  void tellsWhetherTheNameCanBeCompared(String name, boolean comparable) {
    assertThat(PersonFacts.of(row("居民身份证", "379901200802299977", name)).nameOk())
        .isEqualTo(comparable);
  }

  @Test
  void letsForeignersHaveLatinNames() {
    assertThat(PersonFacts.of(row("护照", "E12345678", "JOHN SMITH")).nameOk()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "在读, true",
    "休学, true",
    "停学, true",
    "保留入学资格, true",
    "保留学籍, true",
    "待注册, false",
    "转出在途, false",
    "转出, false",
    "毕业, false",
    "死亡, false",
    "其他, false",
  })
  void tellsActiveStatuses(String status, boolean active) {
    Row row = row("居民身份证", "379901200802299977", "张伟");
    row.set(RosterColumn.STATUS, status);

    assertThat(Active.of(row)).isEqualTo(active);
  }

  @Test
  void takesAMissingStatusForInactive() {
    assertThat(Active.of(row("居民身份证", "379901200802299977", "张伟"))).isFalse();
  }

  private static Row row(@Nullable String type, String number, String name) {
    String[] cells = new String[RosterColumn.values().length];
    Arrays.fill(cells, "");
    cells[RosterColumn.ID_NUMBER.ordinal()] = number;
    cells[RosterColumn.NAME.ordinal()] = name;
    Row row = new Row(Feed.ROSTER, 1, cells);
    row.set(RosterColumn.ID_TYPE, type);
    return row;
  }
}
