package org.hedui.rules.intake;

import org.jspecify.annotations.Nullable;

/** Reads grades and lengths of study. */
final class SchoolYears {
  private static final String HAN = "零一二三四五六七八九十";
  private static final long NONE = Long.MIN_VALUE;
  private static final int COHORT = 1_000;
  private static final Memo<Long> GRADES = new Memo<>(SchoolYears::readGrade);
  private static final Memo<Long> LENGTHS = new Memo<>(SchoolYears::readLength);

  private SchoolYears() {}

  /**
   * The year of study: 一年级, 1, 高一; a cohort (2025级) is counted from a school year.
   *
   * @param schoolYear the calendar year in which it begins
   */
  static @Nullable Long grade(String text, int schoolYear) {
    long grade = GRADES.read(text);
    if (grade == 0) {
      return null;
    }
    if (grade > COHORT) {
      return schoolYear - grade + 1;
    }
    return grade == NONE ? null : Long.valueOf(grade);
  }

  /** A length of study in months: 3, 三年制, 2.5, 两年半, 36个月, 3+2. */
  static @Nullable Long months(String text) {
    long months = LENGTHS.read(text);
    return months == NONE ? null : Long.valueOf(months);
  }

  private static Long readGrade(String raw) {
    String text = fold(raw);
    int mark = text.indexOf("年级");
    if (mark > 0) {
      return small(text.substring(mark - 1, mark), 9);
    }
    int cohort = text.indexOf('级') < 0 ? -1 : (int) cohort(text.substring(0, text.indexOf('级')));
    if (cohort > 0) {
      return (long) cohort;
    }
    if (cohort(text) > COHORT) {
      return cohort(text);
    }
    for (String prefix : new String[] {"高", "职", "中", "技", "大", "第", "中职", "中技"}) {
      if (text.startsWith(prefix) && small(rank(text.substring(prefix.length())), 9) != NONE) {
        return small(rank(text.substring(prefix.length())), 9);
      }
    }
    return small(rank(text), 9);
  }

  private static String rank(String text) {
    String rank = text;
    for (String suffix : new String[] {"学年", "年", ".0"}) {
      if (rank.endsWith(suffix)) {
        rank = rank.substring(0, rank.length() - suffix.length());
        break;
      }
    }
    return rank;
  }

  /** 2025, or 25 before 级. */
  private static long cohort(String text) {
    String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return NONE;
    }
    if (digits.length() == 4 && (digits.startsWith("20") || digits.startsWith("19"))) {
      return Long.parseLong(digits);
    }
    return digits.length() == 2 && text.length() == 2 && Integer.parseInt(digits) > 9
        ? 2000 + Long.parseLong(digits)
        : NONE;
  }

  private static Long readLength(String raw) {
    String text = fold(raw);
    if (text.endsWith("个月")) {
      return small(text.substring(0, text.length() - 2), 120);
    }
    int plus = text.indexOf('+');
    if (plus > 0) {
      Long first = readLength(text.substring(0, plus));
      Long second = readLength(text.substring(plus + 1));
      return first == NONE || second == NONE ? NONE : first + second;
    }
    for (String suffix : new String[] {"一贯制", "学制", "制"}) {
      if (text.endsWith(suffix)) {
        text = text.substring(0, text.length() - suffix.length());
        break;
      }
    }
    boolean half = text.endsWith("半");
    if (half) {
      text = text.substring(0, text.length() - 1);
    }
    if (text.endsWith("年")) {
      text = text.substring(0, text.length() - 1);
    } else if (half) {
      return NONE;
    }
    if (text.equals("半")) {
      return 6L;
    }
    if (small(text, 99) != NONE) {
      return small(text, 99) * 12 + (half ? 6 : 0);
    }
    Long hundredfold = Numbers.fen(text);
    return half || hundredfold == null || hundredfold % 50 != 0 || hundredfold > 9_900
        ? NONE
        : hundredfold * 12 / 100;
  }

  /** A whole number up to a limit, in digits or as one Chinese numeral. */
  private static long small(String text, int most) {
    if (text.length() == 1 && HAN.indexOf(text) > 0) {
      return HAN.indexOf(text);
    }
    if (text.equals("两")) {
      return 2;
    }
    if (text.isEmpty() || text.length() > 3 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return NONE;
    }
    int number = Integer.parseInt(text);
    return number <= most ? number : NONE;
  }

  private static String fold(String raw) {
    return Width.fold(raw).replace(" ", "");
  }
}
