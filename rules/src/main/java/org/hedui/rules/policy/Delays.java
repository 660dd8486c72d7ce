package org.hedui.rules.policy;

/**
 * How long things may take before a rule speaks.
 *
 * @param publicityDays days of publicity before aid may be declared (AID-10)
 * @param notPaidDays days after the month's end until an approved payment is missing (DIS-02)
 * @param notResentDays days until a returned payment must be sent again (DIS-11)
 * @param latePaymentDays days after the month until a payment is late (DIS-12)
 * @param returnWorkingDays working days within which the bank answers a batch (DIS-15)
 * @param paymentRunDay day of the month on which the next payments run
 */
public record Delays(
    int publicityDays,
    int notPaidDays,
    int notResentDays,
    int latePaymentDays,
    int returnWorkingDays,
    int paymentRunDay) {}
