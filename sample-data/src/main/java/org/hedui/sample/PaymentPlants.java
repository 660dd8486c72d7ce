package org.hedui.sample;

import java.util.List;
import org.hedui.rules.RuleCode;
import org.hedui.rules.aid.GrantColumn;
import org.hedui.rules.aid.PaymentOrderColumn;
import org.hedui.rules.identity.NameComparison;
import org.hedui.rules.identity.NameComparison.Level;
import org.hedui.sample.files.Line;
import org.jspecify.annotations.Nullable;

/** Payments that do not fit what was approved. */
final class PaymentPlants {
  private static final long WRONG_FEN = 20_000;
  private static final long TOO_MUCH_FEN = 26_000;

  private PaymentPlants() {}

  static List<Family> all() {
    return List.of(
        new Family("DIS-01", PaymentPlants::payable, PaymentPlants::notApproved),
        new Family("DIS-02", Fit::autumn, (d, s) -> unpaid(d, 0).expect(RuleCode.DIS_02)),
        new Family("not yet late", Fit::autumn, (d, s) -> unpaid(d, 1)),
        new Family("DIS-03 too little", Fit::autumn, (d, s) -> wrongSum(d, WRONG_FEN, "underpaid")),
        new Family("DIS-03 too much", Fit::autumn, (d, s) -> wrongSum(d, TOO_MUCH_FEN, "overpaid")),
        new Family("DIS-04", Fit::autumn, PaymentPlants::twice),
        new Family("DIS-05", PaymentPlants::unlikeGuardian, PaymentPlants::otherHolder),
        new Family(
            "DIS-05 sound",
            Fit.claiming(Fit::autumn, NamePlants.ending("伟")),
            PaymentPlants::alikeHolder),
        new Family(
            "IDN-02 order",
            Fit::autumn,
            (d, s) ->
                d.autumnGrant()
                    .payments
                    .get(1)
                    .order
                    .set(PaymentOrderColumn.ID_NUMBER, IdNumbers.broken(d.student.id))
                    .expect(RuleCode.IDN_02)),
        new Family("DIS-06", Fit::autumn, PaymentPlants::badCard),
        new Family("DIS-06 list", Fit::autumn, PaymentPlants::badCardEverywhere),
        new Family("DIS-07", PaymentPlants::partner, PaymentPlants::sharedCard),
        new Family("DIS-12", Fit::spring, PaymentPlants::late),
        new Family("DIS-13", Fit::autumn, PaymentPlants::afterExit),
        new Family("DIS-24", Fit::autumn, PaymentPlants::wrongPeriod),
        new Family("AID-17 grant", Fit::autumn, PaymentPlants::oldStandard));
  }

  private static boolean payable(Dossier d, Stage stage) {
    return Fit.both(d, stage) && !Grant.lump(stage.school);
  }

  private static void notApproved(Dossier d, Stage stage) {
    d.student.card = Cards.of(900_000_000 + d.student.serial);
    Payment payment = new Payment(d.student, Run.AUTUMN.get(1), "2025-10", Grant.MONTHLY_FEN);
    payment.order.expect(RuleCode.DIS_01);
    stage.payments.add(payment);
    unapproved(stage, stage.unit, "2025秋", "2025-10", payment);
  }

  /** A month that is paid and was never approved. */
  private static void unapproved(
      Stage stage, String at, String term, String month, Payment payment) {
    Due due = new Due(at, term, month, null, 0);
    stage.dues.add(due.paidBy(payment, payment.fen(), "paid_not_approved"));
  }

  private static Line unpaid(Dossier d, int month) {
    Grant grant = d.autumnGrant();
    grant.payments.remove(month);
    Due due = grant.dues.get(month);
    due.payment = null;
    due.paidFen = 0;
    due.kind = "not_paid";
    return grant.line;
  }

  private static void wrongSum(Dossier d, long fen, String kind) {
    Grant grant = d.autumnGrant();
    Payment payment = grant.payments.get(1).sum(fen);
    payment.order.expect(RuleCode.DIS_03);
    grant.dues.get(1).paidBy(payment, fen, kind);
  }

  private static void twice(Dossier d, Stage stage) {
    Grant grant = d.autumnGrant();
    Payment first = grant.payments.get(0);
    Payment second = new Payment(d.student, Run.AUTUMN.get(1), "2025-09", Grant.MONTHLY_FEN);
    grant.payments.add(second);
    first.order.expect(RuleCode.DIS_04);
    second.order.expect(RuleCode.DIS_04);
    grant.dues.get(0).paidBy(first, 2 * Grant.MONTHLY_FEN, "paid_twice");
  }

  /** Guardians have the child's surname; some have the given name as well. */
  private static boolean unlikeGuardian(Dossier d, Stage stage) {
    return Fit.autumn(d, stage)
        && NameComparison.compare(d.student.name, d.student.guardian).level() == Level.N5;
  }

  private static void otherHolder(Dossier d, Stage stage) {
    Line order = d.autumnGrant().payments.get(1).order;
    order.set(PaymentOrderColumn.NAME, d.student.guardian).expect(RuleCode.DIS_05);
  }

  private static void alikeHolder(Dossier d, Stage stage) {
    NamePlants.rename(d, NamePlants.ending("伟"));
    Line order = d.autumnGrant().payments.get(0).order;
    order
        .set(PaymentOrderColumn.NAME, d.student.name.substring(0, 2) + "玮")
        .expect(RuleCode.DIS_05);
  }

  private static void badCard(Dossier d, Stage stage) {
    Line order = d.autumnGrant().payments.get(1).order;
    order.set(PaymentOrderColumn.CARD_NUMBER, Cards.broken(d.student.card)).expect(RuleCode.DIS_06);
  }

  private static void badCardEverywhere(Dossier d, Stage stage) {
    d.student.card = Cards.broken(d.student.card);
    d.rebuild();
    d.autumnGrant().line.expect(RuleCode.DIS_06);
    d.autumnGrant().payments.forEach(p -> p.order.expect(RuleCode.DIS_06));
  }

  private static boolean partner(Dossier d, Stage stage) {
    return Fit.autumn(d, stage) && other(d, stage) != null;
  }

  private static @Nullable Dossier other(Dossier d, Stage stage) {
    return stage.dossiers.stream()
        .filter(o -> o != d && !o.planted && Fit.autumn(o, stage))
        .findFirst()
        .orElse(null);
  }

  /** Somebody else's money of October goes to this student's card. */
  private static void sharedCard(Dossier d, Stage stage) {
    Dossier other = other(d, stage);
    if (other == null) {
      throw new IllegalStateException("no other student");
    }
    other.planted = true;
    Line theirs = other.autumnGrant().payments.get(1).order;
    theirs.set(PaymentOrderColumn.CARD_NUMBER, d.student.card).expect(RuleCode.DIS_07);
    d.autumnGrant().payments.get(1).order.expect(RuleCode.DIS_07);
  }

  private static void late(Dossier d, Stage stage) {
    Grant grant = d.springGrant();
    Payment late = new Payment(d.student, Run.LATE, "2025-04", Grant.MONTHLY_FEN);
    late.order.expect(RuleCode.DIS_12);
    grant.payments.set(1, late);
    grant.dues.get(1).paidBy(late);
  }

  /** The list stops with September; October was paid all the same. */
  private static void afterExit(Dossier d, Stage stage) {
    Grant grant = d.autumnGrant();
    grant
        .line
        .set(GrantColumn.FROM_MONTH, "2025-09")
        .set(GrantColumn.TO_MONTH, "2025-09")
        .set(GrantColumn.AMOUNT, "230.00");
    Payment payment = grant.payments.get(1);
    payment.order.expect(RuleCode.DIS_13);
    grant.dues.subList(1, 5).clear();
    Due due = new Due(stage.school.code(), "2025秋", "2025-10", null, 0);
    stage.dues.add(due.paidBy(payment, payment.fen(), "paid_after_exit"));
  }

  private static void wrongPeriod(Dossier d, Stage stage) {
    Payment payment = new Payment(d.student, Run.AUTUMN.get(1), "2025-07", Grant.MONTHLY_FEN);
    payment.order.expect(RuleCode.DIS_24);
    stage.payments.add(payment);
    unapproved(stage, stage.school.code(), "2025春", "2025-07", payment);
  }

  /** The list goes by the standard of last year; that is what is due. */
  private static void oldStandard(Dossier d, Stage stage) {
    Grant grant = d.autumnGrant();
    grant.line.set(GrantColumn.STANDARD, "1000.00").set(GrantColumn.AMOUNT, "1000.00");
    grant.line.expect(RuleCode.AID_17);
    grant.dues.forEach(due -> due.dueFen = WRONG_FEN);
    for (int i = 0; i < grant.payments.size(); i++) {
      grant.dues.get(i).paidBy(grant.payments.get(i).sum(WRONG_FEN));
    }
  }
}
