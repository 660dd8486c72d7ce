package org.hedui.rules.identity;

import java.text.Normalizer;

/**
 * The normal form of document, student and card numbers: wrappings that spreadsheets and people put
 * around a number are taken off, the letters made upper case and everything that looks like the
 * check letter X made one.
 */
final class NumberText {
  private NumberText() {}

  /** The normal form; the same string where it already is. */
  static String normalise(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
        return mended(raw);
      }
    }
    return raw;
  }

  private static String mended(String raw) {
    String before;
    String text = raw;
    do {
      before = text;
      text = unwrapped(bare(Normalizer.normalize(bare(text), Normalizer.Form.NFKC)));
    } while (!text.equals(before));
    return withCheckLetter(text);
  }

  /** Without blanks, hyphens and invisible characters; ASCII letters in upper case. */
  private static String bare(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!dropped(c)) {
        kept.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
      }
    }
    return kept.toString();
  }

  private static boolean dropped(char c) {
    return c == '-'
        || c >= '\u2010' && c <= '\u2015'
        || c == '\u2212'
        || c == '\uFF0D'
        || Invisible.is(c)
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }

  private static String unwrapped(String text) {
    if (text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"")) {
      return text.substring(2, text.length() - 1);
    }
    boolean quoted = !text.isEmpty() && "'`\u2018\u2019\u00B4".indexOf(text.charAt(0)) >= 0;
    return quoted ? text.substring(1) : text;
  }

  /** Where only the last character is not a digit, what looks like an X is one. */
  private static String withCheckLetter(String text) {
    int last = text.length() - 1;
    if (last < 17 || last > 18 || "\u0425\u0445\u00D7*".indexOf(text.charAt(last)) < 0) {
      return text;
    }
    for (int i = last == 18 ? 1 : 0; i < last; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return text;
      }
    }
    return text.substring(0, last) + 'X';
  }
}
