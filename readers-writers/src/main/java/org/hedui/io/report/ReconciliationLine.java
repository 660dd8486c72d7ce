package org.hedui.io.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one student should have had and has had for one month.
 *
 * @param schoolCode school
 * @param schoolName its name (workbook only)
 * @param term term of the month: {@code 2025秋}
 * @param programme 助学金
 * @param idNumber masked number
 * @param studentName masked name
 * @param month first day of the month
 * @param paymentClass the class it falls in
 * @param dueFen what is due
 * @param paidFen what was paid
 * @param list first line of the approved list, if approved
 * @param order first payment order, if any
 * @param bankReturn first bank return, if any
 */
public record ReconciliationLine(
    String schoolCode,
    String schoolName,
    String term,
    String programme,
    String idNumber,
    String studentName,
    LocalDate month,
    PaymentClass paymentClass,
    long dueFen,
    long paidFen,
    @Nullable SourceRow list,
    @Nullable SourceRow order,
    @Nullable SourceRow bankReturn) {

  /** Paid minus due. */
  public long differenceFen() {
    return paidFen - dueFen;
  }
}
