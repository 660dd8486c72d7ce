package org.hedui.sample.files;

import java.util.Map;
import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;

/** Writes a canonical value the way the makers of a file would. */
final class CellText {
  private static final Map<String, String> SEX = Map.of("男", "1-男", "女", "2-女");
  private static final Map<String, String> ETHNIC = Map.of("汉族", "01-汉族", "回族", "03-回族");

  private CellText() {}

  static String of(Column column, String text, Shape shape) {
    if (text.isEmpty()) {
      return text;
    }
    return switch (column.type()) {
      case DATE -> date(text, shape.dates);
      case MONTH -> month(text, shape.dates);
      case TIME -> time(text, shape.dates);
      case ID_NUMBER -> wrapped(text, shape.idWrap);
      case SEX -> shape.codes ? SEX.getOrDefault(text, text) : text;
      case ETHNIC_GROUP -> shape.codes ? ETHNIC.getOrDefault(text, text) : text;
      default -> text;
    };
  }

  /** Whether a text is a canonical date, {@code 2008-02-29}, and not something planted. */
  static boolean isDate(String text) {
    return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
  }

  /** Whether a text is a canonical time, {@code 2025-10-15 09:30:00}. */
  static boolean isTime(String text) {
    return text.length() == 19 && text.charAt(4) == '-' && text.charAt(13) == ':';
  }

  /** Whether Excel users would keep this column as numbers. */
  static boolean countable(Column column) {
    ColumnType type = column.type();
    return type == ColumnType.MONEY
        || type == ColumnType.INTEGER
        || type == ColumnType.STUDY_LENGTH
        || column.name().equals("PHONE")
        || column.name().equals("CAMPUS_NUMBER");
  }

  private static String date(String text, Shape.Dates how) {
    if (!isDate(text)) {
      return text;
    }
    String year = text.substring(0, 4);
    int month = Integer.parseInt(text.substring(5, 7));
    int day = Integer.parseInt(text.substring(8, 10));
    return switch (how) {
      case ISO, CELL -> text;
      case SLASH -> year + "/" + month + "/" + day;
      case DIGITS -> text.replace("-", "");
      case CHINESE -> year + "年" + month + "月" + day + "日";
      case DOT -> year + "." + month + "." + day;
    };
  }

  private static String month(String text, Shape.Dates how) {
    if (text.length() != 7 || text.charAt(4) != '-') {
      return text;
    }
    String year = text.substring(0, 4);
    int month = Integer.parseInt(text.substring(5, 7));
    return switch (how) {
      case ISO, CELL, SLASH -> text;
      case DIGITS -> text.replace("-", "");
      case CHINESE -> year + "年" + month + "月";
      case DOT -> year + "." + month;
    };
  }

  private static String time(String text, Shape.Dates how) {
    return isTime(text) && how == Shape.Dates.SLASH
        ? date(text.substring(0, 10), how) + " " + text.substring(11, 16)
        : text;
  }

  private static String wrapped(String text, Shape.IdWrap how) {
    return switch (how) {
      case NONE -> text;
      case TAB -> "\t" + text;
      case FORMULA -> "=\"" + text + "\"";
      case APOSTROPHE -> "'" + text;
    };
  }
}
