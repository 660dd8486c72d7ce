package org.hedui.sample;

/** Bank cards: numbers of 19 digits that end with the Luhn digit (ISO/IEC 7812). */
final class Cards {
  private static final String PREFIX = "623051999";

  private Cards() {}

  /** The card with this serial number. */
  static String of(int serial) {
    String digits = PREFIX + String.format("%09d", serial);
    return digits + luhn(digits);
  }

  /** The card with a wrong last digit. */
  static String broken(String card) {
    int last = card.charAt(card.length() - 1) - '0';
    return card.substring(0, card.length() - 1) + (last + 3) % 10;
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return (10 - sum % 10) % 10;
  }
}
