package org.hedui.rules.intake;

import static org.hedui.rules.intake.Dates.digits;

import org.jspecify.annotations.Nullable;

/** Takes a spelled-out date apart: 2008-2-29, 2008/2/9 8:05, 2008年2月29日 10时30分. */
final class DateText {
  private DateText() {}

  /**
   * Year, month, day (-1 where there is none), hour, minute, second; null where the text has
   * another shape. Whether such a day exists is not looked at.
   */
  static int @Nullable [] parts(String raw) {
    String text = Width.fold(raw);
    int[] parts = {0, 0, -1, 0, 0, 0};
    if (numberEnd(text, 0) != 4 || text.length() < 6) {
      return null;
    }
    char separator = text.charAt(4);
    if ("-/.年".indexOf(separator) < 0) {
      return null;
    }
    boolean han = separator == '年';
    parts[0] = digits(text, 0, 4);
    int month = skipBlanks(text, 5);
    int monthEnd = numberEnd(text, month);
    parts[1] = oneOrTwo(text, month, monthEnd);
    if (parts[1] < 0) {
      return null;
    }
    if (monthEnd == text.length()) {
      return han ? null : parts;
    }
    if (text.charAt(monthEnd) != (han ? '月' : separator)) {
      return null;
    }
    int day = skipBlanks(text, monthEnd + 1);
    if (day == text.length()) {
      return han ? parts : null;
    }
    int dayEnd = numberEnd(text, day);
    parts[2] = oneOrTwo(text, day, dayEnd);
    if (parts[2] < 0) {
      return null;
    }
    if (dayEnd < text.length() && "日号".indexOf(text.charAt(dayEnd)) >= 0) {
      dayEnd++;
    }
    return clock(text, dayEnd, parts) ? parts : null;
  }

  /** Reads the time of day after the date, if there is one. */
  private static boolean clock(String text, int from, int[] parts) {
    int at = skipBlanks(text, from < text.length() && text.charAt(from) == 'T' ? from + 1 : from);
    if (at == text.length()) {
      return true;
    }
    int end = numberEnd(text, at);
    parts[3] = oneOrTwo(text, at, end);
    if (parts[3] < 0 || end == text.length() || ":时点".indexOf(text.charAt(end)) < 0) {
      return false;
    }
    at = end + 1;
    end = numberEnd(text, at);
    parts[4] = oneOrTwo(text, at, end);
    if (parts[4] < 0 || end == text.length()) {
      return parts[4] >= 0;
    }
    if (":分".indexOf(text.charAt(end)) < 0) {
      return false;
    }
    at = end + 1;
    if (at == text.length()) {
      return text.charAt(end) == '分';
    }
    end = numberEnd(text, at);
    parts[5] = oneOrTwo(text, at, end);
    return parts[5] >= 0 && (end == text.length() || ".秒Z".indexOf(text.charAt(end)) >= 0);
  }

  private static int oneOrTwo(String text, int from, int to) {
    return to - from > 2 ? -1 : digits(text, from, to);
  }

  private static int numberEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
