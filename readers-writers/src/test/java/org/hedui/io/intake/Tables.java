package org.hedui.io.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;

/** Harmless tables of any feed. */
final class Tables {
  private Tables() {}

  static List<String> header(Feed feed) {
    return new ArrayList<>(feed.columns().stream().map(Column::header).toList());
  }

  /** A plausible row; values given by the name of the column replace the usual ones. */
  static List<String> row(Feed feed, int number, Map<String, String> values) {
    List<String> row = new ArrayList<>();
    for (Column column : feed.columns()) {
      row.add(values.getOrDefault(column.name(), usual(column, number)));
    }
    return row;
  }

  static List<String> row(Feed feed, int number) {
    return row(feed, number, Map.of());
  }

  private static String usual(Column column, int number) {
    if (column.type().codes() != null) {
      return column.type().codes().labels().get(0);
    }
    return switch (column.type()) {
      case ID_NUMBER -> "3799012008%08d".formatted(number);
      case CARD -> "62220000%08d".formatted(number);
      case STUDENT_NUMBER -> "G%018d".formatted(number);
      case SCHOOL_CODE -> "3699000001";
      case NAME -> "王" + (char) ('一' + number % 1000);
      case DATE -> "2008-02-29";
      case MONTH -> "2025-09";
      case TIME -> "2025-10-01 08:00:00";
      case MONEY -> "230.00";
      case INTEGER -> "12";
      case STUDY_LENGTH -> "3";
      case FLAG -> "是";
      case TERM -> "2025秋";
      case GRADE -> "2025级";
      default -> column.name().equals("LINE") ? String.valueOf(number) : "甲" + number;
    };
  }

  static String csv(List<List<String>> rows) {
    return text(rows, ",");
  }

  static String text(List<List<String>> rows, String delimiter) {
    return rows.stream()
        .map(row -> String.join(delimiter, row))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** A header and so many rows. */
  static List<List<String>> table(Feed feed, int rows) {
    List<List<String>> table = new ArrayList<>();
    table.add(header(feed));
    for (int i = 1; i <= rows; i++) {
      table.add(row(feed, i));
    }
    return table;
  }
}
