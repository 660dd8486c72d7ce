package org.hedui.rules.identity;

/**
 * The check digit of GB 11643 (ISO 7064 MOD 11-2): it finds every single wrong digit and every swap
 * of neighbours.
 */
final class CheckDigit {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String DIGITS = "10X98765432";

  private CheckDigit() {}

  /** The check digit of 17 digits. */
  static char of(String seventeen) {
    return of(seventeen, 0);
  }

  /** Whether the 18 characters from {@code start} end with the right check digit. */
  static boolean holds(String text, int start) {
    return text.charAt(start + WEIGHTS.length) == of(text, start);
  }

  private static char of(String text, int start) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (text.charAt(start + i) - '0') * WEIGHTS[i];
    }
    return DIGITS.charAt(sum % 11);
  }
}
