package org.hedui.io.report.finance;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
  /** The bank has time to answer, the payer to send again: no case before that. */
  private static final Set<PaymentClass> MAY_TAKE_TIME =
      EnumSet.of(PaymentClass.PENDING, PaymentClass.FAILED);

  private Differences() {}

  static long write(Workbook book, FinanceReport report, int limit) throws IOException {
    Lang lang = report.lang();
    Table table =
        Table.begin(
            book,
            Page.of(lang.of("差异明细", "Differences"), report.footer()),
            4,
            lang.of("差异明细", "Differences"),
            report.subtitle()
                + lang.of(
                    "　差额＝实发－应发；不含发放一致的记录；先列需办理的，未到期的在后；姓名、证件号已遮蔽",
                    "   without matched lines; what needs action first; names and numbers masked"),
            columns(lang),
            limit,
            sheet -> {});
    while (report.differences().hasNext()) {
      row(table, report.differences().next(), report);
    }
    return table.rows();
  }

  private static List<Column> columns(Lang lang) {
    return List.of(
        Column.of(lang.of("差异类别", "Class"), Look.TEXT_CENTER, 13, 24),
        Column.of(lang.of("进度", "State"), Look.TEXT_CENTER, 8, 14),
        Column.of(lang.of("学生", "Student"), Look.TEXT, 8, 16),
        Column.of(lang.of("身份证号", "ID number"), Look.ID, 20, 20),
        Column.of(lang.of("学校代码", "School"), Look.ID, 10, 20),
        Column.of(lang.of("学校名称", "Name"), Look.TEXT, 14, 30),
        Column.of(lang.of("学期", "Term"), Look.TEXT_CENTER, 8, 9),
        Column.of(lang.of("项目", "Programme"), Look.TEXT_CENTER, 7, 10),
        Column.of(lang.of("月份", "Month"), Look.TEXT_CENTER, 9, 9),
        Column.of(lang.of("应发", "Due"), Look.MONEY, 9, 14),
        Column.of(lang.of("实发", "Paid"), Look.MONEY, 9, 14),
        Column.of(lang.of("差额", "Paid − due"), Look.MONEY_SIGNED, 9, 14),
        Column.of(lang.of("办理期限", "Due date"), Look.DATE, 11, 11),
        Column.of(lang.of("例外编号", "Case"), Look.ID, 10, 20),
        Column.of(lang.of("名单位置", "List"), Look.TEXT, 12, 36),
        Column.of(lang.of("报盘位置", "Order"), Look.TEXT, 12, 36),
        Column.of(lang.of("回盘位置", "Return"), Look.TEXT, 12, 36));
  }

  private static void row(Table table, Difference difference, FinanceReport report)
      throws IOException {
    Lang lang = report.lang();
    ReconciliationLine line = difference.line();
    table.row().text(line.paymentClass().label(lang));
    state(table, difference, report);
    LocalDate due = difference.due();
    table
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
        .date(due != null && due.isBefore(report.date()) ? Look.DATE_OVERDUE : Look.DATE, due)
        .text(difference.caseId())
        .text(place(line.list(), lang))
        .text(place(line.order(), lang))
        .text(place(line.bankReturn(), lang));
  }

  private static void state(Table table, Difference difference, FinanceReport report)
      throws IOException {
    Lang lang = report.lang();
    ReconciliationLine line = difference.line();
    if (report.deadlines().early(line, report.date())) {
      table.text(Look.SEVERITY_I, lang.of("未到期", "not late yet"));
    } else if (line.paymentClass() == PaymentClass.REISSUED) {
      table.text(Look.GOOD, lang.of("已了结", "settled"));
    } else if (difference.caseId().isEmpty() && MAY_TAKE_TIME.contains(line.paymentClass())) {
      table.text(Look.SEVERITY_M, lang.of("期限内", "in time"));
    } else {
      table.text(Look.BAD, lang.of("需办理", "to do"));
    }
  }

  /** The file below the folder of its feed, which the heading tells, and the row. */
  static @Nullable String place(@Nullable SourceRow source, Lang lang) {
    if (source == null) {
      return null;
    }
    String file = source.file().substring(source.file().indexOf('/') + 1);
    return file + lang.of(" 第" + source.row() + "行", " row " + source.row());
  }
}
