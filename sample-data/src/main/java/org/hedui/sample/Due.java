package org.hedui.sample;

import org.hedui.sample.files.Line;
import org.jspecify.annotations.Nullable;

/** A month that is approved or paid, as the reconciliation must show it. */
final class Due {
  final String schoolCode;
  final String term;
  final String month;
  final @Nullable Line list;
  long dueFen;
  long paidFen;
  String kind = "not_paid";
  @Nullable Payment payment;

  Due(String schoolCode, String term, String month, @Nullable Line list, long dueFen) {
    this.schoolCode = schoolCode;
    this.term = term;
    this.month = month;
    this.list = list;
    this.dueFen = dueFen;
  }

  /** Settles the month with a payment of the sum due. */
  Due paidBy(Payment by) {
    return paidBy(by, by.paid(), by.paid() == dueFen ? "matched" : "failed");
  }

  /** Settles the month with a part of a payment. */
  Due paidBy(Payment by, long fen, String as) {
    payment = by;
    paidFen = fen;
    kind = as;
    return this;
  }
}
