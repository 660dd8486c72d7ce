package org.hedui.rules.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Working days: public holidays and the weekend days worked in their place, by notice of the State
 * Council.
 *
 * @param off holidays
 * @param worked weekend days that are worked
 */
public record WorkCalendar(Set<LocalDate> off, Set<LocalDate> worked) {

  /** Whether offices work on this day. */
  public boolean isWorkingDay(LocalDate day) {
    if (worked.contains(day)) {
      return true;
    }
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !off.contains(day);
  }

  /** The day itself or the next working day (民法典 第二百零三条). */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate moved = day;
    while (!isWorkingDay(moved)) {
      moved = moved.plusDays(1);
    }
    return moved;
  }

  /** The day itself or the last working day before it: when somebody is there to be reminded. */
  public LocalDate onOrBefore(LocalDate day) {
    LocalDate moved = day;
    while (!isWorkingDay(moved)) {
      moved = moved.minusDays(1);
    }
    return moved;
  }

  /** So many working days later; the day itself is not counted (民法典 第二百零一条). */
  public LocalDate plusWorkingDays(LocalDate day, int days) {
    LocalDate moved = day;
    for (int left = days; left > 0; ) {
      moved = moved.plusDays(1);
      if (isWorkingDay(moved)) {
        left--;
      }
    }
    return moved;
  }

  /** So many calendar days later, or the next working day after them. */
  public LocalDate plusDays(LocalDate day, int days) {
    return onOrAfter(day.plusDays(days));
  }
}
