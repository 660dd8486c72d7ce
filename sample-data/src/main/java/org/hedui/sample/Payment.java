package org.hedui.sample;

import org.hedui.rules.Feed;
import org.hedui.rules.aid.PaymentOrderColumn;
import org.hedui.rules.aid.PaymentReturnColumn;
import org.hedui.sample.files.Line;
import org.jspecify.annotations.Nullable;

/** One line sent to the bank, with what came back. */
final class Payment {
  final Run run;
  final Line order = new Line(Feed.PAYMENT_ORDERS);
  @Nullable Line answer;
  private long fen;
  private boolean failed;

  /** Pays this sum in this month (empty for a lump sum) to the student's card. */
  Payment(Student s, Run run, String month, long fen) {
    this.run = run;
    this.fen = fen;
    order
        .set(PaymentOrderColumn.CARD_NUMBER, s.card)
        .set(PaymentOrderColumn.NAME, s.name)
        .set(PaymentOrderColumn.ID_NUMBER, s.id)
        .set(PaymentOrderColumn.AMOUNT, yuan(fen))
        .set(PaymentOrderColumn.MONTH, month)
        .set(PaymentOrderColumn.PURPOSE, "助学金");
    answer = run.answer().isEmpty() ? null : new Line(Feed.PAYMENT_RETURNS);
  }

  /** Fen as yuan with two decimals. */
  static String yuan(long fen) {
    long cents = fen % 100;
    return fen / 100 + (cents < 10 ? ".0" : ".") + cents;
  }

  /** The sum in fen. */
  long fen() {
    return fen;
  }

  /** Whether the bank could not pay. */
  boolean failed() {
    return failed;
  }

  /** What really went out: nothing where the bank failed or is silent. */
  long paid() {
    return failed || answer == null ? 0 : fen;
  }

  /** Pays another sum. */
  Payment sum(long other) {
    fen = other;
    order.set(PaymentOrderColumn.AMOUNT, yuan(other));
    return this;
  }

  /** The bank sends it back. */
  Payment fail() {
    failed = true;
    return this;
  }

  /** Numbers the line in its batch and fills in the return. */
  void number(int line) {
    order.set(PaymentOrderColumn.LINE, "" + line);
    if (answer == null) {
      return;
    }
    answer
        .set(PaymentReturnColumn.LINE, order.get(PaymentOrderColumn.LINE))
        .set(PaymentReturnColumn.CARD_NUMBER, order.get(PaymentOrderColumn.CARD_NUMBER))
        .set(PaymentReturnColumn.NAME, order.get(PaymentOrderColumn.NAME))
        .set(PaymentReturnColumn.ID_NUMBER, order.get(PaymentOrderColumn.ID_NUMBER))
        .set(PaymentReturnColumn.AMOUNT, order.get(PaymentOrderColumn.AMOUNT))
        .set(PaymentReturnColumn.MONTH, order.get(PaymentOrderColumn.MONTH))
        .set(PaymentReturnColumn.PURPOSE, order.get(PaymentOrderColumn.PURPOSE))
        .set(PaymentReturnColumn.STATE, failed ? "失败" : "成功")
        .set(PaymentReturnColumn.FAILURE_CODE, failed ? "E021" : "")
        .set(PaymentReturnColumn.FAILURE_REASON, failed ? "账户已销户" : "")
        .set(PaymentReturnColumn.BOOKED_ON, run.bookedOn());
  }
}
