package org.hedui.io.report.finance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hedui.io.report.Lang;
import org.hedui.io.report.PaymentClass;
import org.hedui.io.report.ReconciliationLine;
import org.hedui.io.report.RuleText;
import org.hedui.io.report.SourceRow;
import org.hedui.rules.RuleCode;

/** A reconciliation whose equations close. */
final class Samples {
  static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
  private static final PaymentClass[] CLASSES = PaymentClass.values();

  private Samples() {}

  static FinanceReport report(int differences) {
    List<SchoolTotals> schools =
        IntStream.rangeClosed(1, 24)
            .mapToObj(
                i ->
                    new SchoolTotals(
                        "37990100%02d".formatted(i),
                        "演示市第%d技工学校".formatted(i),
                        i % 2 == 0 ? "2025春" : "2025秋",
                        "助学金",
                        totals(i)))
            .toList();
    return report(schools, differences(differences), returns(40), Lang.ZH);
  }

  static FinanceReport report(
      List<SchoolTotals> schools,
      Iterator<Difference> differences,
      Iterator<ReturnLine> returns,
      Lang lang) {
    PaymentTotals whole =
        schools.stream().map(SchoolTotals::totals).reduce(PaymentTotals.NONE, PaymentTotals::plus);
    return new FinanceReport(
        TODAY, new Deadlines(15, 30), whole, schools, matters(), differences, returns, lang);
  }

  private static List<FinanceMatter> matters() {
    RuleText text =
        new RuleText("未获批即发放", "发放明细中的学生没有获批。", "核实后追回，或补办审批。", "资助与财务人员", "人社厅函〔2015〕226号 五(三)");
    return List.of(
        new FinanceMatter(RuleCode.DIS_01, text, 3, 69_000L, TODAY.minusDays(1)),
        new FinanceMatter(RuleCode.DIS_07, text, 2, null, null));
  }

  /** Lines of 230 yuan in every class; six of nine months that are not paid need not be yet. */
  static PaymentTotals totals(int n) {
    Map<PaymentClass, ClassTotal> classes = new EnumMap<>(PaymentClass.class);
    classes.put(PaymentClass.MATCHED, total(500L * n, 23_000, 23_000));
    classes.put(PaymentClass.UNDERPAID, total(3L * n, 23_000, 20_000));
    classes.put(PaymentClass.OVERPAID, total(2L * n, 20_000, 23_000));
    classes.put(
        PaymentClass.NOT_PAID,
        new ClassTotal(9L * n, 9L * n * 23_000, 0, 9L * n * 23_000, 0, 6L * n, 6L * n * 23_000));
    classes.put(PaymentClass.PAID_NOT_APPROVED, total(n, 0, 23_000));
    classes.put(PaymentClass.PAID_TWICE, total(n, 23_000, 46_000));
    classes.put(PaymentClass.PAID_AFTER_EXIT, total(n, 0, 23_000));
    classes.put(PaymentClass.FAILED, total(4L * n, 23_000, 0));
    classes.put(PaymentClass.REISSUED, total(2L * n, 23_000, 23_000));
    classes.put(PaymentClass.PENDING, total(6L * n, 23_000, 0));
    classes.put(PaymentClass.UNKNOWN_RETURN, total(n, 0, 23_000));
    long paid = new PaymentTotals(0, 0, 0, 0, 0, 0, classes).all().paidFen();
    long unknown = 23_000L * n;
    long failed = 23_000L * 6 * n;
    long pending = 23_000L * 6 * n;
    long ok = paid - unknown;
    return new PaymentTotals(ok + failed + pending, ok, failed, pending, 0, unknown, classes);
  }

  private static ClassTotal total(long lines, long due, long paid) {
    return new ClassTotal(
        lines,
        lines * due,
        lines * paid,
        lines * Math.max(0, due - paid),
        lines * Math.max(0, paid - due),
        0,
        0);
  }

  static Iterator<Difference> differences(int count) {
    return IntStream.range(0, count).mapToObj(Samples::difference).iterator();
  }

  private static Difference difference(int i) {
    PaymentClass paymentClass = CLASSES[1 + i % (CLASSES.length - 1)];
    return difference(
        i % 4 == 0 ? "CASE" + i : "",
        new ReconciliationLine(
            "3799010001",
            "演示市第一高级技工学校",
            "2025秋",
            "助学金",
            "379901********9977",
            i % 5 == 0 ? "阿*·买*提" : "张*",
            LocalDate.of(2025, 9, 1),
            paymentClass,
            paymentClass == PaymentClass.PAID_NOT_APPROVED ? 0 : 23_000,
            paymentClass == PaymentClass.NOT_PAID ? 0 : 46_000,
            new SourceRow("grant/3799010001_2025Q_助学金名单.xlsx#名单", i + 5),
            new SourceRow("payment-orders/报盘_20250925_001.txt", i + 2),
            i % 3 == 0 ? null : new SourceRow("payment-returns/回盘_20250926_001.txt", i + 2)));
  }

  private static Difference difference(String caseId, ReconciliationLine line) {
    return new Difference(line, caseId, caseId.isEmpty() ? null : TODAY.plusDays(5));
  }

  /** A line without anything but its class, month and case. */
  static Difference difference(PaymentClass paymentClass, LocalDate month, String caseId) {
    return difference(
        caseId,
        new ReconciliationLine(
            "A1", "甲", "2025秋", "助学金", "", "张*", month, paymentClass, 23_000, 0, null, null, null));
  }

  static Iterator<ReturnLine> returns(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new ReturnLine(
                    "3799010001",
                    "演示市第一高级技工学校",
                    "PC202509250" + i,
                    "李*",
                    "379901********9977",
                    "621226******1234",
                    i % 4 == 0 ? null : LocalDate.of(2025, 9, 1),
                    23_000,
                    "R03",
                    i % 2 == 0 ? "户名不符" : "账号已销户",
                    LocalDate.of(2025, 9, 26),
                    i % 3 == 0,
                    new SourceRow("payment-orders/报盘_20250925_001.txt", i + 2),
                    new SourceRow("payment-returns/回盘_20250926_001.txt", i + 2)))
        .iterator();
  }
}
