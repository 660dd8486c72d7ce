package org.hedui.io.report.xlsx;

import java.io.IOException;
import org.hedui.io.report.Utf8Output;

/** Text inside XML, within what a cell may hold. */
final class Xml {
  /** The most characters a cell may hold. */
  static final int CELL_LIMIT = 32_767;

  private static final String CUT = "……（内容过长，已截断）";

  private Xml() {}

  /** The text in attributes and elements. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        default -> out.append(allowed(c) ? c : '\uFFFD');
      }
    }
    return out.toString();
  }

  /** The text of a cell: cut at the limit, characters that XML cannot hold shown as U+FFFD. */
  static void cell(Utf8Output out, String text) throws IOException {
    String value = text.length() > CELL_LIMIT ? cut(text) : text;
    if (asItIs(value)) {
      out.text(value);
      return;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '<') {
        out.text("&lt;");
      } else if (c == '>') {
        out.text("&gt;");
      } else if (c == '&') {
        out.text("&amp;");
      } else if (c == '\r') {
        out.text("&#13;");
      } else if (c == '_' && looksLikeEscape(value, i)) {
        // Excel reads _x0041_ as a character by its number; the underscore itself is _x005F_.
        out.text("_x005F_");
      } else if (c < 0x80 && allowed(c)) {
        out.ascii(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        out.codePoint(Character.toCodePoint(c, value.charAt(++i)));
      } else {
        out.codePoint(allowed(c) && !Character.isSurrogate(c) ? c : 0xFFFD);
      }
    }
  }

  /** Whether nothing in it is written in another way, as in nearly all cells. */
  private static boolean asItIs(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t'
          || c == '<'
          || c == '>'
          || c == '&'
          || c == '_' && looksLikeEscape(text, i)
          || c >= 0xFFFE) {
        return false;
      }
    }
    return true;
  }

  private static String cut(String text) {
    int end = CELL_LIMIT - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }

  private static boolean allowed(char c) {
    return c >= 0x20 ? c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean looksLikeEscape(String text, int at) {
    if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many lines the text takes in a column of this many characters. Chinese text breaks
   * anywhere, other text behind a blank, a hyphen or a slash, and within a word only where the word
   * is longer than a line.
   */
  static int lines(String text, int width) {
    if (text.length() * 2 <= width && text.indexOf('\n') < 0) {
      return 1;
    }
    int lines = 1;
    int used = 0;
    int word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lines++;
        used = 0;
        word = 0;
        continue;
      }
      int wide = c < 0x1100 ? 1 : Character.isLowSurrogate(c) ? 0 : 2;
      if (used + wide > width && c != ' ') {
        lines++;
        used = wide == 1 && word < used ? word : 0;
        word = used;
      }
      used += wide;
      word = wide == 2 || c == ' ' || c == '-' || c == '/' ? 0 : word + wide;
    }
    return lines;
  }

  /** The longest word that cannot be broken over two lines, in characters. */
  static int longestWord(String text) {
    int longest = 0;
    int word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      word = c <= ' ' || c >= 0x1100 ? 0 : word + 1;
      longest = Math.max(longest, word);
    }
    return longest;
  }

  /** How many columns of a fixed-width font the longest line of the text takes. */
  static int width(String text) {
    int widest = 0;
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        widest = Math.max(widest, width);
        width = 0;
      } else if (c < 0x1100) {
        width++;
      } else if (!Character.isLowSurrogate(c)) {
        width += 2;
      }
    }
    return Math.max(widest, width);
  }
}
