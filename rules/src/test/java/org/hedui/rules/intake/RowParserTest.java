package org.hedui.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RuleCode;
import org.hedui.rules.aid.GrantColumn;
import org.hedui.rules.aid.PaymentOrderColumn;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.policy.Divisions;
import org.hedui.rules.policy.NationalPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowParserTest {
  private static final Night NIGHT =
      new Night(LocalDate.of(2025, 10, 31), NationalPolicy.POLICY, new Divisions(Map.of()));
  private final Recorded out = new Recorded();

  static String[] roster() {
    String[] cells = new String[RosterColumn.values().length];
    Arrays.fill(cells, "");
    Map<RosterColumn, String> values =
        Map.ofEntries(
            Map.entry(RosterColumn.SCHOOL_CODE, "3637000123"),
            Map.entry(RosterColumn.SCHOOL_NAME, "泉城技师学院"),
            Map.entry(RosterColumn.NAME, "张三丰"),
            Map.entry(RosterColumn.ID_TYPE, "居民身份证"),
            Map.entry(RosterColumn.ID_NUMBER, "379901200802299977"),
            Map.entry(RosterColumn.SEX, "男"),
            Map.entry(RosterColumn.BIRTH, "2008-02-29"),
            Map.entry(RosterColumn.ETHNIC, "汉族"),
            Map.entry(RosterColumn.HOUSEHOLD_KIND, "农业户口"),
            Map.entry(RosterColumn.HOUSEHOLD_REGION, "379901"),
            Map.entry(RosterColumn.ORIGIN_REGION, "379901"),
            Map.entry(RosterColumn.HARDSHIP, "不困难"),
            Map.entry(RosterColumn.STUDENT_NUMBER, "G379901200802299977"),
            Map.entry(RosterColumn.STUDY_FORM, "全日制"),
            Map.entry(RosterColumn.LEVEL, "中级"),
            Map.entry(RosterColumn.START_POINT, "初中"),
            Map.entry(RosterColumn.LENGTH, "3"),
            Map.entry(RosterColumn.MAJOR_CODE, "0101"),
            Map.entry(RosterColumn.MAJOR_NAME, "机床切削加工"),
            Map.entry(RosterColumn.ENROL_MONTH, "2025-09"),
            Map.entry(RosterColumn.SEASON, "秋季"),
            Map.entry(RosterColumn.GRADE, "一年级"),
            Map.entry(RosterColumn.CLASS_NAME, "25机加1班"),
            Map.entry(RosterColumn.STATUS, "在读"),
            Map.entry(RosterColumn.JOINT, "非联合办学"),
            Map.entry(RosterColumn.PRINCIPAL_OK, "通过"),
            Map.entry(RosterColumn.PRINCIPAL_AT, "2025-10-10 10:00:00"),
            Map.entry(RosterColumn.DUPLICATE_FEEDBACK, "通过"));
    values.forEach((column, value) -> cells[column.ordinal()] = value);
    return cells;
  }

  private Row parse(RosterColumn column, String cell) {
    String[] cells = roster();
    cells[column.ordinal()] = cell;
    return RowParser.parse(Feed.ROSTER, 1, cells, false, NIGHT, out);
  }

  @Test
  void cleanRowGivesValuesAndNoFindings() {
    Row row = RowParser.parse(Feed.ROSTER, 7, roster(), false, NIGHT, out);
    assertThat(out.all()).isEmpty();
    assertThat(row.id()).isEqualTo(7);
    assertThat(row.string(RosterColumn.NAME)).isEqualTo("张三丰");
    assertThat(row.date(RosterColumn.BIRTH)).isEqualTo(LocalDate.of(2008, 2, 29));
    assertThat(row.date(RosterColumn.ENROL_MONTH)).isEqualTo(LocalDate.of(2025, 9, 1));
    assertThat(row.number(RosterColumn.LENGTH)).isEqualTo(36);
    assertThat(row.number(RosterColumn.GRADE)).isEqualTo(1);
    assertThat(row.flag(RosterColumn.PRINCIPAL_OK)).isTrue();
    assertThat(row.string(RosterColumn.JOINT)).isEqualTo("非联合办学");
    assertThat(Quarantine.reasons(row, out)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "BIRTH|2008-02-30|FLD-04 出生日期 2008-02-30",
        "BIRTH|2026-01-01|FLD-04 出生日期 2026-01-01",
        "BIRTH|1890-01-01|FLD-04 出生日期 1890-01-01",
        "ENROL_MONTH|2025-11|FLD-04 入学年月 2025-11",
        "PRINCIPAL_AT|2025-11-01 00:00|FLD-04 审核时间 2025-11-01 00:00",
        "SEX|3|FLD-03 性别 3",
        "SEX|1-女|FLD-09 性别 1-女 男",
        "LENGTH|很长|FLD-05 学制 很长",
        "GRADE|机电|FLD-03 年级 机电",
        "ID_NUMBER|3.79901E+17|FLD-07 身份证号 3.79901E+17",
        "ID_NUMBER|379901200802299000|FLD-07 身份证号 379901200802299000",
        "MAJOR_NAME|=HYPERLINK(1)|FLD-08 专业名称 =HYPERLINK(1)",
        "SITE|@SUM(A1)|FLD-08 教学点 @SUM(A1)",
        "SITE|-2+3|FLD-08 教学点 -2+3",
        "HARDSHIP|+x|FLD-08 家庭经济状况 +x",
        "MAJOR_NAME|'机\u200B床'|FLD-06 专业名称 机床 U+200B",
        "MAJOR_NAME|'机\n床'|FLD-06 专业名称 机床 U+000A"
      },
      delimiter = '|')
  void oneFaultGivesOneFinding(RosterColumn column, String cell, String finding) {
    parse(column, cell);
    assertThat(out.all()).containsExactly(finding);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "ID_NUMBER|=\"379901200802299977\"|379901200802299977",
        "ID_NUMBER|'''379901200802299977'|379901200802299977",
        "ID_NUMBER|'\t379901200802299977\t'|379901200802299977",
        "ID_NUMBER|37990120080229907x|37990120080229907X",
        "NAME|'　张三丰 '|张三丰",
        "PHONE|+86 138-1234-5678|+86 138-1234-5678",
        "CARD_NUMBER|6228 4800 0000 0000 000|6228480000000000000",
        "HOUSEHOLD_REGION|历下区(370102000000)|370102000000",
        "SEASON|2025年秋季|秋季"
      },
      delimiter = '|')
  void wrappingsAndSpellingsGiveNoFinding(RosterColumn column, String cell, String value) {
    Row row = parse(column, cell);
    assertThat(out.all()).isEmpty();
    assertThat(row.value(column)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　", "--", "=\"\""})
  void aBlankRequiredValueIsAFinding(String cell) {
    parse(RosterColumn.MAJOR_NAME, cell);
    assertThat(out.all()).containsExactly("FLD-01 专业名称");
  }

  @Test
  void keepsAnOverLongValueWhole() {
    String name = "阿".repeat(61);
    Row row = parse(RosterColumn.SCHOOL_NAME, name);
    assertThat(out.all()).containsExactly("FLD-02 院校名称 " + "阿".repeat(60) + "… 60");
    assertThat(row.string(RosterColumn.SCHOOL_NAME)).isEqualTo(name);
  }

  @Test
  void countsACohortFromTheTermOfAListAndElseFromTonight() {
    assertThat(parse(RosterColumn.GRADE, "2023级").number(RosterColumn.GRADE)).isEqualTo(3);
    assertThat(listed("2024-2025学年第一学期")).isEqualTo(2);
    assertThat(listed("2025春")).isEqualTo(2);
    assertThat(listed("2026春")).isEqualTo(3);
    assertThat(listed("某学期")).isEqualTo(3);
  }

  private @Nullable Long listed(String term) {
    String[] cells = new String[GrantColumn.values().length];
    Arrays.fill(cells, "");
    cells[GrantColumn.TERM.ordinal()] = term;
    cells[GrantColumn.GRADE.ordinal()] = "2023级";
    Row row = RowParser.parse(Feed.GRANT, 1, cells, false, NIGHT, out);
    return row.number(GrantColumn.GRADE);
  }

  @Test
  void countsCodePointsNotChars() {
    parse(RosterColumn.SCHOOL_NAME, "𬭎".repeat(60));
    assertThat(out.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ID_NUMBER",
    "PRINCIPAL_OK",
    "PRINCIPAL_AT",
    "STUDENT_NUMBER",
    "PARTNER_CODE",
    "SITE"
  })
  void leavesBlanksWithARuleOfTheirOwnToThatRule(RosterColumn column) {
    parse(column, "");
    assertThat(out.all()).isEmpty();
  }

  @Test
  void quarantinesOnlyWhatCannotBeAttributed() {
    assertThat(Quarantine.reasons(parse(RosterColumn.NAME, ""), out))
        .containsExactly(RuleCode.FLD_01);
    assertThat(Quarantine.reasons(parse(RosterColumn.SCHOOL_CODE, " "), out))
        .containsExactly(RuleCode.FLD_01);
    assertThat(Quarantine.reasons(parse(RosterColumn.BIRTH, ""), out)).isEmpty();
    assertThat(Quarantine.reasons(parse(RosterColumn.ID_NUMBER, ""), out)).isEmpty();
    String[] cells = roster();
    cells[RosterColumn.ID_NUMBER.ordinal()] = "";
    cells[RosterColumn.BIRTH.ordinal()] = "不详";
    Row row = RowParser.parse(Feed.ROSTER, 1, cells, false, NIGHT, out);
    assertThat(Quarantine.reasons(row, out))
        .containsExactlyInAnyOrder(RuleCode.IDN_25, RuleCode.FLD_04);
  }

  @Test
  void everyReasonOfQuarantineIsAFinding() {
    String[] cells = roster();
    cells[RosterColumn.ID_NUMBER.ordinal()] = "";
    cells[RosterColumn.BIRTH.ordinal()] = "";
    Row row = RowParser.parse(Feed.ROSTER, 1, cells, false, NIGHT, out);
    assertThat(Quarantine.reasons(row, out))
        .containsExactlyInAnyOrder(RuleCode.IDN_25, RuleCode.FLD_01);
    assertThat(out.has(RuleCode.IDN_25)).isTrue();
    assertThat(out.has(RuleCode.FLD_01)).isTrue();
    assertThat(Quarantine.fields(Feed.ROSTER)).containsOnly("学校代码", "姓名", "身份证号", "出生日期");
  }

  private static String[] order(Column column, String cell) {
    String[] cells = {
      "1",
      "6228480000000000000",
      "张三丰",
      "",
      "379901200802299977",
      "230.00",
      "2025-09",
      "助学金",
      "",
      ""
    };
    cells[column.ordinal()] = cell;
    return cells;
  }

  @ParameterizedTest
  @CsvSource({
    "AMOUNT,12.345,FLD_05",
    "AMOUNT,'',FLD_01",
    "AMOUNT,-230,FLD_05",
    "MONTH,2025-13,FLD_04",
    "CARD_NUMBER,'',FLD_01",
    "NAME,'',FLD_01",
    "ID_NUMBER,'',IDN_25",
    "LINE,'',FLD_01"
  })
  void holdsAMoneyFileForWhatCannotBePaid(PaymentOrderColumn column, String cell, RuleCode code) {
    Row row = RowParser.parse(Feed.PAYMENT_ORDERS, 1, order(column, cell), false, NIGHT, out);
    assertThat(Quarantine.reasons(row, out)).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({"MONTH,''", "AMOUNT,'1,150.00'", "REMARK,补发", "ID_TYPE,学生证"})
  void letsAMoneyFileGoOtherwise(PaymentOrderColumn column, String cell) {
    Row row = RowParser.parse(Feed.PAYMENT_ORDERS, 1, order(column, cell), false, NIGHT, out);
    assertThat(Quarantine.reasons(row, out)).isEmpty();
  }
}
