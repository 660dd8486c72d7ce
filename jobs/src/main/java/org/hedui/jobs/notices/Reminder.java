package org.hedui.jobs.notices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hedui.rules.policy.Lock.Business;
import org.hedui.rules.policy.Policy;
import org.hedui.rules.policy.Term;

/**
 * A deadline of which schools are reminded on a day.
 *
 * @param business what must be done
 * @param term the term it is done for
 * @param deadline the last day, until 24:00
 * @param daysLeft from the day of the reminder
 */
record Reminder(Business business, Term term, LocalDate deadline, int daysLeft) {

  /**
   * The reminders of a day, the nearest deadline first. One that falls on a day on which offices
   * are closed is given on the last working day before, when somebody can still act upon it.
   */
  static List<Reminder> of(LocalDate day, Policy policy, List<Integer> daysBefore) {
    List<Reminder> reminders = new ArrayList<>();
    Term now = Term.ofDate(day);
    for (Term term : List.of(now, now.next())) {
      for (Business business : Business.values()) {
        LocalDate deadline = policy.lock(business, term);
        boolean today =
            daysBefore.stream()
                .map(days -> policy.calendar().onOrBefore(deadline.minusDays(days)))
                .anyMatch(day::equals);
        if (today && !deadline.isBefore(day)) {
          int left = (int) ChronoUnit.DAYS.between(day, deadline);
          reminders.add(new Reminder(business, term, deadline, left));
        }
      }
    }
    reminders.sort(Comparator.comparing(Reminder::deadline).thenComparing(Reminder::business));
    return reminders;
  }
}
