package org.hedui.rules.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of {@code policy.expected}: which files are looked for on a day. */
public final class ExpectedFiles {
  private static final int DAYS_BEFORE = 7;

  private ExpectedFiles() {}

  /**
   * A line of {@code policy.expected}.
   *
   * @param title what people call the feed
   * @param stage how near its last day is
   */
  public record Line(
      String feed,
      String title,
      String term,
      String formerTerm,
      LocalDate termBegins,
      LocalDate lastDay,
      String stage,
      boolean everySchool) {}

  /** From a week before the last day to the end of the term. */
  public static List<Line> on(Policy policy, LocalDate today) {
    List<Line> lines = new ArrayList<>();
    Term now = Term.ofDate(today);
    for (Term term : List.of(now, now.next())) { // a lock may stand in the first days of a term
      for (ExpectedFile file : policy.expectedFiles()) {
        LocalDate lastDay = policy.lock(file.lock(), term);
        String stage = stage(today, lastDay, policy.calendar());
        if (stage != null) {
          lines.add(
              new Line(
                  file.feed().folder(),
                  file.feed().title(),
                  term.text(),
                  term.previous().text(),
                  term.start(),
                  lastDay,
                  stage,
                  file.everySchool()));
        }
      }
    }
    return lines;
  }

  /**
   * A lock keeps its day; what comes before it moves to the working day before, so that somebody
   * who reads it can still act. Null where it is too early to ask.
   */
  static @Nullable String stage(LocalDate today, LocalDate lastDay, WorkCalendar calendar) {
    if (!today.isBefore(lastDay)) {
      return "T";
    }
    if (!today.isBefore(calendar.onOrBefore(lastDay.minusDays(1)))) {
      return "T-1";
    }
    return today.isBefore(calendar.onOrBefore(lastDay.minusDays(DAYS_BEFORE))) ? null : "T-7";
  }
}
