package org.hedui.rules.policy;

import java.util.Set;

/**
 * The codes of one catalogue of majors.
 *
 * @param digits digits of a code
 * @param classes first two digits that are in use
 * @param levelSuffix whether a level may follow: {@code 0101-4}
 */
public record MajorClasses(int digits, Set<String> classes, boolean levelSuffix) {

  /** Whether a code has the shape and class of this catalogue; a zero lost by Excel is forgiven. */
  public boolean accepts(String code) {
    int end = 0;
    while (end < code.length() && code.charAt(end) >= '0' && code.charAt(end) <= '9') {
      end++;
    }
    if (end < code.length() && !(levelSuffix && level(code, end))) {
      return false;
    }
    if (end == digits - 1) {
      return classes.contains("0" + code.charAt(0));
    }
    return end == digits && classes.contains(code.substring(0, 2));
  }

  /** A dash of any kind and one digit, or a digit in brackets. */
  private static boolean level(String code, int from) {
    int at = from;
    while (at < code.length() && "-—–－―‐（(".indexOf(code.charAt(at)) >= 0) {
      at++;
    }
    if (at == from || at == code.length() || code.charAt(at) < '1' || code.charAt(at) > '9') {
      return false;
    }
    return at + 1 == code.length()
        || at + 2 == code.length() && ")）".indexOf(code.charAt(at + 1)) >= 0;
  }
}
