package org.hedui.schedules.serve;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.Plan;
import org.hedui.schedules.plan.When;
import org.hedui.schedules.serve.DutyBook.Known;

/** What comes next. */
final class NextTimes {
  private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private static final Comparator<Next> IN_ORDER =
      Comparator.comparing(Next::at).thenComparing(Next::duty);

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
  static List<Next> ofEach(Plan plan, ZonedDateTime moment) {
    return plan.schedules().stream()
        .map(s -> new Next(s.duty(), s.at().after(moment)))
        .sorted(IN_ORDER)
        .toList();
  }

  /** The next so many times of all duties that are not paused after a moment, in order. */
  static List<Next> of(List<Known> duties, ZonedDateTime moment, int most) {
    List<Next> all = new ArrayList<>();
    for (Known known : duties) {
      ZonedDateTime time = moment;
      for (int i = 0; i < most && !known.paused(); i++) {
        time = When.parse(known.at()).after(time);
        all.add(new Next(known.duty(), time));
      }
    }
    return all.stream().sorted(IN_ORDER).limit(most).toList();
  }
}
