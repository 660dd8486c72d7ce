package org.hedui.io.intake.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold stand in workbooks as {@code _x000D_}. */
final class Escapes {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private Escapes() {}

  /** The text without escapes. */
  static String decode(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escapes = ESCAPE.matcher(text);
    return escapes.replaceAll(
        found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
