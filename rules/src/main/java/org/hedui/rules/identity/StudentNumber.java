package org.hedui.rules.identity;

/**
 * A national student number (全国学籍号): a letter and 18 characters. G is formal and carries an
 * identity number, J and L are given to students without one; what is none of these is a school
 * system's own number and opaque.
 */
public final class StudentNumber {
  private static final int LENGTH = 19;
  private static final int FEWEST_DIGITS = 12;

  private StudentNumber() {}

  /**
   * The normal form: without wrappings, letters in upper case; empty where the cell holds no number
   * but a word or zeros in its place.
   */
  public static String normalise(String raw) {
    String number = NumberText.normalise(raw);
    return number.chars().anyMatch(c -> c >= '1' && c <= '9') ? number : "";
  }

  /**
   * Whether a number in normal form means to be a national one: 19 characters, or G, J or L and at
   * least 12 digits.
   */
  public static boolean national(String number) {
    if (number.length() == LENGTH) {
      return true;
    }
    if (number.isEmpty() || !letter(number.charAt(0))) {
      return false;
    }
    int digits = 0;
    while (digits + 1 < number.length() && digit(number.charAt(digits + 1))) {
      digits++;
    }
    return digits >= FEWEST_DIGITS;
  }

  /**
   * Whether a national number is well formed. Only the check digit of a G number is judged: the
   * last four characters of L numbers are random.
   */
  public static boolean wellFormed(String number) {
    if (number.length() != LENGTH || !letter(number.charAt(0))) {
      return false;
    }
    for (int i = 1; i < LENGTH - 1; i++) {
      if (!digit(number.charAt(i))) {
        return false;
      }
    }
    char last = number.charAt(LENGTH - 1);
    return (digit(last) || last == 'X') && (number.charAt(0) != 'G' || CheckDigit.holds(number, 1));
  }

  /** Whether it is a well-formed formal number, whose body is an identity number. */
  public static boolean formal(String number) {
    return !number.isEmpty() && number.charAt(0) == 'G' && wellFormed(number);
  }

  private static boolean letter(char c) {
    return c == 'G' || c == 'J' || c == 'L';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
