package org.hedui.io.report.template;

import java.util.List;
import org.hedui.io.report.Lang;
import org.hedui.io.report.xlsx.Look;
import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;
import org.hedui.rules.intake.CodeSet;

/** What to say of a column to those who fill it in. */
record ColumnGuide(Column column, Lang lang) {
  private static final int SHORT_LIST = 12;

  /** The header as the readers understand it; required columns carry a star. */
  String header() {
    return column.need() == Column.Need.REQUIRED ? "*" + column.header() : column.header();
  }

  String need() {
    return switch (column.need()) {
      case REQUIRED -> lang.of("必填", "required");
      case CONDITIONAL -> lang.of("有条件必填", "conditional");
      case OPTIONAL -> lang.of("选填", "optional");
    };
  }

  /** The labels of a coded or yes/no column, else none. */
  List<String> choices() {
    CodeSet codes = column.type().codes();
    return codes != null
        ? codes.labels()
        : column.type() == ColumnType.FLAG ? List.of("是", "否") : List.of();
  }

  String type() {
    return switch (column.type()) {
      case NAME -> lang.of("姓名", "name");
      case SCHOOL_CODE, ID_NUMBER, STUDENT_NUMBER, CARD ->
          lang.of("文本（号码，勿用数值格式）", "text, never a number format");
      case REGION -> lang.of("行政区划代码或名称", "division code or name");
      case DATE -> lang.of("日期", "date");
      case MONTH -> lang.of("年月", "month");
      case TIME -> lang.of("日期时间", "date and time");
      case MONEY -> lang.of("金额（元，两位小数）", "yuan, two decimals");
      case INTEGER -> lang.of("整数", "whole number");
      case STUDY_LENGTH -> lang.of("学制（年）", "years of study");
      case FLAG -> lang.of("是/否", "yes or no");
      case TERM -> lang.of("学期", "term");
      case GRADE -> lang.of("年级", "grade");
      case TEXT -> lang.of("文本", "text");
      default -> lang.of("选项（下拉选择）", "one of a list");
    };
  }

  String example() {
    return switch (column.type()) {
      case NAME -> "王小明；阿卜杜拉·买买提";
      case SCHOOL_CODE -> "3799010001";
      case ID_NUMBER -> "379901200802299977";
      case STUDENT_NUMBER -> "G379901200802299977";
      case CARD -> "6212261000000000006";
      case REGION -> "370102";
      case DATE -> "2008-02-29";
      case MONTH -> "2025-09";
      case TIME -> "2025-10-15 09:30";
      case MONEY -> "230.00";
      case INTEGER -> "1";
      case STUDY_LENGTH -> "3";
      case TERM -> "2025秋";
      case GRADE -> lang.of("2025级", "2025");
      case TEXT -> "";
      default -> choices().isEmpty() ? "" : choices().get(0);
    };
  }

  String limit() {
    int limit = column.spec().limit();
    return limit == 0 ? "" : lang.of(limit + " 字以内", "up to " + limit);
  }

  String aliases() {
    return String.join(lang.of("、", ", "), column.aliases());
  }

  /** The note on the header cell. */
  String note() {
    StringBuilder note =
        new StringBuilder(column.header()).append("（").append(need()).append("）\n");
    line(note, lang.of("类型：", "type: "), type());
    line(note, lang.of("长度：", "length: "), limit());
    line(note, lang.of("示例：", "example: "), example());
    List<String> choices = choices();
    if (!choices.isEmpty()) {
      String listed = String.join("、", choices.subList(0, Math.min(SHORT_LIST, choices.size())));
      line(note, lang.of("可选：", "one of: "), listed + (choices.size() > SHORT_LIST ? " …" : ""));
    }
    line(note, lang.of("也可写作：", "also called: "), aliases());
    return note.toString().stripTrailing();
  }

  /** Numbers of persons, cards and schools stay text; dates and amounts have their form. */
  Look look() {
    return switch (column.type()) {
      case DATE -> Look.TEMPLATE_DATE;
      case MONEY -> Look.TEMPLATE_MONEY;
      case INTEGER -> Look.PLAIN;
      default -> Look.TEMPLATE_TEXT;
    };
  }

  int width() {
    return switch (column.type()) {
      case ID_NUMBER, CARD, STUDENT_NUMBER -> 22;
      case TIME -> 18;
      case REGION, NAME -> 16;
      default -> Math.max(12, column.header().length() * 2 + 4);
    };
  }

  private static void line(StringBuilder note, String label, String value) {
    if (!value.isEmpty()) {
      note.append(label).append(value).append('\n');
    }
  }
}
