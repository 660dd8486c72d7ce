package org.hedui.io.report.finance;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.hedui.io.report.Lang;

/**
 * What the reconciliation report is made of.
 *
 * @param date business date
 * @param deadlines how long payments may take by the policy in force
 * @param whole the sums of the province, from the files themselves; the classes are those of the
 *     reconciliation
 * @param schools totals by school, term and programme, in this order
 * @param matters what finance staff and the bank have to see to, most urgent first
 * @param differences student months that are not {@code matched}, in report order
 * @param returns payments that the bank returned, in report order
 * @param lang language of headings
 */
public record FinanceReport(
    LocalDate date,
    Deadlines deadlines,
    PaymentTotals whole,
    List<SchoolTotals> schools,
    List<FinanceMatter> matters,
    Iterator<Difference> differences,
    Iterator<ReturnLine> returns,
    Lang lang) {

  /** The totals of all schools. */
  public PaymentTotals total() {
    return schools.stream()
        .map(SchoolTotals::totals)
        .reduce(PaymentTotals.NONE, PaymentTotals::plus);
  }

  /** Whether the schools add up to the whole. */
  boolean schoolsAreTheWhole() {
    PaymentTotals sum = total();
    return sum.sentFen() == whole.sentFen()
        && sum.okFen() == whole.okFen()
        && sum.failedFen() == whole.failedFen()
        && sum.pendingFen() == whole.pendingFen()
        && sum.surplusFen() == whole.surplusFen()
        && sum.unknownFen() == whole.unknownFen()
        && sum.all().equals(whole.all());
  }

  String subtitle() {
    return lang.of("业务日期：%s　金额单位：元".formatted(date), "business date: %s   yuan".formatted(date));
  }

  String footer() {
    return lang.of("对账报告　业务日期 " + date, "Reconciliation, " + date);
  }
}
