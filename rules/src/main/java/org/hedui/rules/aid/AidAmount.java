package org.hedui.rules.aid;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Fen;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;
import org.hedui.rules.policy.AidStandard;
import org.hedui.rules.policy.Term;
import org.jspecify.annotations.Nullable;

/**
 * Standard and amount of a list do not agree with the policy of the term and the months, or with
 * each other. The first amount that does not fit is reported; the list's own amount stays what is
 * due.
 */
public final class AidAmount implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.AID_17;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return AidList.in(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    AidList list = AidList.of(row.feed());
    Term term = list.term(row);
    if (term == null || row.faulty(list.standard()) || row.faulty(list.amount())) {
      return;
    }
    Optional<AidStandard> standard = night.policy().standard(list.programme(), term);
    if (standard.isEmpty() || row.faulty(list.fromMonth()) || row.faulty(list.toMonth())) {
      return;
    }
    List<LocalDate> months = night.policy().paidMonths().of(term);
    LocalDate from = row.date(list.fromMonth());
    LocalDate to = row.date(list.toMonth());
    int due = months(months, from, to);
    if (row.feed() == Feed.GRANT) {
      int told = told(term, months, from, to);
      grant(row, standard.get(), due, told, months.size(), findings);
    } else {
      waiver(row, standard.get(), due, months.size(), findings);
    }
  }

  /**
   * Paid by the month: the standard may be named for a year, a term or a month. A list may count
   * the months of the calendar term that it names (February) beside those of the policy.
   */
  private void grant(
      Row row, AidStandard standard, int months, int told, int all, Findings findings) {
    if (row.faulty(GrantColumn.MONTHLY_STANDARD)) {
      return;
    }
    long[] yearly = yearly(standard, row.text(GrantColumn.TIER));
    Long stated = row.number(GrantColumn.STANDARD);
    Long monthly = row.number(GrantColumn.MONTHLY_STANDARD);
    Long amount = row.number(GrantColumn.AMOUNT);
    long[] meant = stated == null ? yearly : meant(stated, yearly);
    if (meant.length == 0) {
      report(GrantColumn.STANDARD, row, yearly[0] / 2, findings);
    } else if (monthly != null && none(meant, y -> y / 10 == monthly)) {
      report(GrantColumn.MONTHLY_STANDARD, row, meant[0] / 10, findings);
    } else if (amount != null
        && none(meant, y -> y / 2 * months / all == amount || y / 2 * told / all == amount)) {
      report(GrantColumn.AMOUNT, row, meant[0] / 2 * months / all, findings);
    }
  }

  /** Paid to the school: the fee that its list states, for the term or for the months in school. */
  private void waiver(Row row, AidStandard standard, int months, int all, Findings findings) {
    Long stated = row.number(WaiverColumn.STANDARD);
    Long amount = row.number(WaiverColumn.AMOUNT);
    if (stated != null && !standard.schoolStandard() && stated != standard.yearlyFen()) {
      report(WaiverColumn.STANDARD, row, standard.yearlyFen(), findings);
      return;
    }
    if (amount == null) {
      return;
    }
    long year = stated == null ? standard.yearlyFen() : stated;
    if (amount * 2 != year && amount * 2 * all != year * months) {
      report(WaiverColumn.AMOUNT, row, year / 2, findings);
    }
  }

  private void report(Column column, Row row, long wanted, Findings findings) {
    findings.add(code(), column.header(), row.text(column), Fen.yuan(wanted));
  }

  /** The yearly amounts that a row may have: of its tier, of any tier, or the only one. */
  private static long[] yearly(AidStandard standard, String tier) {
    Long ofTier = standard.tiers().get(tier);
    if (ofTier != null) {
      return new long[] {ofTier};
    }
    return standard.tiers().isEmpty()
        ? new long[] {standard.yearlyFen()}
        : standard.tiers().values().stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** Those of the yearly amounts that a stated standard names for the year, term or month. */
  private static long[] meant(long stated, long[] yearly) {
    return LongStream.of(yearly)
        .filter(y -> y == stated || y / 2 == stated || y / 10 == stated)
        .toArray();
  }

  private static boolean none(long[] yearly, LongPredicate fits) {
    return LongStream.of(yearly).noneMatch(fits);
  }

  /** The paid months between first and last, both included: the month of a stop is still paid. */
  private static int months(
      List<LocalDate> months, @Nullable LocalDate from, @Nullable LocalDate to) {
    return (int)
        months.stream()
            .filter(m -> from == null || !m.isBefore(from))
            .filter(m -> to == null || !m.isAfter(to))
            .count();
  }

  /** The months that the list names, also those of the calendar term that policy does not pay. */
  private static int told(
      Term term, List<LocalDate> months, @Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate first = from == null || from.isBefore(term.start()) ? months.get(0) : from;
    LocalDate last = to == null || to.isAfter(term.end()) ? months.get(months.size() - 1) : to;
    return (int) Math.max(0, ChronoUnit.MONTHS.between(first, last) + 1);
  }
}
