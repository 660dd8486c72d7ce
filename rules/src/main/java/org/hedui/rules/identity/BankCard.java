package org.hedui.rules.identity;

/** A bank card number (ISO/IEC 7812): 16 to 19 digits, the last by Luhn's rule. */
public final class BankCard {
  private static final int SHORTEST = 16;
  private static final int LONGEST = 19;

  private BankCard() {}

  /** The normal form: without wrappings, blanks and hyphens. */
  public static String normalise(String raw) {
    return NumberText.normalise(raw);
  }

  /** Whether it has digits only. */
  public static boolean numeric(String number) {
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) < '0' || number.charAt(i) > '9') {
        return false;
      }
    }
    return !number.isEmpty();
  }

  /** Whether it has as many digits as a card has. */
  public static boolean cardLength(String number) {
    return number.length() >= SHORTEST && number.length() <= LONGEST;
  }

  /** Whether Luhn's check digit of a number of digits holds. */
  public static boolean luhn(String number) {
    int sum = 0;
    boolean twice = false;
    for (int i = number.length() - 1; i >= 0; i--) {
      int digit = number.charAt(i) - '0';
      if (twice) {
        digit = digit > 4 ? digit * 2 - 9 : digit * 2;
      }
      sum += digit;
      twice = !twice;
    }
    return sum % 10 == 0;
  }

  /** Whether a number in normal form can be a card. */
  public static boolean valid(String number) {
    return numeric(number) && cardLength(number) && luhn(number);
  }
}
