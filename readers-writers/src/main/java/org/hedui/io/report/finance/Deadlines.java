package org.hedui.io.report.finance;

import java.time.LocalDate;
import org.hedui.io.report.PaymentClass;
import org.hedui.io.report.ReconciliationLine;

/**
 * How long payments may take.
 *
 * @param paidWithinDays days after the month's end within which an approved month is paid (DIS-02)
 * @param resentWithinDays days within which a returned payment is sent again (DIS-11)
 */
public record Deadlines(int paidWithinDays, int resentWithinDays) {

  /** Whether a month is not paid yet, and need not be on this day. */
  boolean early(ReconciliationLine line, LocalDate today) {
    return line.paymentClass() == PaymentClass.NOT_PAID && !payBy(line.month()).isBefore(today);
  }

  /** The last day to pay a month. */
  LocalDate payBy(LocalDate month) {
    return month.withDayOfMonth(month.lengthOfMonth()).plusDays(paidWithinDays);
  }

  /** The last day to send a returned payment again. */
  LocalDate resendBy(LocalDate returned) {
    return returned.plusDays(resentWithinDays);
  }
}
