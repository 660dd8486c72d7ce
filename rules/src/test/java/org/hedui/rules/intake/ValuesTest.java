package org.hedui.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hedui.rules.identity.IdNumber;
import org.hedui.rules.policy.Divisions;
import org.hedui.rules.policy.Divisions.Division;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @CsvSource({
    "230,23000",
    "230.5,23050",
    "230.05,23005",
    "'1,150.00',115000",
    "￥230,23000",
    "230元,23000",
    "0,0",
    "0.00,0",
    "230.500,23050",
    "'12,345,678.9',1234567890",
    "２３０,23000"
  })
  void readsMoney(String text, long fen) {
    assertThat(Numbers.fen(text)).isEqualTo(fen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "230.555",
        "abc",
        "1.2.3",
        ".5",
        "5.",
        "1,15",
        ",150",
        "1,1500",
        "2E3",
        "",
        "元",
        "99999999999999999999"
      })
  void refusesWhatIsNoMoney(String text) {
    assertThat(Numbers.fen(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "3,36",
    "3.0,36",
    "2.5,30",
    "三年制,36",
    "3年,36",
    "两年半,30",
    "两年,24",
    "五年一贯制,60",
    "36个月,36",
    "3+2,60",
    "3年制,36",
    "三,36",
    "四年半制,54",
    "2.5年,30"
  })
  void readsLengthsOfStudyInMonths(String text, long months) {
    assertThat(SchoolYears.months(text)).isEqualTo(months);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.3", "长", "半制", "年", "abc", "-3"})
  void refusesOtherLengths(String text) {
    assertThat(SchoolYears.months(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "1,1",
    "一年级,1",
    "2年级,2",
    "高一,1",
    "职二,2",
    "2025级,1",
    "2023级,3",
    "25级,1",
    "2024,2",
    "四年级及以上,4",
    "3.0,3",
    "第二学年,2",
    "三,3",
    "2024级机电1班,2",
    "中职一年级,1"
  })
  void readsGrades(String text, long grade) {
    assertThat(SchoolYears.grade(text, 2025)).isEqualTo(grade);
  }

  @Test
  void countsACohortFromTheSchoolYear() {
    assertThat(SchoolYears.grade("2025级", 2025)).isEqualTo(1);
    assertThat(SchoolYears.grade("2025级", 2026)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"机电一班", "0", "x", "年级", "123456"})
  void refusesOtherGrades(String text) {
    assertThat(SchoolYears.grade(text, 2025)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "是,true",
    "否,false",
    "√,true",
    "1,true",
    "N,false",
    "待反馈,false",
    "无异议,false",
    "y,true"
  })
  void readsFlags(String text, boolean flag) {
    assertThat(Flags.read(text)).isEqualTo(flag);
  }

  @Test
  void readsPlaces() {
    Divisions divisions =
        new Divisions(
            Map.of(
                "370102", new Division("370102", "历下区", 1980, Integer.MAX_VALUE),
                "370000", new Division("370000", "山东省", 1980, Integer.MAX_VALUE)));
    assertThat(Regions.read("山东省济南市(370102)", divisions))
        .isEqualTo(new Regions.Reading("370102", null));
    assertThat(Regions.read("历下区（370102000000）", divisions))
        .isEqualTo(new Regions.Reading("370102000000", null));
    assertThat(Regions.read("长沙市芙蓉区(370102)", divisions))
        .isEqualTo(new Regions.Reading("370102", "历下区"));
    assertThat(Regions.read("济南市历下区", divisions)).isEqualTo(new Regions.Reading("济南市历下区", null));
    assertThat(Regions.read("4301A2000000", divisions).value()).isEqualTo("4301A2000000");
    assertThat(Regions.read("37010", divisions).value()).isNull();
    assertThat(Regions.read("370102历下区", divisions).value()).isEqualTo("370102");
  }

  @Test
  void knowsWhatASpreadsheetLeavesOfANumber() {
    assertThat(IdNumber.excelTruncated("379901200802299000")).isTrue();
    assertThat(IdNumber.excelTruncated("3.79901E+17")).isTrue();
    assertThat(IdNumber.excelTruncated("379901200802299977")).isFalse();
    assertThat(IdNumber.excelTruncated("E12345678")).isFalse();
    assertThat(IdNumber.normalise("37990120080229 907x")).isEqualTo("37990120080229907X");
  }
}
