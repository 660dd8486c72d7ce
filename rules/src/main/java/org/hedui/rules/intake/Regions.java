package org.hedui.rules.intake;

import org.hedui.rules.policy.Divisions;
import org.hedui.rules.policy.Divisions.Division;
import org.jspecify.annotations.Nullable;

/** Reads places: a code, a name, or a name with its code in brackets or before it. */
final class Regions {
  private Regions() {}

  /**
   * What a cell says.
   *
   * @param value the code where there is one, else the text; null where it is neither
   * @param contradicted the name that the code stands for, where the cell names another place
   */
  record Reading(@Nullable String value, @Nullable String contradicted) {}

  private static final Reading UNREADABLE = new Reading(null, null);

  /** Whether the text is a plain code, which needs no further look. */
  static boolean isCode(String text) {
    int n = text.length();
    return (n == 6 || n == 12 || n == 9) && allDigits(text);
  }

  static Reading read(String raw, Divisions divisions) {
    String text = Width.fold(raw).replace(" ", "");
    if (codeLike(text)) {
      return new Reading(text, null);
    }
    int open = text.lastIndexOf('(');
    if (open > 0 && text.endsWith(")")) {
      String code = text.substring(open + 1, text.length() - 1);
      if (codeLike(code)) {
        return new Reading(code, contradiction(code, text.substring(0, open), divisions));
      }
    }
    int end = 0;
    while (end < text.length()
        && text.charAt(end) < 0x80
        && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    if (end == text.length()) {
      return allDigits(text) ? UNREADABLE : new Reading(raw, null);
    }
    if (end > 0 && codeLike(text.substring(0, end))) {
      String code = text.substring(0, end);
      return new Reading(code, contradiction(code, text.substring(end), divisions));
    }
    return new Reading(raw, null);
  }

  /** Six or twelve digits, or a local code of aid systems such as 4301A2000000. */
  private static boolean codeLike(String text) {
    if (isCode(text)) {
      return true;
    }
    return text.length() == 12
        && allDigits(text.substring(0, 4))
        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z');
  }

  /**
   * The name of a code's division where the cell names neither it nor what it lies in. Names change
   * over time: an unknown code or a shared word proves nothing.
   */
  private static @Nullable String contradiction(String code, String name, Divisions divisions) {
    Division county = divisions.find(code.substring(0, 6));
    if (county == null || !allDigits(code)) {
      return null;
    }
    Division city = divisions.find(code.substring(0, 4) + "00");
    Division province = divisions.find(code.substring(0, 2) + "0000");
    return names(name, county) || names(name, city) || names(name, province) ? null : county.name();
  }

  private static boolean names(String name, @Nullable Division division) {
    if (division == null) {
      return false;
    }
    String stem = division.name();
    return name.contains(stem.length() > 2 ? stem.substring(0, stem.length() - 1) : stem);
  }

  private static boolean allDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
