package org.hedui.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class IdNumberPropertiesTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);

  @Provide
  Arbitrary<String> numbers() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 40000),
            Arbitraries.integers().between(0, 999))
        .as(
            (county, day, sequence) -> {
              String body =
                  "37990"
                      + county
                      + LocalDate.of(1910, 1, 1).plusDays(day).toString().replace("-", "")
                      + String.format("%03d", sequence);
              return body + CheckDigit.of(body);
            });
  }

  @Property
  void everyMadeNumberIsSound(@ForAll("numbers") String number) {
    assertThat(IdNumber.parse(number).sound(TODAY)).isTrue();
  }

  @Property
  void everySingleWrongDigitIsFound(
      @ForAll("numbers") String number,
      @ForAll @IntRange(max = 16) int place,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    char wrong = (char) ('0' + (number.charAt(place) - '0' + shift) % 10);
    String typo = number.substring(0, place) + wrong + number.substring(place + 1);

    assertThat(CheckDigit.holds(typo, 0)).isFalse();
  }

  @Property
  void everySwapOfNeighboursIsFound(
      @ForAll("numbers") String number, @ForAll @IntRange(max = 15) int place) {
    char left = number.charAt(place);
    char right = number.charAt(place + 1);
    String swapped = number.substring(0, place) + right + left + number.substring(place + 2);

    assertThat(CheckDigit.holds(swapped, 0)).isEqualTo(left == right);
  }

  @Property
  void conversionKeepsPersonAndSex(@ForAll("numbers") String number) {
    String fifteen = number.substring(0, 6) + number.substring(8, 17);
    IdNumber old = IdNumber.parse(fifteen);
    IdNumber converted = IdNumber.parse(old.canonical());

    assertThat(old.canonical()).hasSize(18).startsWith(number.substring(0, 6) + "19");
    assertThat(converted.checkHolds()).isTrue();
    assertThat(converted.sex()).isEqualTo(old.sex());
    assertThat(converted.birthDay()).isEqualTo(old.birthDay());
  }

  @Property
  void normalisingTwiceChangesNothing(@ForAll String raw) {
    String once = IdNumber.normalise(raw);

    assertThat(IdNumber.normalise(once)).isEqualTo(once);
  }

  @Property
  void normalisingTypedNumbersTwiceChangesNothing(
      @ForAll
          @StringLength(max = 24)
          @CharRange(from = '0', to = '9')
          @CharRange(from = '\u2010', to = '\u202F')
          @Chars({'X', 'x', '×', '*', '\'', '=', '"', ' ', '-', 'Ⅹ', '\u00B4'})
          String raw) {
    String once = IdNumber.normalise(raw);

    assertThat(IdNumber.normalise(once)).isEqualTo(once);
  }

  @Property
  void anyTextCanBeParsed(@ForAll String raw) {
    assertThat(IdNumber.parse(raw).canonical()).isNotNull();
  }
}
