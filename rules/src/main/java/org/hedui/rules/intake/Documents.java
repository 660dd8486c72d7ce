package org.hedui.rules.intake;

import java.text.Normalizer;

/** Normal forms of numbers that identify people, cards and records. */
final class Documents {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private Documents() {}

  static String number(String text) {
    if ((Cells.scan(text) & ~Cells.DIGIT) == 0) {
      return text;
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '\u0425' || c == '\u0445' || c == '\u00D7' || c == '*') {
        out.append('X');
      } else if (c != ' ' && c != '-') {
        out.append(Character.toUpperCase(c));
      }
    }
    return out.toString();
  }

  static String card(String text) {
    if ((Cells.scan(text) & ~Cells.DIGIT) == 0) {
      return text;
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "").replace("-", "");
  }

  static String studentNumber(String text) {
    return (Cells.scan(text) & Cells.WHITE) == 0
            && text.equals(text.toUpperCase(java.util.Locale.ROOT))
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replace(" ", "")
            .toUpperCase(java.util.Locale.ROOT);
  }

  /**
   * What a spreadsheet leaves of a number kept as a number: fifteen digits and three zeros with a
   * wrong check character, or scientific notation.
   */
  static boolean damagedBySpreadsheet(String text) {
    int n = text.length();
    if (n == 18 && text.endsWith("000") && (Cells.scan(text) & ~Cells.DIGIT) == 0) {
      int sum = 0;
      for (int i = 0; i < 17; i++) {
        sum += (text.charAt(i) - '0') * WEIGHTS[i];
      }
      return "10X98765432".charAt(sum % 11) != '0';
    }
    int e = Math.max(text.indexOf('E'), text.indexOf('e'));
    if (e < 1 || e + 1 >= n || n > 24 || text.charAt(0) < '0' || text.charAt(0) > '9') {
      return false;
    }
    String exponent = text.substring(text.charAt(e + 1) == '+' ? e + 2 : e + 1);
    return (exponent.equals("17") || exponent.equals("14"))
        && text.chars().limit(e).allMatch(c -> c >= '0' && c <= '9' || c == '.');
  }
}
