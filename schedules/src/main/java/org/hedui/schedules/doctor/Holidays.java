package org.hedui.schedules.doctor;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.hedui.io.policy.PolicyReader;
import org.hedui.rules.policy.PolicyException;
import org.hedui.rules.policy.WorkCalendar;

/**
 * The public holidays of this year are known, and from November on those of the next: due dates are
 * counted in working days.
 */
final class Holidays implements Check {
  @Override
  public String name() {
    return "holidays";
  }

  @Override
  public List<Diagnosis> look(Surroundings at) {
    try {
      WorkCalendar calendar = PolicyReader.read(at.policy()).calendar();
      return List.of(judge(calendar, LocalDate.now(at.clock())));
    } catch (PolicyException e) {
      return List.of(); // the check of the policy tells it
    }
  }

  Diagnosis judge(WorkCalendar calendar, LocalDate today) {
    int last = today.getYear() + (today.getMonth().compareTo(Month.NOVEMBER) < 0 ? 0 : 1);
    for (int year = today.getYear(); year <= last; year++) {
      int asked = year;
      if (calendar.off().stream().noneMatch(day -> day.getYear() == asked)) {
        return Diagnosis.warning(name(), "missing", String.valueOf(year));
      }
    }
    return Diagnosis.ok(name(), "good", String.valueOf(last));
  }
}
