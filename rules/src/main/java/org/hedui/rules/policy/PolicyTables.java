package org.hedui.rules.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of the tables of schema {@code policy}, which set rules read. */
public final class PolicyTables {
  /** Aid is looked back on for years; a list for the term after next is a typing error. */
  private static final int TERMS_BACK = 24;

  private static final int TERMS_AHEAD = 4;

  private PolicyTables() {}

  /** A line of {@code policy.tonight}. */
  public record TonightLine(
      LocalDate businessDate,
      String term,
      boolean populationPartial,
      boolean nonFullTimeAid,
      int notPaidDays,
      int notResentDays,
      int latePaymentDays,
      int returnWorkingDays) {}

  /** A line of {@code policy.term}. */
  public record TermLine(
      String term,
      LocalDate firstMonth,
      LocalDate lastMonth,
      LocalDate startsOn,
      LocalDate endsOn) {}

  /** A line of {@code policy.aid_standard}. */
  public record StandardLine(
      String programme, String term, long monthlyFen, int lastYear, int maxTerms) {}

  /** A line of {@code policy.holiday}. */
  public record HolidayLine(LocalDate day, boolean working) {}

  /** The business date and the switches. */
  public static TonightLine tonight(Policy policy, LocalDate today) {
    Delays delays = policy.delays();
    return new TonightLine(
        today,
        Term.ofDate(today).text(),
        policy.populationPartial(),
        policy.nonFullTimeAid(),
        delays.notPaidDays(),
        delays.notResentDays(),
        delays.latePaymentDays(),
        delays.returnWorkingDays());
  }

  /** The terms from twelve years back to two ahead. */
  public static List<TermLine> terms(Policy policy, LocalDate today) {
    return around(today).stream()
        .map(
            term -> {
              List<LocalDate> months = policy.paidMonths().of(term);
              return new TermLine(
                  term.text(),
                  months.get(0),
                  months.get(months.size() - 1),
                  term.start(),
                  term.end());
            })
        .toList();
  }

  /** The standards in force in each of these terms. */
  public static List<StandardLine> standards(Policy policy, LocalDate today) {
    List<StandardLine> lines = new ArrayList<>();
    for (Term term : around(today)) {
      for (String programme : List.of("助学金", "免学费")) {
        policy
            .standard(programme, term)
            .ifPresent(
                s ->
                    lines.add(
                        new StandardLine(
                            programme, term.text(), s.monthlyFen(), s.lastYear(), s.maxTerms())));
      }
    }
    return lines;
  }

  /** Holidays and the weekend days worked in their place. */
  public static List<HolidayLine> holidays(Policy policy) {
    List<HolidayLine> lines = new ArrayList<>();
    policy.calendar().off().forEach(day -> lines.add(new HolidayLine(day, false)));
    policy.calendar().worked().forEach(day -> lines.add(new HolidayLine(day, true)));
    lines.sort(Comparator.comparing(HolidayLine::day));
    return lines;
  }

  private static List<Term> around(LocalDate today) {
    List<Term> terms = new ArrayList<>();
    Term term = Term.ofDate(today);
    for (int i = 0; i < TERMS_BACK; i++) {
      term = term.previous();
    }
    for (int i = 0; i <= TERMS_BACK + TERMS_AHEAD; i++) {
      terms.add(term);
      term = term.next();
    }
    return terms;
  }
}
