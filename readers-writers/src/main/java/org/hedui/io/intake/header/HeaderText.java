package org.hedui.io.intake.header;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which headers and labels are compared. */
final class HeaderText {
  private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cf}\\p{Cc}*★☆▲#'\"]+");
  private static final Pattern BRACKETS =
      Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>");
  private static final Pattern NUMBERING = Pattern.compile("^\\d{1,3}[.、](?=\\D)");
  private static final Pattern FAMILY =
      Pattern.compile("^(?:家庭)?成员\\(?([12一二])\\)?[-_:.、(]*([^)]*)\\)?$");

  private HeaderText() {}

  /** Full-width folded, without blanks, line breaks, stars, units in brackets and the colon. */
  static String normalise(String header) {
    String text = NOISE.matcher(Normalizer.normalize(header, Normalizer.Form.NFKC)).replaceAll("");
    var family = FAMILY.matcher(text);
    if (family.matches()) {
      String number = family.group(1).replace('一', '1').replace('二', '2');
      return "成员" + number + BRACKETS.matcher(family.group(2)).replaceAll("");
    }
    text = BRACKETS.matcher(text).replaceAll("");
    text = NUMBERING.matcher(text).replaceFirst("");
    int length = text.length();
    while (length > 0 && (text.charAt(length - 1) == ':' || text.charAt(length - 1) == '_')) {
      length--;
    }
    return text.substring(0, length).toUpperCase(Locale.ROOT);
  }

  /** A header as a person would quote it: on one line. */
  static String shown(String header) {
    return header.replaceAll("\\s+", " ").strip();
  }
}
