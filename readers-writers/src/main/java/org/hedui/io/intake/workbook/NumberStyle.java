package org.hedui.io.intake.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a numeric cell is shown, as far as its meaning depends on it. */
enum NumberStyle {
  /** As a number. */
  PLAIN,
  /** As a date or date and time. */
  DATE,
  /** As a number with leading zeros; how many digits stands in the format. */
  ZEROS;

  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
  private static final Pattern DATE_SIGNS = Pattern.compile("[ymdhs年月日]");
  private static final Pattern NUMBER_SIGNS = Pattern.compile("[0#?]");

  /**
   * The style of a format.
   *
   * @param id number of a built-in format; those of 27 to 36 and 50 to 58 are the East Asian dates,
   *     which files do not spell out
   * @param code the format as the file spells it, empty for a built-in one
   */
  static NumberStyle of(int id, String code) {
    if (code.isEmpty()) {
      boolean date =
          id >= 14 && id <= 22
              || id >= 27 && id <= 36
              || id >= 45 && id <= 47
              || id >= 50 && id <= 58;
      return date ? DATE : PLAIN;
    }
    if (code.length() > 1 && code.matches("0+")) {
      return ZEROS;
    }
    String section = code.split(";", 2)[0];
    String signs = LITERAL.matcher(section.toLowerCase(Locale.ROOT)).replaceAll("");
    signs = signs.replace("general", "").replace("am/pm", "").replace("上午/下午", "");
    return DATE_SIGNS.matcher(signs).find() && !NUMBER_SIGNS.matcher(signs.replace(".0", "")).find()
        ? DATE
        : PLAIN;
  }
}
