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

/**
 * 结余: what the balance of the grant account is made of. Lists and bank files tell what was paid,
 * what came back and what is still to be paid or recovered; appropriations and opening balances
 * stand in the fund book, which is not received, so those columns say so and no balance is made up.
 */
final class Balances {
  private Balances() {}

  static long write(Workbook book, FinanceReport report, int limit) throws IOException {
    Lang lang = report.lang();
    String missing = lang.of("未报送", "not received");
    Table table =
        Table.begin(
            book,
            Page.of(lang.of("结余", "Balance"), report.footer()),
            2,
            lang.of("资金结余——可由名单、报盘、回盘确定的部分", "Balance: what lists and bank files tell of it"),
            report.subtitle()
                + lang.of(
                    "　期末结余＝上期结余＋拨入－成功发放＋追回－上缴。资金台账尚未接收，标“未报送”的各栏请按账簿填写；“尚需发放”是专账至少应留存的金额",
                    "   closing = opening + appropriated − paid + recovered − handed back; the fund book is"
                        + " not received: fill those columns in from the books"),
            List.of(
                Column.of(lang.of("学校代码", "School"), Look.ID, 10, 20),
                Column.of(lang.of("学校名称", "Name"), Look.TEXT, 16, 34),
                Column.of(lang.of("学期", "Term"), Look.TEXT_CENTER, 8, 9),
                Column.of(lang.of("项目", "Programme"), Look.TEXT_CENTER, 8, 10),
                unknown(lang.of("上期结余", "Opening")),
                unknown(lang.of("拨入", "Appropriated")),
                BySchool.money(lang.of("成功发放", "Paid")),
                BySchool.money(lang.of("退票（未出账）", "Failed")),
                BySchool.money(lang.of("待回盘", "Pending")),
                BySchool.money(lang.of("应追回（多发及不应发）", "To recover")),
                unknown(lang.of("已追回", "Recovered")),
                unknown(lang.of("上缴", "Handed back")),
                unknown(lang.of("期末结余", "Closing")),
                BySchool.money(lang.of("尚需发放：已到期", "Still to pay: late")),
                BySchool.money(lang.of("尚需发放：未到期", "Still to pay: not late")),
                BySchool.money(lang.of("尚需发放：退票重发", "Still to pay: re-send")),
                BySchool.money(lang.of("尚需发放合计", "Still to pay"))),
            limit,
            sheet -> {});
    for (SchoolTotals school : report.schools()) {
      BySchool.head(table, school, lang);
      sums(table.sheet(), school.totals(), Look.MONEY, Look.SEVERITY_I, missing);
    }
    sums(
        BySchool.totalHead(table, lang),
        report.total(),
        Look.TOTAL_MONEY,
        Look.SEVERITY_I,
        missing);
    return table.rows();
  }

  private static void sums(
      Sheet row, PaymentTotals totals, Look money, Look unknown, String missing)
      throws IOException {
    row.text(unknown, missing)
        .text(unknown, missing)
        .yuan(money, totals.all().paidFen())
        .yuan(money, totals.failedFen())
        .yuan(money, totals.pendingFen())
        .yuan(money, totals.all().overFen())
        .text(unknown, missing)
        .text(unknown, missing)
        .text(unknown, missing)
        .yuan(money, totals.unpaidLateFen())
        .yuan(money, totals.all().earlyFen())
        .yuan(money, totals.failedGapFen())
        .yuan(money, totals.unpaidFen() + totals.failedGapFen());
  }

  private static Column unknown(String heading) {
    return Column.of(heading, Look.SEVERITY_I, 9, 12);
  }
}
