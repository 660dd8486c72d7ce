package org.hedui.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hedui.rules.identity.IdNumber.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);

  @ParameterizedTest
  @CsvSource({
    "379901200802299977, RESIDENT, 男, 2008-02-29",
    "37990120080229907X, RESIDENT, 男, 2008-02-29",
    "379901200701019980, RESIDENT, 女, 2007-01-01",
    "379902200907159993, RESIDENT, 男, 2009-07-15",
    "379903200807109960, RESIDENT, 女, 2008-07-10",
    "379901950101997, RESIDENT_15, 男, 1995-01-01",
    "810000200802299970, PERMIT, 男, 2008-02-29",
    "820000200701019986, PERMIT, 女, 2007-01-01",
    "830000200907159994, PERMIT, 男, 2009-07-15",
    "911840200801029978, FOREIGNER, 男, 2008-01-02",
  })
  void readsRightNumbers(String text, Shape shape, String sex, LocalDate birth) {
    IdNumber number = IdNumber.parse(text);

    assertThat(number.shape()).isEqualTo(shape);
    assertThat(number.checkHolds()).isTrue();
    assertThat(number.sex()).isEqualTo(sex);
    assertThat(number.birth()).isEqualTo(birth);
    assertThat(number.sound(TODAY)).isTrue();
    assertThat(IdNumber.excelTruncated(text)).isFalse();
  }

  @Test
  void knowsADateThatDoesNotExist() {
    IdNumber number = IdNumber.parse("379901200902299974");

    assertThat(number.checkHolds()).isTrue();
    assertThat(number.birth()).isNull();
    assertThat(number.bornBy(TODAY)).isFalse();
  }

  @Test
  void knowsADateToCome() {
    assertThat(IdNumber.parse("379901202510319970").bornBy(TODAY)).isTrue();
    assertThat(IdNumber.parse("379901202511019970").bornBy(TODAY)).isFalse();
  }

  @Test
  void findsAWrongCheckDigit() {
    IdNumber number = IdNumber.parse("379901200802299970");

    assertThat(number.shape()).isEqualTo(Shape.RESIDENT);
    assertThat(number.checkHolds()).isFalse();
  }

  @Test
  void makesEighteenOfFifteen() {
    assertThat(IdNumber.parse("379901950101997").canonical()).isEqualTo("379901199501019972");
    assertThat(IdNumber.parse("379901199501019972").checkHolds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"379901200802299000", "3.79901E+17", "3.799012008023e17", "3.79901E+14", "4E+17"})
  void knowsWhatASpreadsheetLeaves(String text) {
    assertThat(IdNumber.excelTruncated(text)).isTrue();
    assertThat(IdNumber.parse(text).shape()).isEqualTo(Shape.TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"E12345678", "12E45678", "999363700012300000", "000000000000000000", "3799012008"})
  void leavesOtherNumbersAlone(String text) {
    assertThat(IdNumber.excelTruncated(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"111111111111111111", "000000", "123456789012345678", "12345619900101001X"})
  void knowsWhatOnlyFillsTheCell(String text) {
    assertThat(IdNumber.parse(text).shape()).isEqualTo(Shape.PLACEHOLDER);
  }

  @ParameterizedTest
  @CsvSource({
    "999363700012300001, TEMPORARY",
    "ABC123456789012, OLD_FOREIGNER",
    "AB1234567890123, OTHER",
    "37990120080229997, OTHER",
    "3799012008022999777, OTHER",
    "37990120080229997A, OTHER",
    "3799O1200802299977, OTHER",
    "H12345678, OTHER",
    "12345670, OTHER",
    "1234567890, PLACEHOLDER",
    "'', BLANK",
  })
  void tellsShapesApart(String text, Shape shape) {
    assertThat(IdNumber.parse(text).shape()).isEqualTo(shape);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "37990120080229907x",
        "37990120080229907Ｘ",
        "37990120080229907ｘ",
        "37990120080229907Ⅹ",
        "37990120080229907ⅹ",
        "37990120080229907Х",
        "37990120080229907х",
        "37990120080229907×",
        "37990120080229907*",
        "'37990120080229907X",
        "’37990120080229907X",
        "=\"37990120080229907X\"",
        "\t37990120080229907X",
        "3799 0120 0802 2990 7X",
        "379901-20080229-907X",
        "３７９９０１２００８０２２９９０７Ｘ",
        "\uFEFF37990120080229907X\u200B",
        "\u202A37990120080229907X\u202C",
        "\u300037990120080229907X\u00A0",
        "' =\"37990120080229907x\"",
      })
  void takesOffWrappings(String raw) {
    assertThat(IdNumber.normalise(raw)).isEqualTo("37990120080229907X");
  }

  @Test
  void keepsStarsThatHideDigits() {
    assertThat(IdNumber.normalise("379901********9977")).isEqualTo("379901********9977");
  }

  @Test
  void givesBackACleanNumberItself() {
    String clean = "37990120080229907X";

    assertThat(IdNumber.normalise(clean)).isSameAs(clean);
  }
}
