package org.hedui.schedules.plan;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a schedule owes at a moment.
 *
 * @param act times that are to be acted upon now, oldest first
 * @param passedOver times that nobody acts upon any more
 */
public record Owed(List<ZonedDateTime> act, List<ZonedDateTime> passedOver) {
  /** A schedule that skips what it missed still acts when it wakes up so late. */
  static final Duration LATE = Duration.ofMinutes(10);

  /** No catching up goes further back: whoever was away for months wants to hear of today. */
  private static final Duration OLDEST = Duration.ofDays(62);

  /**
   * The times in {@code (since, now]}.
   *
   * @param since the last time that is settled, or the moment from which on the schedule is in
   *     force
   * @param begun whether a time was begun and has not succeeded yet: it is not missed, however late
   */
  public static Owed of(
      Schedule schedule, ZonedDateTime since, ZonedDateTime now, Predicate<ZonedDateTime> begun) {
    List<ZonedDateTime> due = new ArrayList<>();
    ZonedDateTime oldest = now.minus(OLDEST);
    ZonedDateTime from = since.isBefore(oldest) ? oldest : since;
    for (ZonedDateTime time = schedule.at().after(from);
        !time.isAfter(now);
        time = schedule.at().after(time)) {
      due.add(time);
    }
    int first =
        switch (schedule.missed()) {
          case EACH -> 0;
          case ONCE -> Math.max(0, due.size() - 1);
          case SKIP -> isMissed(due, now, begun) ? due.size() : Math.max(0, due.size() - 1);
        };
    return new Owed(
        List.copyOf(due.subList(first, due.size())), List.copyOf(due.subList(0, first)));
  }

  private static boolean isMissed(
      List<ZonedDateTime> due, ZonedDateTime now, Predicate<ZonedDateTime> begun) {
    if (due.isEmpty()) {
      return true;
    }
    ZonedDateTime last = due.get(due.size() - 1);
    return last.plus(LATE).isBefore(now) && !begun.test(last);
  }
}
