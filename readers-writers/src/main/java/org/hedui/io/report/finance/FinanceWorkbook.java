package org.hedui.io.report.finance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hedui.io.report.Lang;
import org.hedui.io.report.PaymentClass;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Sheet;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;

/** {@code finance/对账报告.xlsx}: 总览, 按学校, 差异明细, 退票, 结余. */
public final class FinanceWorkbook {
  /** The name of the file. */
  public static final String NAME = "对账报告.xlsx";

  private final FinanceReport report;
  private final Lang lang;
  private final int limit;

  private FinanceWorkbook(FinanceReport report, int limit) {
    this.report = report;
    this.lang = report.lang();
    this.limit = limit;
  }

  /** Writes the workbook and returns its data rows; lists go on in new sheets in time. */
  public static long write(Path file, FinanceReport report) throws IOException {
    return write(file, report, Table.MAX_ROWS);
  }

  static long write(Path file, FinanceReport report, int limit) throws IOException {
    return new FinanceWorkbook(report, limit).write(file);
  }

  private long write(Path file) throws IOException {
    String title = lang.of("国家助学金发放对账报告", "Reconciliation of the state grant");
    try (Workbook book = Workbook.create(file, title, report.date())) {
      Overview.write(book, title, report);
      long rows = schools(book);
      rows += Differences.write(book, report, limit);
      rows += Returns.write(book, report, limit);
      return rows + balances(book);
    }
  }

  private long schools(Workbook book) throws IOException {
    Table table =
        Table.begin(
            book,
            Page.of(lang.of("按学校", "By school"), report.footer()),
            2,
            lang.of("对账结果——按学校、学期、项目", "By school, term and programme"),
            report.subtitle() + lang.of("　差额＝实发－应发", ""),
            List.of(
                Column.of(lang.of("学校代码", "School"), Look.ID, 10, 20),
                Column.of(lang.of("学校名称", "Name"), Look.TEXT, 16, 34),
                Column.of(lang.of("学期", "Term"), Look.TEXT_CENTER, 8, 9),
                Column.of(lang.of("项目", "Programme"), Look.TEXT_CENTER, 8, 10),
                Column.of(lang.of("人月数", "Months"), Look.INTEGER, 9, 12),
                Column.of(lang.of("其中差异", "Differing"), Look.INTEGER, 9, 12),
                money(lang.of("应发", "Due")),
                money(lang.of("报盘", "Sent")),
                money(lang.of("回盘成功", "Returned ok")),
                money(lang.of("退票", "Failed")),
                money(lang.of("待回盘", "Pending")),
                money(lang.of("实发", "Paid")),
                Column.of(lang.of("差额", "Paid − due"), Look.MONEY_SIGNED, 12, 18),
                Column.of(lang.of("平衡", "Closes"), Look.TEXT_CENTER, 8, 8)),
            limit,
            sheet -> {});
    for (SchoolTotals school : report.schools()) {
      PaymentTotals totals = school.totals();
      ClassTotal due = totals.all();
      table
          .row()
          .text(school.schoolCode())
          .text(school.schoolName())
          .text(school.term())
          .text(school.programme())
          .number(due.lines())
          .number(due.lines() - totals.of(PaymentClass.MATCHED).lines())
          .yuan(due.dueFen())
          .yuan(totals.sentFen())
          .yuan(totals.okFen())
          .yuan(totals.failedFen())
          .yuan(totals.pendingFen())
          .yuan(due.paidFen())
          .yuan(due.paidFen() - due.dueFen())
          .text(
              totals.closes() ? Look.GOOD : Look.BAD,
              totals.closes() ? lang.of("平衡", "yes") : lang.of("不平衡", "NO"));
    }
    PaymentTotals sum = report.total();
    ClassTotal all = sum.all();
    totalHead(table)
        .number(Look.TOTAL_INTEGER, all.lines())
        .number(Look.TOTAL_INTEGER, all.lines() - sum.of(PaymentClass.MATCHED).lines())
        .yuan(Look.TOTAL_MONEY, all.dueFen())
        .yuan(Look.TOTAL_MONEY, sum.sentFen())
        .yuan(Look.TOTAL_MONEY, sum.okFen())
        .yuan(Look.TOTAL_MONEY, sum.failedFen())
        .yuan(Look.TOTAL_MONEY, sum.pendingFen())
        .yuan(Look.TOTAL_MONEY, all.paidFen())
        .yuan(Look.TOTAL_MONEY_SIGNED, all.paidFen() - all.dueFen())
        .title(
            sum.closes() ? Look.GOOD : Look.BAD,
            sum.closes() ? lang.of("平衡", "yes") : lang.of("不平衡", "NO"));
    return table.rows();
  }

  private long balances(Workbook book) throws IOException {
    Table table =
        Table.begin(
            book,
            Page.of(lang.of("结余", "Balance"), report.footer()),
            2,
            lang.of("资金结余情况", "Balance"),
            report.subtitle()
                + lang.of(
                    "　应发＝已发＋未发＋退票未重发＋待回盘；多发另列，不抵未发",
                    "   due = paid + unpaid + failed + pending; overpaid stands apart"),
            List.of(
                Column.of(lang.of("学校代码", "School"), Look.ID, 10, 20),
                Column.of(lang.of("学校名称", "Name"), Look.TEXT, 16, 34),
                Column.of(lang.of("学期", "Term"), Look.TEXT_CENTER, 8, 9),
                Column.of(lang.of("项目", "Programme"), Look.TEXT_CENTER, 8, 10),
                money(lang.of("应发", "Due")),
                money(lang.of("已发（抵应发）", "Paid of due")),
                money(lang.of("未发", "Unpaid")),
                money(lang.of("退票未重发", "Failed")),
                money(lang.of("待回盘", "Pending")),
                money(lang.of("多发及不应发", "Overpaid")),
                Column.of(lang.of("发放率", "Paid share"), Look.PERCENT, 9, 9)),
            limit,
            sheet -> {});
    for (SchoolTotals school : report.schools()) {
      PaymentTotals totals = school.totals();
      table
          .row()
          .text(school.schoolCode())
          .text(school.schoolName())
          .text(school.term())
          .text(school.programme())
          .yuan(totals.all().dueFen())
          .yuan(totals.paidAgainstDueFen())
          .yuan(totals.unpaidFen())
          .yuan(totals.failedGapFen())
          .yuan(totals.pendingGapFen())
          .yuan(totals.all().overFen())
          .share(totals.paidAgainstDueFen(), totals.all().dueFen());
    }
    PaymentTotals sum = report.total();
    totalHead(table)
        .yuan(Look.TOTAL_MONEY, sum.all().dueFen())
        .yuan(Look.TOTAL_MONEY, sum.paidAgainstDueFen())
        .yuan(Look.TOTAL_MONEY, sum.unpaidFen())
        .yuan(Look.TOTAL_MONEY, sum.failedGapFen())
        .yuan(Look.TOTAL_MONEY, sum.pendingGapFen())
        .yuan(Look.TOTAL_MONEY, sum.all().overFen())
        .share(Look.TOTAL_PERCENT, sum.paidAgainstDueFen(), sum.all().dueFen());
    return table.rows();
  }

  private Sheet totalHead(Table table) throws IOException {
    return table
        .total()
        .title(Look.TOTAL, lang.of("合计", "Total"))
        .blank(Look.TOTAL)
        .blank(Look.TOTAL)
        .blank(Look.TOTAL);
  }

  private static Column money(String heading) {
    return Column.of(heading, Look.MONEY, 12, 20);
  }
}
