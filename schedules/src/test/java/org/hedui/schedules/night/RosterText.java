package org.hedui.schedules.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedui.rules.Column;
import org.hedui.rules.enrolment.RosterColumn;

/** Rosters in which nothing is wrong, with as few rows as a test needs. */
final class RosterText {
  private static final String SURNAMES = "赵钱孙李周吴郑冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜";
  private static final String GIVEN = "建国志明海波文斌永强春燕秀英丽娟桂芳玉兰淑珍俊杰浩宇思远梓涵";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";
  private static final Map<RosterColumn, String> USUAL =
      Map.ofEntries(
          Map.entry(RosterColumn.SCHOOL_NAME, "示范技工学校"),
          Map.entry(RosterColumn.ID_TYPE, "居民身份证"),
          Map.entry(RosterColumn.ETHNIC, "汉族"),
          Map.entry(RosterColumn.HOUSEHOLD_KIND, "农村"),
          Map.entry(RosterColumn.HOUSEHOLD_REGION, "379901"),
          Map.entry(RosterColumn.ORIGIN_REGION, "379901"),
          Map.entry(RosterColumn.HARDSHIP, "困难"),
          Map.entry(RosterColumn.STUDY_FORM, "全日制"),
          Map.entry(RosterColumn.LEVEL, "中级"),
          Map.entry(RosterColumn.START_POINT, "初中"),
          Map.entry(RosterColumn.LENGTH, "3"),
          Map.entry(RosterColumn.MAJOR_CODE, "0117"),
          Map.entry(RosterColumn.MAJOR_NAME, "焊接加工"),
          Map.entry(RosterColumn.ENROL_MONTH, "2025-09"),
          Map.entry(RosterColumn.SEASON, "秋季"),
          Map.entry(RosterColumn.GRADE, "一年级"),
          Map.entry(RosterColumn.CLASS_NAME, "25级焊接1班"),
          Map.entry(RosterColumn.STATUS, "在读"),
          Map.entry(RosterColumn.JOINT, "非联合办学"),
          Map.entry(RosterColumn.PRINCIPAL_OK, "是"),
          Map.entry(RosterColumn.PRINCIPAL_AT, "2025-10-10 09:00:00"));
  private static int persons;

  private RosterText() {}

  /** A roster of one school, each time of other persons. */
  static String of(String school, int rows) {
    return of(school, rows, Map.of());
  }

  /** A roster in which these columns of the first row hold something else. */
  static String of(String school, int rows, Map<RosterColumn, String> first) {
    List<RosterColumn> columns =
        Arrays.stream(RosterColumn.values())
            .filter(c -> c.need() == Column.Need.REQUIRED)
            .collect(Collectors.toList());
    List<String> lines = new ArrayList<>();
    lines.add(columns.stream().map(Column::header).collect(Collectors.joining(",")));
    for (int i = 0; i < rows; i++) {
      int person = persons++;
      Map<RosterColumn, String> changes = i == 0 ? first : Map.of();
      lines.add(
          columns.stream()
              .map(c -> changes.getOrDefault(c, value(c, school, person)))
              .collect(Collectors.joining(",")));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String value(RosterColumn column, String school, int person) {
    LocalDate birth = LocalDate.of(2008, 9, 1).plusDays(person);
    return switch (column) {
      case SCHOOL_CODE -> school;
      case NAME ->
          ""
              + letter(SURNAMES, person)
              + letter(GIVEN, person / 30)
              + letter(GIVEN, person * 17 + person / 30);
      case ID_NUMBER -> number("379901" + birth.toString().replace("-", "") + "931");
      case SEX -> "男";
      case BIRTH -> birth.toString();
      default -> USUAL.getOrDefault(column, "");
    };
  }

  private static char letter(String characters, int index) {
    return characters.charAt(index % characters.length());
  }

  private static String number(String body) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + CHECK.charAt(sum % 11);
  }
}
