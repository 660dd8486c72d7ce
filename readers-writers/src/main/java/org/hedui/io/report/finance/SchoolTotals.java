package org.hedui.io.report.finance;

/**
 * The totals of one school in one term and programme.
 *
 * @param schoolCode school
 * @param schoolName its name
 * @param term {@code 2025秋}
 * @param programme 助学金
 * @param totals the sums
 */
public record SchoolTotals(
    String schoolCode, String schoolName, String term, String programme, PaymentTotals totals) {}
