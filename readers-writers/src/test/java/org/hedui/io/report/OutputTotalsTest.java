package org.hedui.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class OutputTotalsTest {

  @Test
  void addsUpWhatWasCountedApart() {
    OutputTotals cases = new OutputTotals();
    cases.open("DUP-02", "A1");
    cases.open("DUP-02", "");
    OutputTotals lines = new OutputTotals();
    lines.open("DIS-02", "A1");
    lines.reconciled(PaymentClass.MATCHED, 23_000, 23_000);
    OutputTotals others = new OutputTotals();
    others.reconciled(PaymentClass.MATCHED, 23_000, 23_000);
    others.reconciled(PaymentClass.NOT_PAID, 23_000, 0);

    OutputTotals sum = cases.plus(lines).plus(others);

    assertThat(sum.open()).isEqualTo(3);
    assertThat(sum.money(EnumSet.of(PaymentClass.MATCHED)))
        .isEqualTo(new OutputTotals.Money(2, 46_000, 46_000));
    assertThat(sum.money(EnumSet.allOf(PaymentClass.class)))
        .isEqualTo(new OutputTotals.Money(3, 69_000, 46_000));
    assertThat(cases.open()).as("the parts stay what they were").isEqualTo(2);
  }
}
