package org.hedui.rules.policy;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The last day, until 24:00, on which a business of a term may be done.
 *
 * @param business what is locked
 * @param from first term in which it holds
 * @param spring last day for a spring term
 * @param autumn last day for an autumn term
 */
public record Lock(Business business, Term from, MonthDay spring, MonthDay autumn) {

  /** What can be locked. */
  public enum Business {
    /** New-student registration in technical schools: 人社厅函〔2015〕226号 四(一). */
    REGISTRATION,
    /** The same on the education side: a month later in autumn. */
    REGISTRATION_EDUCATION,
    /** Declaration and approval of aid: 人社厅函〔2015〕226号 五(三), 鲁人社字〔2017〕103号 三(二). */
    AID
  }

  /** The last day in a term. */
  public LocalDate day(Term term) {
    return (term.autumn() ? autumn : spring).atYear(term.year());
  }
}
