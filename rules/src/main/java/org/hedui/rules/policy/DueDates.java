package org.hedui.rules.policy;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.policy.Lock.Business;
import org.jspecify.annotations.Nullable;

/**
 * Reads the due texts of the catalogue: {@code reg}, {@code aid}, {@code 3 wd*}, {@code 10 d},
 * {@code next}, {@code month end}, … Of several the earliest counts.
 */
public final class DueDates {
  private DueDates() {}

  /**
   * Until when a finding must be cleared; null where nothing is due or the day hangs on an event of
   * the school. Days are counted from the night that saw it first, that day not included; a last
   * day on a holiday moves on. A statutory lock keeps its day.
   */
  public static @Nullable LocalDate due(
      RuleCode rule, Feed feed, LocalDate firstSeen, Policy policy) {
    LocalDate earliest = null;
    for (String part : rule.due().split("[,/]")) {
      LocalDate due = one(part.strip(), feed, firstSeen, policy);
      if (due != null && (earliest == null || due.isBefore(earliest))) {
        earliest = due;
      }
    }
    return earliest;
  }

  private static @Nullable LocalDate one(String text, Feed feed, LocalDate day, Policy policy) {
    String due = text.endsWith("*") ? text.substring(0, text.length() - 1) : text;
    switch (due) {
      case "reg":
        return nextLock(
            feed == Feed.VOCATIONAL ? Business.REGISTRATION_EDUCATION : Business.REGISTRATION,
            day,
            policy);
      case "aid":
        return nextLock(Business.AID, day, policy);
      case "next":
        return beforeNextRun(day, policy.delays().paymentRunDay());
      case "at once":
        return day;
      case "month end":
        return day.with(TemporalAdjusters.lastDayOfMonth());
      case "year end", "yearly", "settlement":
        return day.with(TemporalAdjusters.lastDayOfYear());
      case "school year":
        return LocalDate.of(Term.ofDate(day).schoolYear() + 1, 7, 31);
      case "spring":
        return springTerm(day).end();
      case "weekly":
        return policy.calendar().plusDays(day, 7);
      case "monthly 3rd":
        return day.getDayOfMonth() <= 3
            ? day.withDayOfMonth(3)
            : day.plusMonths(1).withDayOfMonth(3);
      default:
        return counted(due, day, policy.calendar());
    }
  }

  /** {@code 10 d} and {@code 3 wd}, perhaps with words after them; null for anything else. */
  private static @Nullable LocalDate counted(String due, LocalDate day, WorkCalendar calendar) {
    int blank = due.indexOf(' ');
    if (blank < 1 || !due.substring(0, blank).chars().allMatch(Character::isDigit)) {
      return null;
    }
    int days = Integer.parseInt(due.substring(0, blank));
    return switch (due.substring(blank + 1)) {
      case "d", "d* after approval" -> calendar.plusDays(day, days);
      case "wd" -> calendar.plusWorkingDays(day, days);
      default -> null;
    };
  }

  private static LocalDate nextLock(Business business, LocalDate day, Policy policy) {
    Term term = Term.ofDate(day);
    LocalDate lock = policy.lock(business, term);
    while (lock.isBefore(day)) {
      term = term.next();
      lock = policy.lock(business, term);
    }
    return lock;
  }

  /** The day before the next payments run. */
  private static LocalDate beforeNextRun(LocalDate day, int runDay) {
    LocalDate run = day.withDayOfMonth(runDay);
    return (run.isAfter(day) ? run : run.plusMonths(1)).minusDays(1);
  }

  private static Term springTerm(LocalDate day) {
    Term term = Term.ofDate(day);
    return term.autumn() ? term.next() : term;
  }
}
