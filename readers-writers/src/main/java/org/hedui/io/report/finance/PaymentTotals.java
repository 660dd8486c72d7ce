package org.hedui.io.report.finance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hedui.io.report.Lang;
import org.hedui.io.report.PaymentClass;

/**
 * What was sent to the bank, what came back and what was due, and whether it adds up.
 *
 * @param sentFen all order lines
 * @param okFen order lines that the bank paid
 * @param failedFen order lines that the bank returned, sent again or not
 * @param pendingFen order lines without an answer
 * @param surplusFen what the bank paid beyond the order lines, mostly nothing
 * @param unknownFen successful return lines without an order
 * @param classes the sums of every class of the reconciliation
 */
public record PaymentTotals(
    long sentFen,
    long okFen,
    long failedFen,
    long pendingFen,
    long surplusFen,
    long unknownFen,
    Map<PaymentClass, ClassTotal> classes) {
  /** Nothing due and nothing paid. */
  public static final PaymentTotals NONE = new PaymentTotals(0, 0, 0, 0, 0, 0, Map.of());

  /** Both together. */
  public PaymentTotals plus(PaymentTotals other) {
    Map<PaymentClass, ClassTotal> sums = new EnumMap<>(PaymentClass.class);
    for (PaymentClass each : PaymentClass.values()) {
      sums.put(each, of(each).plus(other.of(each)));
    }
    return new PaymentTotals(
        Math.addExact(sentFen, other.sentFen),
        Math.addExact(okFen, other.okFen),
        Math.addExact(failedFen, other.failedFen),
        Math.addExact(pendingFen, other.pendingFen),
        Math.addExact(surplusFen, other.surplusFen),
        Math.addExact(unknownFen, other.unknownFen),
        sums);
  }

  /** The sums of a class. */
  public ClassTotal of(PaymentClass paymentClass) {
    return classes.getOrDefault(paymentClass, ClassTotal.NONE);
  }

  /** The sums of all classes. */
  public ClassTotal all() {
    ClassTotal sum = ClassTotal.NONE;
    for (ClassTotal each : classes.values()) {
      sum = sum.plus(each);
    }
    return sum;
  }

  /** What was paid of what was due. */
  public long paidAgainstDueFen() {
    return all().paidFen() - all().overFen();
  }

  /** What is due and neither returned nor on its way, whether its time has come or not. */
  public long unpaidFen() {
    return all().gapFen() - failedGapFen() - pendingGapFen();
  }

  /** The part of {@link #unpaidFen()} whose time has come. */
  public long unpaidLateFen() {
    return unpaidFen() - all().earlyFen();
  }

  /** What is due, was returned and has not been sent again. */
  public long failedGapFen() {
    return of(PaymentClass.FAILED).gapFen();
  }

  /** What is due and waits for the bank's answer. */
  public long pendingGapFen() {
    return of(PaymentClass.PENDING).gapFen();
  }

  /** What differs or is not settled, without the months that need not be paid yet. */
  public long differingLines() {
    ClassTotal all = all();
    return all.lines() - of(PaymentClass.MATCHED).lines() - all.earlyLines();
  }

  /** The equations of conservation. */
  public List<Equation> equations(Lang lang) {
    ClassTotal all = all();
    return List.of(
        Equation.of(
            lang.of(
                surplusFen == 0 ? "报盘合计" : "报盘合计 ＋ 银行多付",
                surplusFen == 0 ? "sent" : "sent + paid beyond the order"),
            surplusFen == 0 ? List.of(sentFen) : List.of(sentFen, surplusFen),
            lang.of("回盘成功 ＋ 退票 ＋ 待回盘", "returned ok + failed + pending"),
            List.of(okFen, failedFen, pendingFen)),
        Equation.of(
            lang.of("回盘成功 ＋ 无报盘回盘成功", "returned ok + ok without an order"),
            List.of(okFen, unknownFen),
            lang.of("实发合计（抵应发 ＋ 多发）", "paid (against due + beyond due)"),
            List.of(paidAgainstDueFen(), all.overFen())),
        Equation.of(
            lang.of("应发合计", "due"),
            List.of(all.dueFen()),
            lang.of("已发抵应发 ＋ 未发 ＋ 退票未重发 ＋ 待回盘", "paid against due + unpaid + failed + pending"),
            List.of(paidAgainstDueFen(), unpaidFen(), failedGapFen(), pendingGapFen())));
  }

  /** Whether all equations hold. */
  public boolean closes() {
    return equations(Lang.ZH).stream().allMatch(Equation::closes);
  }
}
