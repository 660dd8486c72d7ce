package org.hedui.io.report.finance;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.hedui.io.report.Lang;
import org.hedui.io.report.ReconciliationLine;

/**
 * What the reconciliation report is made of.
 *
 * @param date business date
 * @param schools totals by school, term and programme, in this order
 * @param differences student months that are not {@code matched}, in report order; others are left
 *     out
 * @param returns payments that the bank returned, in report order
 * @param lang language of headings
 */
public record FinanceReport(
    LocalDate date,
    List<SchoolTotals> schools,
    Iterator<ReconciliationLine> differences,
    Iterator<ReturnLine> returns,
    Lang lang) {

  /** The totals of everything. */
  public PaymentTotals total() {
    return schools.stream()
        .map(SchoolTotals::totals)
        .reduce(PaymentTotals.NONE, PaymentTotals::plus);
  }

  String subtitle() {
    return lang.of("业务日期：%s　金额单位：元".formatted(date), "business date: %s   yuan".formatted(date));
  }

  String footer() {
    return lang.of("对账报告　业务日期 " + date, "Reconciliation, " + date);
  }
}
