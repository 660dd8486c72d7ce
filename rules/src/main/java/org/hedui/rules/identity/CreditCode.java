package org.hedui.rules.identity;

/** A unified social credit code (GB 32100-2015): 18 characters, the last a check character. */
public final class CreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private CreditCode() {}

  /** Whether length, alphabet and check character of a code in normal form hold. */
  public static boolean valid(String code) {
    if (code.length() != WEIGHTS.length + 1) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      int value = ALPHABET.indexOf(code.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * WEIGHTS[i];
    }
    return code.charAt(WEIGHTS.length) == ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
