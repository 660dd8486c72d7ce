package org.hedui.io.intake;

import org.hedui.io.intake.header.Header;
import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;
import org.hedui.rules.Feed;

/**
 * Whether cells look like what their columns hold. Asked only of rows that are too short: where a
 * delimiter is missing in the middle, the cells behind it stand in the wrong columns.
 */
final class Shape {
  private Shape() {}

  /** Whether a cell of a short row cannot be what its column holds. */
  static boolean shifted(Feed feed, String[] cells) {
    for (Column column : feed.columns()) {
      String text = cells[column.ordinal()].strip();
      if (!text.isEmpty() && !fits(column.type(), text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a required column of the file is blank. */
  static boolean lacking(Feed feed, Header header, String[] cells) {
    for (Column column : feed.columns()) {
      if (column.need() == Column.Need.REQUIRED
          && header.position(column.ordinal()) >= 0
          && cells[column.ordinal()].isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text that is not blank can be a value of this type, however faulty. */
  static boolean fits(ColumnType type, String text) {
    if (type.codes() != null) {
      return !type.codes().read(text).unknown();
    }
    int digits = (int) text.chars().filter(Character::isDigit).count();
    boolean han = text.codePoints().anyMatch(Character::isIdeographic);
    return switch (type) {
      case ID_NUMBER, STUDENT_NUMBER, CARD -> !han && digits >= 5 && text.indexOf('.') < 0;
      case SCHOOL_CODE -> !han;
      case DATE, TIME -> digits >= 5 && digits <= 20 && text.length() <= 26 && !idNumber(text);
      case MONTH -> digits >= 4 && digits <= 14 && text.length() <= 20;
      case MONEY -> digits > 0 && digits <= 12 && !text.contains("-") && !idNumber(text);
      case INTEGER -> digits > 0 && !han && digits <= 10;
      case STUDY_LENGTH -> text.length() <= 6;
      case FLAG -> text.length() <= 6 && digits <= 1;
      case TERM -> digits >= 4 && digits <= 10;
      case NAME -> digits < 4;
      default -> true;
    };
  }

  private static boolean idNumber(String text) {
    return text.matches("\\d{15}|\\d{17}[\\dXx]");
  }
}
