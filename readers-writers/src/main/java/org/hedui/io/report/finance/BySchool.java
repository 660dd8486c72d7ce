package org.hedui.io.report.finance;

import java.io.IOException;
import java.util.List;
import org.hedui.io.report.Lang;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Sheet;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;

/** 按学校: the sums of every school, term and programme, and whether they close. */
final class BySchool {
  private BySchool() {}

  static long write(Workbook book, FinanceReport report, int limit) throws IOException {
    Lang lang = report.lang();
    Table table =
        Table.begin(
            book,
            Page.of(lang.of("按学校", "By school"), report.footer()),
            2,
            lang.of("对账结果——按学校、学期、项目", "By school, term and programme"),
            report.subtitle()
                + lang.of("　差额＝实发－应发；差异人月不含未到发放期限的月份", "   differing: without months not late yet"),
            List.of(
                Column.of(lang.of("学校代码", "School"), Look.ID, 10, 20),
                Column.of(lang.of("学校名称", "Name"), Look.TEXT, 16, 34),
                Column.of(lang.of("学期", "Term"), Look.TEXT_CENTER, 8, 9),
                Column.of(lang.of("项目", "Programme"), Look.TEXT_CENTER, 8, 10),
                Column.of(lang.of("人月数", "Months"), Look.INTEGER, 8, 12),
                Column.of(lang.of("差异人月", "Differing"), Look.INTEGER, 8, 12),
                money(lang.of("应发", "Due")),
                money(lang.of("报盘", "Sent")),
                money(lang.of("回盘成功", "Returned ok")),
                money(lang.of("退票", "Failed")),
                money(lang.of("待回盘", "Pending")),
                money(lang.of("实发", "Paid")),
                Column.of(lang.of("差额", "Paid − due"), Look.MONEY_SIGNED, 12, 18),
                money(lang.of("其中未到期", "Not late yet")),
                Column.of(lang.of("平衡", "Closes"), Look.TEXT_CENTER, 6, 8)),
            limit,
            sheet -> {});
    for (SchoolTotals school : report.schools()) {
      head(table, school, lang);
      sums(table.sheet(), school.totals(), Look.INTEGER, Look.MONEY, Look.MONEY_SIGNED, lang);
    }
    sums(
        totalHead(table, lang),
        report.total(),
        Look.TOTAL_INTEGER,
        Look.TOTAL_MONEY,
        Look.TOTAL_MONEY_SIGNED,
        lang);
    return table.rows();
  }

  private static void sums(
      Sheet row, PaymentTotals totals, Look count, Look money, Look signed, Lang lang)
      throws IOException {
    ClassTotal all = totals.all();
    row.number(count, all.lines())
        .number(count, totals.differingLines())
        .yuan(money, all.dueFen())
        .yuan(money, totals.sentFen())
        .yuan(money, totals.okFen())
        .yuan(money, totals.failedFen())
        .yuan(money, totals.pendingFen())
        .yuan(money, all.paidFen())
        .yuan(signed, all.paidFen() - all.dueFen())
        .yuan(money, all.earlyFen())
        .text(
            totals.closes() ? Look.GOOD : Look.BAD,
            totals.closes() ? lang.of("平衡", "yes") : lang.of("不平衡", "NO"));
  }

  /** Begins the row of a school with what it is called. */
  static void head(Table table, SchoolTotals school, Lang lang) throws IOException {
    table
        .row()
        .text(school.schoolCode())
        .text(school.schoolCode().isEmpty() ? lang.of("（未知学校）", "(unknown)") : school.schoolName())
        .text(school.term())
        .text(school.programme());
  }

  /** Begins the row of totals. */
  static Sheet totalHead(Table table, Lang lang) throws IOException {
    return table
        .total()
        .title(Look.TOTAL, lang.of("合计", "Total"))
        .blank(Look.TOTAL)
        .blank(Look.TOTAL)
        .blank(Look.TOTAL);
  }

  static Column money(String heading) {
    return Column.of(heading, Look.MONEY, 11, 18);
  }
}
