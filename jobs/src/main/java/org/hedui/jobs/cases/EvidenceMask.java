package org.hedui.jobs.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;
import org.hedui.rules.Feed;
import org.hedui.rules.identity.Masks;

/**
 * Masks the values that a case keeps as evidence: names, document, student and card numbers by what
 * the column holds, and anything that looks like one of these numbers in any other text. What
 * follows in brackets explains a difference and stays.
 */
final class EvidenceMask {
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9][0-9A-Za-z]{13,}");
  private static final Pattern PHONE =
      Pattern.compile("(?<![0-9])(1[0-9]{2})[0-9]{4}([0-9]{4})(?![0-9])");
  private static final Map<String, ColumnType> TYPES = types();

  private EvidenceMask() {}

  static String of(String field, String value) {
    if (value.isEmpty()) {
      return value;
    }
    ColumnType type = TYPES.getOrDefault(field, ColumnType.TEXT);
    int bracket = value.indexOf('（');
    if (type == ColumnType.NAME && bracket > 0) {
      return Masks.name(value.substring(0, bracket)) + value.substring(bracket);
    }
    return switch (type) {
      case NAME -> value.startsWith("人口库返回") ? value : Masks.name(value);
      case ID_NUMBER, STUDENT_NUMBER -> Masks.number(value);
      case CARD -> Masks.card(value);
      default -> free(value);
    };
  }

  private static String free(String value) {
    String masked = LONG_NUMBER.matcher(value).replaceAll(found -> Masks.number(found.group()));
    return PHONE.matcher(masked).replaceAll("$1****$2");
  }

  /**
   * By canonical header; a header of several feeds is masked if any of them holds something to
   * mask.
   */
  private static Map<String, ColumnType> types() {
    Map<String, ColumnType> types = new HashMap<>();
    for (Feed feed : Feed.values()) {
      for (Column column : feed.columns()) {
        switch (column.type()) {
          case NAME, ID_NUMBER, STUDENT_NUMBER, CARD -> types.put(column.header(), column.type());
          default -> types.putIfAbsent(column.header(), column.type());
        }
      }
    }
    return types;
  }
}
