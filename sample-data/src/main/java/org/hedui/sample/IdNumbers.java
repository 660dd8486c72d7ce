package org.hedui.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Hands out resident identity numbers that nobody has: divisions that were never issued and
 * sequence numbers counted down from 999. No number comes twice.
 */
final class IdNumbers {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final LocalDate EPOCH = LocalDate.of(1930, 1, 1);
  private static final int DAYS = (int) ChronoUnit.DAYS.between(EPOCH, LocalDate.of(2026, 1, 1));

  private final Map<String, short[]> used = new HashMap<>();
  private final Map<String, Integer> far = new HashMap<>();
  private int farthest = -1;
  private final Map<String, Integer> noDays = new HashMap<>();

  /** A new number. */
  String next(String division, LocalDate birth, boolean male) {
    short[] counts = used.computeIfAbsent(division, d -> new short[DAYS * 2]);
    int slot = (int) ChronoUnit.DAYS.between(EPOCH, birth) * 2 + (male ? 0 : 1);
    int sequence = (male ? 999 : 998) - 2 * counts[slot]++;
    if (sequence <= farthest) {
      throw new IllegalStateException("no identity numbers left for " + division + " " + birth);
    }
    return build(division, birth, sequence);
  }

  /** A new number from the other end of the sequence, in no way alike to those of {@link #next}. */
  String nextFar(String division, LocalDate birth, boolean male) {
    int sequence = (male ? 99 : 100) + 2 * far.merge(division + birth + male, 1, Integer::sum);
    farthest = Math.max(farthest, sequence);
    return build(division, birth, sequence);
  }

  /** A number with a right check character and the birth date 30 February. */
  String nextOfNoDay(String division, int year, boolean male) {
    int count = noDays.merge(division + year + male, 1, Integer::sum);
    int sequence = (male ? 1001 : 1000) - 2 * count;
    return complete(division + year + "0230" + sequence);
  }

  /** The number with this sequence. */
  static String build(String division, LocalDate birth, int sequence) {
    char[] digits = new char[17];
    division.getChars(0, 6, digits, 0);
    int date = birth.getYear() * 10000 + birth.getMonthValue() * 100 + birth.getDayOfMonth();
    int rest = date;
    for (int i = 13; i >= 6; i--) {
      digits[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    digits[14] = (char) ('0' + sequence / 100);
    digits[15] = (char) ('0' + sequence / 10 % 10);
    digits[16] = (char) ('0' + sequence % 10);
    return complete(new String(digits));
  }

  /** Seventeen digits with their check character (GB 11643-1999). */
  static String complete(String seventeen) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
    }
    return seventeen + CHECKS.charAt(sum % 11);
  }

  /** The same number with a check character that is wrong. */
  static String broken(String number) {
    char check = number.charAt(17);
    return number.substring(0, 17) + (check == '5' ? '6' : '5');
  }
}
