package org.hedui.rules.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term: spring runs from 1 February to 31 July, autumn from 1 August to 31 January of the next
 * year.
 *
 * @param year the calendar year in which it begins
 */
public record Term(int year, boolean autumn) implements Comparable<Term> {

  /** The term in which a day falls. */
  public static Term ofDate(LocalDate day) {
    int month = day.getMonthValue();
    if (month == 1) {
      return new Term(day.getYear() - 1, true);
    }
    return new Term(day.getYear(), month >= 8);
  }

  /** Reads the stored form {@code 2025秋} and every spelling of files; null where it is none. */
  public static @Nullable Term parse(String text) {
    return TermText.parse(text);
  }

  /** The stored form: {@code 2025秋}. */
  public String text() {
    return year + (autumn ? "秋" : "春");
  }

  /** First day. */
  public LocalDate start() {
    return LocalDate.of(year, autumn ? 8 : 2, 1);
  }

  /** Last day. */
  public LocalDate end() {
    return autumn ? LocalDate.of(year + 1, 1, 31) : LocalDate.of(year, 7, 31);
  }

  /** The term before. */
  public Term previous() {
    return autumn ? new Term(year, false) : new Term(year - 1, true);
  }

  /** The term after. */
  public Term next() {
    return autumn ? new Term(year + 1, false) : new Term(year, true);
  }

  /** The calendar year in which its school year begins: 2025 for 2025秋 and 2026春. */
  public int schoolYear() {
    return autumn ? year : year - 1;
  }

  @Override
  public int compareTo(Term other) {
    int byYear = Integer.compare(year, other.year);
    return byYear != 0 ? byYear : Boolean.compare(autumn, other.autumn);
  }

  @Override
  public String toString() {
    return text();
  }
}
