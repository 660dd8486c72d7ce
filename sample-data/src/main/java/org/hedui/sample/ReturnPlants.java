package org.hedui.sample;

import java.util.List;
import org.hedui.rules.RuleCode;
import org.hedui.rules.aid.PaymentReturnColumn;
import org.hedui.sample.files.Line;

/** What the bank sends back, or does not. */
final class ReturnPlants {
  /** No batch has as many lines. */
  private static final int STRANGER = 90_000_000;

  private ReturnPlants() {}

  static List<Family> all() {
    return List.of(
        new Family("DIS-11", Fit::spring, ReturnPlants::neverAgain),
        new Family("failed lately", Fit::autumn, (d, s) -> failed(d.autumnGrant(), 1)),
        new Family("sent again", Fit::autumn, ReturnPlants::sentAgain),
        new Family("DIS-15", Fit::autumn, ReturnPlants::silent),
        new Family("DIS-16", Fit::autumn, ReturnPlants::stranger));
  }

  private static void failed(Grant grant, int month) {
    Payment payment = grant.payments.get(month).fail();
    grant.dues.get(month).paidBy(payment, 0, "failed");
  }

  private static void neverAgain(Dossier d, Stage stage) {
    Grant grant = d.springGrant();
    failed(grant, 2);
    grant.payments.get(2).order.expect(RuleCode.DIS_11);
  }

  private static void sentAgain(Dossier d, Stage stage) {
    Grant grant = d.autumnGrant();
    Payment first = grant.payments.get(0).fail();
    grant.payments.add(new Payment(d.student, Run.AGAIN, "2025-09", Grant.MONTHLY_FEN));
    grant.dues.get(0).paidBy(first, Grant.MONTHLY_FEN, "reissued");
  }

  /** September goes out in a batch that the bank never answers. */
  private static void silent(Dossier d, Stage stage) {
    Grant grant = d.autumnGrant();
    Payment silent = new Payment(d.student, Run.SILENT, "2025-09", Grant.MONTHLY_FEN);
    silent.order.expect(RuleCode.DIS_15);
    grant.payments.set(0, silent);
    grant.dues.get(0).paidBy(silent, 0, "pending");
  }

  /** The return of October has a line that nobody sent. */
  private static void stranger(Dossier d, Stage stage) {
    Student unknown = new Student(d.student.school);
    unknown.name = "孙建章";
    unknown.card = Cards.of(910_000_000 + d.student.serial);
    unknown.id = stage.ids.next("379901", d.student.birth, true);
    Payment payment = new Payment(unknown, Run.AUTUMN.get(1), "2025-10", Grant.MONTHLY_FEN);
    payment.number(STRANGER + d.student.serial);
    Line line = payment.answer;
    if (line == null) {
      throw new IllegalStateException("the run has a return");
    }
    line.set(PaymentReturnColumn.REMARK, "").expect(RuleCode.DIS_16);
    stage.strangers.add(payment);
    Due due = new Due(stage.unit, "2025秋", "2025-10", null, 0);
    stage.dues.add(due.paidBy(payment, payment.fen(), "unknown_return"));
  }
}
