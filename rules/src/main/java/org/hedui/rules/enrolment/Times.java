package org.hedui.rules.enrolment;

import java.time.LocalDateTime;
import java.time.LocalTime;

/** Compares recorded times, some of which are only dates. */
public final class Times {
  private Times() {}

  /**
   * Whether one came after the other. Where either tells only the day, the same day is not after: a
   * file that dropped the hour proves nothing.
   */
  public static boolean after(LocalDateTime one, LocalDateTime other) {
    if (one.toLocalTime().equals(LocalTime.MIDNIGHT)
        || other.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return one.toLocalDate().isAfter(other.toLocalDate());
    }
    return one.isAfter(other);
  }
}
