package org.hedui.rules.identity;

/** What of a person may be shown to others than the school that already holds it. */
public final class Masks {
  private static final String STARS = "********";

  private Masks() {}

  /**
   * A document number: first six, eight stars, last four. A student number keeps its letter before;
   * a short number shows less.
   */
  public static String number(String number) {
    int length = number.length();
    if (length == 19 && Character.isLetter(number.charAt(0))) {
      return number.charAt(0) + number(number.substring(1));
    }
    if (length >= 15) {
      return number.substring(0, 6) + STARS + number.substring(length - 4);
    }
    if (length >= 8) {
      return number.substring(0, 2) + "*".repeat(length - 4) + number.substring(length - 2);
    }
    return length < 2 ? "*".repeat(length) : number.charAt(0) + "*".repeat(length - 1);
  }

  /** A card or account number: first four, eight stars, last four. */
  public static String card(String number) {
    int length = number.length();
    return length >= 12
        ? number.substring(0, 4) + STARS + number.substring(length - 4)
        : number(number);
  }

  /**
   * A name: {@code 张*}, {@code 张*丰}; each part between separators or blanks on its own. A name of
   * one character is hidden whole.
   */
  public static String name(String name) {
    StringBuilder masked = new StringBuilder(name.length());
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == '·' || name.charAt(i) == ' ') {
        part(name, start, i, masked);
        if (i < name.length()) {
          masked.append(name.charAt(i));
        }
        start = i + 1;
      }
    }
    return masked.toString();
  }

  private static void part(String name, int start, int end, StringBuilder masked) {
    int length = name.codePointCount(start, end);
    int i = start;
    for (int place = 0; place < length; place++) {
      int point = name.codePointAt(i);
      boolean shown = length > 1 && place == 0 || length > 2 && place == length - 1;
      masked.appendCodePoint(shown ? point : '*');
      i += Character.charCount(point);
    }
  }
}
