package org.hedui.rules.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A personal document number and what can be told from it alone (GB 11643 and its kin).
 *
 * @param text the number in its normal form
 * @param shape what kind of number it looks like
 * @param checkHolds whether the check digit is right; true for shapes that have none
 * @param birthDay the birth date as {@code yyyymmdd}, 0 where the digits are no real date or there
 *     are none
 */
public record IdNumber(String text, Shape shape, boolean checkHolds, int birthDay) {
  private static final int LENGTH = 18;
  private static final int OLD_LENGTH = 15;
  private static final String ASCENDING = "123456";

  /** What a number looks like. */
  public enum Shape {
    /** Nothing there. */
    BLANK,
    /** Resident number, 18 characters. */
    RESIDENT,
    /** Resident number of the first generation, 15 digits. */
    RESIDENT_15,
    /**
     * Residence permit of Hong Kong, Macao or Taiwan residents: 18 characters from 81, 82 or 83.
     */
    PERMIT,
    /** Foreigner's permanent residence card since 2023-12: 18 characters from 9. */
    FOREIGNER,
    /** Foreigner's permanent residence card before: 3 letters and 12 digits. */
    OLD_FOREIGNER,
    /** Number the old vocational system gave: 999, school code, serial number. */
    TEMPORARY,
    /** Something typed only to fill the cell. */
    PLACEHOLDER,
    /** What a spreadsheet leaves of a number: the last digits are lost. */
    TRUNCATED,
    /** Anything else. */
    OTHER;

    /** Whether it has 18 characters with birth date, sex and check digit. */
    public boolean hasEighteen() {
      return this == RESIDENT || this == PERMIT || this == FOREIGNER;
    }

    /** Whether it is a number of the population registry. */
    public boolean isResident() {
      return this == RESIDENT || this == RESIDENT_15;
    }
  }

  /** The normal form of a number as delivered; see {@link NumberText}. */
  public static String normalise(String raw) {
    return NumberText.normalise(raw);
  }

  /** Normalises and classifies a number. */
  public static IdNumber parse(String raw) {
    String text = NumberText.normalise(raw);
    Shape shape = shape(text);
    boolean checkHolds = !shape.hasEighteen() || CheckDigit.holds(text, 0);
    if (checkHolds || !text.endsWith("000")) {
      return new IdNumber(text, shape, checkHolds, birthDay(text, shape));
    }
    return new IdNumber(text, Shape.TRUNCATED, false, 0);
  }

  /** Whether a spreadsheet has cut the number off (FLD-07): it cannot be repaired. */
  public static boolean excelTruncated(String raw) {
    if (raw.length() == LENGTH
        && raw.charAt(LENGTH - 1) != '0'
        && leadingDigits(raw) >= LENGTH - 1) {
      return false;
    }
    return parse(raw).shape() == Shape.TRUNCATED;
  }

  /** The number that stands for it in comparisons: 15 digits become 18. */
  public String canonical() {
    return shape == Shape.RESIDENT_15 ? toEighteen(text) : text;
  }

  /** The birth date in it, null where there is none or no real one. */
  public @Nullable LocalDate birth() {
    return birthDay == 0
        ? null
        : LocalDate.of(birthDay / 10000, birthDay / 100 % 100, birthDay % 100);
  }

  /** Whether the digits of the birth date are a real date that is not after {@code today}. */
  public boolean bornBy(LocalDate today) {
    return birthDay != 0 && birthDay <= number(today);
  }

  /** Whether the birth date in it is this day. */
  public boolean bornOn(LocalDate day) {
    return birthDay == number(day);
  }

  /** The sex in it: 男 or 女; null for shapes that do not tell. */
  public @Nullable String sex() {
    if (shape.hasEighteen()) {
      return text.charAt(16) % 2 == 1 ? "男" : "女";
    }
    return shape == Shape.RESIDENT_15 ? text.charAt(14) % 2 == 1 ? "男" : "女" : null;
  }

  /** The six-digit division where the person was first registered; empty for other shapes. */
  public String region() {
    return shape.isResident() ? text.substring(0, 6) : "";
  }

  /** Whether it is a whole, right number: check digit and birth date are as they must be. */
  public boolean sound(LocalDate today) {
    return (shape.hasEighteen() || shape == Shape.RESIDENT_15) && checkHolds && bornBy(today);
  }

  private static int number(LocalDate day) {
    return day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  private static String toEighteen(String fifteen) {
    String body = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
    return body + CheckDigit.of(body);
  }

  private static Shape shape(String text) {
    int length = text.length();
    if (length == 0) {
      return Shape.BLANK;
    }
    int digits = leadingDigits(text);
    boolean numeric = digits == length || digits == length - 1 && text.charAt(digits) == 'X';
    if (placeholder(text, numeric)) {
      return Shape.PLACEHOLDER;
    }
    if (length == LENGTH && numeric) {
      return eighteen(text, digits);
    }
    if (length == OLD_LENGTH) {
      return digits == length
          ? Shape.RESIDENT_15
          : lettersThenDigits(text) ? Shape.OLD_FOREIGNER : Shape.OTHER;
    }
    return scientific(text) ? Shape.TRUNCATED : Shape.OTHER;
  }

  private static Shape eighteen(String text, int digits) {
    char first = text.charAt(0);
    if (first == '8' && text.charAt(1) >= '1' && text.charAt(1) <= '3') {
      return Shape.PERMIT;
    }
    if (first == '9') {
      return digits == LENGTH && text.startsWith("999") ? Shape.TEMPORARY : Shape.FOREIGNER;
    }
    return Shape.RESIDENT;
  }

  private static int leadingDigits(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /**
   * The same character over and over, or counting up: no division begins with 123456, but other
   * papers have short numbers that may.
   */
  private static boolean placeholder(String text, boolean numeric) {
    int length = text.length();
    if (length < ASCENDING.length()) {
      return false;
    }
    if (numeric && text.startsWith(ASCENDING)) {
      return length == LENGTH || length == OLD_LENGTH || counts(text);
    }
    char first = text.charAt(0);
    for (int i = 1; i < length; i++) {
      if (text.charAt(i) != first) {
        return false;
      }
    }
    return true;
  }

  private static boolean counts(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) != '0' + (i + 1) % 10) {
        return false;
      }
    }
    return true;
  }

  private static boolean lettersThenDigits(String text) {
    for (int i = 0; i < OLD_LENGTH; i++) {
      char c = text.charAt(i);
      if (i < 3 ? c < 'A' || c > 'Z' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  /** Text like {@code 3.70102E+17}; the exponent sign may be missing. */
  private static boolean scientific(String text) {
    int e = text.indexOf('E');
    if (e < 1 || e == text.length() - 1) {
      return false;
    }
    for (int i = 0; i < e; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && !(i == 1 && c == '.')) {
        return false;
      }
    }
    int from = text.charAt(e + 1) == '+' ? e + 2 : e + 1;
    boolean signed = from == e + 2;
    int exponent = text.length() - from;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return exponent == 2 && (signed || text.charAt(from) == '1' && text.indexOf('.') == 1);
  }

  private static int birthDay(String text, Shape shape) {
    if (shape.hasEighteen()) {
      return realDay(number(text, 6, 10), number(text, 10, 12), number(text, 12, 14));
    }
    return shape == Shape.RESIDENT_15
        ? realDay(1900 + number(text, 6, 8), number(text, 8, 10), number(text, 10, 12))
        : 0;
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  /** The day as yyyymmdd, 0 where the calendar has no such day or nobody alive was born then. */
  private static int realDay(int year, int month, int day) {
    if (year < 1900 || month < 1 || month > 12 || day < 1) {
      return 0;
    }
    int last =
        switch (month) {
          case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
          case 4, 6, 9, 11 -> 30;
          default -> 31;
        };
    return day > last ? 0 : year * 10000 + month * 100 + day;
  }
}
