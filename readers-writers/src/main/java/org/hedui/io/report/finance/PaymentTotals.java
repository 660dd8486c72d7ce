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
 * @param unknownFen successful return lines without an order
 * @param classes the sums of every class of the reconciliation
 */
public record PaymentTotals(
    long sentFen,
    long okFen,
    long failedFen,
    long pendingFen,
    long unknownFen,
    Map<PaymentClass, ClassTotal> classes) {
  /** Nothing due and nothing paid. */
  public static final PaymentTotals NONE = new PaymentTotals(0, 0, 0, 0, 0, Map.of());

  /** A sum that must be equal on both sides. */
  public record Equation(String words, long leftFen, String parts, long rightFen) {
    /** Whether both sides are equal. */
    public boolean closes() {
      return leftFen == rightFen;
    }
  }

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

  /** What is due and neither returned nor on its way. */
  public long unpaidFen() {
    return all().gapFen() - failedGapFen() - pendingGapFen();
  }

  /** What is due, was returned and has not been sent again. */
  public long failedGapFen() {
    return of(PaymentClass.FAILED).gapFen();
  }

  /** What is due and waits for the bank's answer. */
  public long pendingGapFen() {
    return of(PaymentClass.PENDING).gapFen();
  }

  /** The three equations of conservation, in words. */
  public List<Equation> equations(Lang lang) {
    ClassTotal all = all();
    return List.of(
        new Equation(
            lang.of("报盘合计 ＝ 回盘成功 ＋ 退票 ＋ 待回盘", "sent = returned ok + failed + pending"),
            sentFen,
            sum(okFen, failedFen, pendingFen),
            okFen + failedFen + pendingFen),
        new Equation(
            lang.of("回盘成功 ＋ 无报盘回盘成功 ＝ 各类别实发合计", "ok + ok without order = paid, all classes"),
            okFen + unknownFen,
            sum(paidAgainstDueFen(), all.overFen()),
            all.paidFen()),
        new Equation(
            lang.of(
                "应发合计 ＝ 已发抵应发 ＋ 未发 ＋ 退票未重发 ＋ 待回盘",
                "due = paid against due + unpaid + failed + pending"),
            all.dueFen(),
            sum(paidAgainstDueFen(), unpaidFen(), failedGapFen(), pendingGapFen()),
            paidAgainstDueFen() + all.gapFen()));
  }

  /** Whether all equations hold. */
  public boolean closes() {
    return equations(Lang.ZH).stream().allMatch(Equation::closes);
  }

  private static String sum(long... parts) {
    StringBuilder text = new StringBuilder();
    for (long part : parts) {
      text.append(text.isEmpty() ? "" : " ＋ ").append(Yuan.text(part));
    }
    return text.toString();
  }
}
