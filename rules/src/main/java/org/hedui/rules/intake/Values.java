package org.hedui.rules.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values that stand outside the rows of a table, such as the head of a payment batch;
 * null where unreadable.
 */
public final class Values {
  private Values() {}

  /** A calendar date. */
  public static @Nullable LocalDate date(String text) {
    return Dates.date(text.strip(), false);
  }

  /** A month, as its first day. */
  public static @Nullable LocalDate month(String text) {
    return Dates.month(text.strip(), false);
  }

  /** Yuan in fen. */
  public static @Nullable Long fen(String text) {
    return Numbers.fen(text.strip());
  }

  /** A whole number; a unit behind it ({@code 120笔}) is passed over. */
  public static @Nullable Long whole(String text) {
    String number = text.strip();
    int end = number.length();
    while (end > 0 && !Character.isDigit(number.charAt(end - 1))) {
      end--;
    }
    return Numbers.whole(number.substring(0, end));
  }
}
