package org.hedui.io.report.finance;

import java.io.IOException;
import java.util.List;
import org.hedui.io.report.Lang;
import org.hedui.io.report.PaymentClass;
import org.hedui.io.report.ReconciliationLine;
import org.hedui.io.report.SourceRow;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;
import org.jspecify.annotations.Nullable;

/** 差异明细: every student month where payment and due differ, or that is not settled. */
final class Differences {
  private Differences() {}

  static long write(Workbook book, FinanceReport report, int limit) throws IOException {
    Lang lang = report.lang();
    Table table =
        Table.begin(
            book,
            Page.of(lang.of("差异明细", "Differences"), report.footer()),
            3,
            lang.of("差异明细", "Differences"),
            report.subtitle()
                + lang.of(
                    "　差额＝实发－应发；不含发放一致的记录；姓名、证件号已遮蔽",
                    "   without matched lines; names and numbers masked"),
            List.of(
                Column.of(lang.of("差异类别", "Class"), Look.TEXT_CENTER, 13, 24),
                Column.of(lang.of("学生", "Student"), Look.TEXT, 8, 16),
                Column.of(lang.of("身份证号", "ID number"), Look.ID, 20, 20),
                Column.of(lang.of("学校代码", "School"), Look.ID, 10, 20),
                Column.of(lang.of("学校名称", "Name"), Look.TEXT, 14, 30),
                Column.of(lang.of("学期", "Term"), Look.TEXT_CENTER, 8, 9),
                Column.of(lang.of("项目", "Programme"), Look.TEXT_CENTER, 8, 10),
                Column.of(lang.of("月份", "Month"), Look.TEXT_CENTER, 9, 9),
                Column.of(lang.of("应发", "Due"), Look.MONEY, 11, 14),
                Column.of(lang.of("实发", "Paid"), Look.MONEY, 11, 14),
                Column.of(lang.of("差额", "Paid − due"), Look.MONEY_SIGNED, 11, 14),
                Column.of(lang.of("名单位置", "List"), Look.TEXT, 12, 28),
                Column.of(lang.of("报盘位置", "Order"), Look.TEXT, 12, 28),
                Column.of(lang.of("回盘位置", "Return"), Look.TEXT, 12, 28)),
            limit,
            sheet -> {});
    while (report.differences().hasNext()) {
      ReconciliationLine line = report.differences().next();
      if (line.paymentClass() == PaymentClass.MATCHED) {
        continue;
      }
      table
          .row()
          .text(line.paymentClass().label(lang))
          .text(line.studentName())
          .text(line.idNumber())
          .text(line.schoolCode())
          .text(line.schoolName())
          .text(line.term())
          .text(line.programme())
          .text(line.month().toString().substring(0, 7))
          .yuan(line.dueFen())
          .yuan(line.paidFen())
          .yuan(line.differenceFen())
          .text(place(line.list(), lang))
          .text(place(line.order(), lang))
          .text(place(line.bankReturn(), lang));
    }
    return table.rows();
  }

  static @Nullable String place(@Nullable SourceRow source, Lang lang) {
    if (source == null) {
      return null;
    }
    return source.file() + lang.of(" 第" + source.row() + "行", " row " + source.row());
  }
}
