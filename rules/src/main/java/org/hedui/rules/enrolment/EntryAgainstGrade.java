package org.hedui.rules.enrolment;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;
import org.hedui.rules.identity.Active;
import org.hedui.rules.policy.EnrolmentPolicy;
import org.hedui.rules.policy.Lock.Business;
import org.hedui.rules.policy.Term;
import org.jspecify.annotations.Nullable;

/**
 * The grade does not follow from the entry month, or nobody enters in such a month. Judged are
 * students who are studying; who repeated a year or came back is not counted out.
 */
public final class EntryAgainstGrade implements RowRule {
  private static final String STUDYING = "在读";

  @Override
  public RuleCode code() {
    return RuleCode.REG_08;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return Registration.in(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Registration columns = Registration.of(row.feed());
    LocalDate entry = row.date(columns.enrolMonth());
    if (entry == null || !Active.of(row)) {
      return;
    }
    EnrolmentPolicy policy = night.policy().enrolment();
    boolean spring = policy.springEntry().contains(entry.getMonthValue());
    if (!spring && !policy.autumnEntry().contains(entry.getMonthValue())) {
      findings.add(
          code(), columns.enrolMonth().header(), row.text(columns.enrolMonth()), months(policy));
      return;
    }
    Long grade = row.number(columns.grade());
    if (grade == null
        || !STUDYING.equals(row.string(columns.status()))
        || columns.interrupted(row)) {
      return;
    }
    long expected = expected(entry, night.today(), row.number(columns.length()));
    if (grade != expected
        && !(spring && grade == expected - 1)
        && !(rollingOver(night) && grade == expected - 1)) {
      findings.add(code(), columns.grade().header(), row.text(columns.grade()), expected + "年级");
    }
  }

  /** The months in which students enter, in words. */
  private static String months(EnrolmentPolicy policy) {
    return Stream.concat(policy.springEntry().stream(), policy.autumnEntry().stream())
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining("、", "", "月"));
  }

  /** School years begun since entry; who stays too long is in the last one (REG-10). */
  private static long expected(LocalDate entry, LocalDate today, @Nullable Long months) {
    long years = Term.ofDate(today).schoolYear() - Term.ofDate(entry).schoolYear() + 1;
    return months == null || months < 12 ? years : Math.min(years, (months + 11) / 12);
  }

  /** From August until the lock of the autumn term rosters still show last year's grades. */
  private static boolean rollingOver(Night night) {
    Term term = Term.ofDate(night.today());
    return term.autumn()
        && !night.today().isAfter(night.policy().lock(Business.REGISTRATION, term))
        && night.today().getMonthValue() >= 8;
  }
}
