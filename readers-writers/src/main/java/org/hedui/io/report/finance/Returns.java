package org.hedui.io.report.finance;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.hedui.io.report.Lang;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Sheet;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;

/** 退票: every payment that the bank returned, and whether it has been sent again. */
final class Returns {
  private static final int AMOUNT = 8;

  private Returns() {}

  static long write(Workbook book, FinanceReport report, int limit) throws IOException {
    Lang lang = report.lang();
    Table table =
        Table.begin(
            book,
            Page.of(lang.of("退票", "Returned"), report.footer()),
            3,
            lang.of("退票明细", "Returned payments"),
            report.subtitle()
                + lang.of(
                    "　未重发的：按失败原因核实户名、卡号，在期限前重新报盘；姓名、证件号、卡号已遮蔽",
                    "   open ones: check name and card, send again in time; masked"),
            List.of(
                Column.of(lang.of("后续", "Then"), Look.TEXT_CENTER, 8, 10),
                Column.of(lang.of("学生", "Student"), Look.TEXT, 8, 16),
                Column.of(lang.of("身份证号", "ID number"), Look.ID, 20, 20),
                Column.of(lang.of("卡号", "Card"), Look.ID, 12, 22),
                Column.of(lang.of("学校代码", "School"), Look.ID, 10, 20),
                Column.of(lang.of("学校名称", "Name"), Look.TEXT, 14, 30),
                Column.of(lang.of("批次号", "Batch"), Look.ID, 10, 24),
                Column.of(lang.of("月份", "Month"), Look.TEXT_CENTER, 9, 9),
                Column.of(lang.of("金额", "Amount"), Look.MONEY, 11, 14),
                Column.of(lang.of("失败代码", "Code"), Look.ID, 9, 12),
                Column.of(lang.of("失败原因", "Reason"), Look.TEXT, 12, 28),
                Column.of(lang.of("退票日期", "Returned on"), Look.DATE, 11, 11),
                Column.of(lang.of("重发期限", "Send again by"), Look.DATE, 11, 11),
                Column.of(lang.of("报盘位置", "Order"), Look.TEXT, 12, 36),
                Column.of(lang.of("回盘位置", "Return"), Look.TEXT, 12, 36)),
            limit,
            sheet -> {});
    long sum = 0;
    while (report.returns().hasNext()) {
      ReturnLine line = report.returns().next();
      sum = Math.addExact(sum, line.amountFen());
      LocalDate by =
          line.resent() || line.returnedOn() == null
              ? null
              : report.deadlines().resendBy(line.returnedOn());
      table
          .row()
          .text(
              line.resent() ? Look.GOOD : Look.BAD,
              line.resent() ? lang.of("已重发", "re-sent") : lang.of("未重发", "open"))
          .text(line.studentName())
          .text(line.idNumber())
          .text(line.card())
          .text(line.schoolCode())
          .text(line.schoolName())
          .text(line.batch())
          .text(line.month() == null ? null : line.month().toString().substring(0, 7))
          .yuan(line.amountFen())
          .text(line.code())
          .text(line.reason())
          .date(line.returnedOn())
          .date(by != null && by.isBefore(report.date()) ? Look.DATE_OVERDUE : Look.DATE, by)
          .text(Differences.place(line.order(), lang))
          .text(Differences.place(line.bankReturn(), lang));
    }
    Sheet total = table.total().title(Look.TOTAL, lang.of("合计", "Total"));
    for (int i = 1; i < AMOUNT; i++) {
      total.blank(Look.TOTAL);
    }
    total.yuan(Look.TOTAL_MONEY, sum);
    return table.rows();
  }
}
