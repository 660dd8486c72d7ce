package org.hedui.rules.intake;

/** Cleans cells: what stands around a value goes silently, what hides inside it is reported. */
final class Cells {
  /** Blanks of any kind. */
  static final int WHITE = 1;

  /** Control, zero-width and bidi characters. */
  static final int HIDDEN = 2;

  /** Tab and line breaks: blanks around a value, hidden inside it. */
  static final int BREAK = 4;

  static final int DIGIT = 8;
  static final int HAN = 16;

  /** Everything else. */
  static final int OTHER = 32;

  private static final byte[] KIND = kinds();

  private Cells() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[0x10000];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = (byte) kind((char) c);
    }
    return kinds;
  }

  private static int kind(char c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return BREAK;
    }
    if (Character.isISOControl(c)
        || c == 0xAD
        || c == 0x61C
        || c == 0x180E
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c == 0xFEFF) {
      return HIDDEN;
    }
    if (Character.isSpaceChar(c)) {
      return WHITE;
    }
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    return c >= 0x4E00 && c <= 0x9FFF ? HAN : OTHER;
  }

  /** The kinds of all characters, or-ed. */
  static int scan(String cell) {
    int mask = 0;
    for (int i = 0; i < cell.length(); i++) {
      mask |= KIND[cell.charAt(i)];
    }
    return mask;
  }

  /**
   * Without surrounding blanks and the wrappers of spreadsheet tricks: {@code ="…"} and {@code '}.
   */
  static String unwrap(String cell) {
    String text = trim(cell);
    while (true) {
      int n = text.length();
      String inner = text;
      if (n >= 3 && text.startsWith("=\"") && text.endsWith("\"")) {
        inner = text.substring(2, n - 1).replace("\"\"", "\"");
      } else if (n >= 1 && text.charAt(0) == '\'') {
        inner = text.substring(1, n > 1 && text.charAt(n - 1) == '\'' ? n - 1 : n);
      }
      if (inner.length() == n) {
        return text;
      }
      text = trim(inner);
    }
  }

  /** Without hidden characters; the same object where there are none. */
  static String visible(String cell) {
    if ((scan(cell) & (HIDDEN | BREAK)) == 0) {
      return cell;
    }
    StringBuilder out = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ((KIND[c] & (HIDDEN | BREAK)) == 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The first hidden character as {@code U+200B}. */
  static String firstHidden(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if ((KIND[cell.charAt(i)] & (HIDDEN | BREAK)) != 0) {
        return String.format("U+%04X", (int) cell.charAt(i));
      }
    }
    return "";
  }

  static String trim(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && (KIND[cell.charAt(from)] & (WHITE | BREAK)) != 0) {
      from++;
    }
    while (to > from && (KIND[cell.charAt(to - 1)] & (WHITE | BREAK)) != 0) {
      to--;
    }
    return cell.substring(from, to);
  }

  /** Whether a spreadsheet would take the value for a formula: it begins so and is no number. */
  static boolean injects(String text) {
    char first = text.charAt(0);
    if (first == '=' || first == '@') {
      return true;
    }
    return (first == '+' || first == '-') && !number(text);
  }

  /** A signed number, a telephone number with country code, or only dashes, which mean nothing. */
  private static boolean number(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean exponent = (c == 'E' || c == 'e') && i > 1 && Character.isDigit(text.charAt(i - 1));
      boolean sign = (c == '+' || c == '-') && "Ee".indexOf(text.charAt(i - 1)) >= 0;
      if (!exponent && !sign && (KIND[c] & (DIGIT | WHITE)) == 0 && ",.-()%".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the cell only says that there is nothing: a dash or two. */
  static boolean dashes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  /** Short enough for a report. */
  static String brief(String text) {
    return text.length() <= 60
        ? text
        : text.substring(
                0, text.offsetByCodePoints(0, Math.min(60, text.codePointCount(0, text.length()))))
            + "…";
  }
}
