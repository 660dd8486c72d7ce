package org.hedui.schedules.serve;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.Plan;
import org.hedui.schedules.plan.Schedule;
import org.hedui.schedules.plan.When;

/** What comes next. */
final class NextTimes {
  private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private NextTimes() {}

  /** A duty and when it is due. */
  record Next(DutyName duty, ZonedDateTime at) {
    String text() {
      return TEXT.format(at);
    }
  }

  /** A time as people read it, by the clock of China. */
  static String text(ZonedDateTime time) {
    return TEXT.format(time.withZoneSameInstant(When.ZONE));
  }

  /** The next time of every duty after a moment, in order. */
  static List<Next> ofEach(Plan plan, Instant moment) {
    return plan.schedules().stream()
        .map(s -> new Next(s.duty(), s.at().after(moment.atZone(When.ZONE))))
        .sorted(Comparator.comparing(Next::at).thenComparing(Next::duty))
        .toList();
  }

  /** The next so many times of all duties after a moment, in order. */
  static List<Next> of(Plan plan, Instant moment, int most) {
    List<Next> all = new ArrayList<>();
    for (Schedule schedule : plan.schedules()) {
      ZonedDateTime time = moment.atZone(When.ZONE);
      for (int i = 0; i < most; i++) {
        time = schedule.at().after(time);
        all.add(new Next(schedule.duty(), time));
      }
    }
    return all.stream()
        .sorted(Comparator.comparing(Next::at).thenComparing(Next::duty))
        .limit(most)
        .toList();
  }
}
