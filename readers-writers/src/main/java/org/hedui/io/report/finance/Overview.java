package org.hedui.io.report.finance;

import java.io.IOException;
import java.time.LocalDate;
import org.hedui.io.report.Lang;
import org.hedui.io.report.PaymentClass;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Sheet;
import org.hedui.io.report.xlsx.Workbook;

/** 总览: totals, the equations of conservation, the classes, a chart and what is to be done. */
final class Overview {
  private static final int[] WIDTHS = {26, 12, 18, 18, 18, 18, 18, 24};

  private final FinanceReport report;
  private final Lang lang;
  private final PaymentTotals total;
  private final Sheet sheet;

  private Overview(FinanceReport report, Sheet sheet) {
    this.report = report;
    this.lang = report.lang();
    this.total = report.whole();
    this.sheet = sheet;
  }

  static String name(Lang lang) {
    return lang.of("总览", "Overview");
  }

  static void write(Workbook book, String title, FinanceReport report) throws IOException {
    Page page = Page.of(name(report.lang()), report.footer()).tab("1F4E79").scaled(76);
    new Overview(report, book.sheet(page).columns(WIDTHS, WIDTHS)).write(title);
  }

  private void write(String title) throws IOException {
    sheet.row(30).title(Look.TITLE, title);
    sheet.row(18).title(Look.SUBTITLE, report.subtitle());
    totals();
    equations();
    int firstClass = classes();
    sheet.tail().breakAfter(sheet.rowNumber());
    section(lang.of("四、差异分布", "4. Differences"));
    OverviewChart.add(sheet, total, lang, firstClass);
    for (int i = 0; i < OverviewChart.ROWS; i++) {
      sheet.row();
    }
    matters();
  }

  private void totals() throws IOException {
    section(lang.of("一、资金总量（元）", "1. Totals (yuan)"));
    heads(
        lang.of("应发", "Due"),
        lang.of("应发人月", "Months"),
        lang.of("报盘", "Sent"),
        lang.of("回盘成功", "Returned ok"),
        lang.of("退票", "Failed"),
        lang.of("待回盘", "Pending"),
        lang.of("无报盘回盘成功", "Ok without order"),
        lang.of("实发", "Paid"));
    sheet
        .row(22)
        .yuan(Look.TOTAL_MONEY, total.all().dueFen())
        .number(Look.TOTAL_INTEGER, total.all().lines())
        .yuan(Look.TOTAL_MONEY, total.sentFen())
        .yuan(Look.TOTAL_MONEY, total.okFen())
        .yuan(Look.TOTAL_MONEY, total.failedFen())
        .yuan(Look.TOTAL_MONEY, total.pendingFen())
        .yuan(Look.TOTAL_MONEY, total.unknownFen())
        .yuan(Look.TOTAL_MONEY, total.all().paidFen());
    sheet.row();
  }

  private void equations() throws IOException {
    section(lang.of("二、平衡关系", "2. Conservation"));
    sheet
        .row(22)
        .span(Look.HEADER, lang.of("等式", "Equation"), 3)
        .span(Look.HEADER, lang.of("金额（元）", "Yuan"), 3)
        .title(Look.HEADER, lang.of("差额（元）", "Difference"))
        .title(Look.HEADER, lang.of("结论", "Result"));
    for (Equation equation : total.equations(lang)) {
      sheet.row().span(Look.TEXT, equation.words(), 3).span(Look.TEXT, equation.figures(), 3);
      sheet.yuan(Look.MONEY_SIGNED, equation.differenceFen());
      verdict(equation.closes());
    }
    long groups = report.schools().size();
    long open = report.schools().stream().filter(s -> !s.totals().closes()).count();
    sheet
        .row()
        .span(
            Look.TEXT,
            lang.of(
                "逐校、逐学期、逐项目核验以上三式，共 %d 组，不平衡 %d 组".formatted(groups, open),
                "the same per school, term and programme: %d groups, %d do not close"
                    .formatted(groups, open)),
            7);
    verdict(open == 0);
    sheet
        .row()
        .span(Look.TEXT, lang.of("各组相加与全省总量一致", "the groups add up to the totals of the files"), 7);
    verdict(report.schoolsAreTheWhole());
    sheet.row();
  }

  private void verdict(boolean closes) throws IOException {
    sheet.title(
        closes ? Look.GOOD : Look.BAD,
        closes ? lang.of("平衡", "closes") : lang.of("不平衡", "DOES NOT"));
  }

  private int classes() throws IOException {
    section(lang.of("三、对账分类", "3. Classes"));
    heads(
        lang.of("类别", "Class"),
        lang.of("人月数", "Months"),
        lang.of("应发（元）", "Due"),
        lang.of("实发（元）", "Paid"),
        lang.of("差额（元）", "Paid − due"),
        lang.of("已到期缺口（元）", "Gap, late"),
        lang.of("未到期缺口（元）", "Gap, not late yet"),
        lang.of("多发（元）", "Over"));
    int first = sheet.rowNumber() + 1;
    for (PaymentClass each : PaymentClass.values()) {
      ClassTotal sum = total.of(each);
      sheet.row(18).text(Look.TEXT, each.label(lang)).number(Look.INTEGER, sum.lines());
      amounts(sum, Look.MONEY, Look.MONEY_SIGNED);
    }
    ClassTotal all = total.all();
    sheet.row(20).text(Look.TOTAL, lang.of("合计", "Total"));
    sheet.number(Look.TOTAL_INTEGER, all.lines());
    amounts(all, Look.TOTAL_MONEY, Look.TOTAL_MONEY_SIGNED);
    int days = report.deadlines().paidWithinDays();
    sheet.paragraph(
        Look.NOTE,
        lang.of(
            "差额＝实发－应发。未到期：应发未发的月份，月末后 %d 天内（含以后的月份）不算逾期，共 %,d 人月。"
                .formatted(days, all.earlyLines()),
            "Not late yet: approved months without payment are late %d days after their end; %,d months."
                .formatted(days, all.earlyLines())),
        WIDTHS.length - 1);
    sheet.row();
    return first;
  }

  private void amounts(ClassTotal sum, Look money, Look signed) throws IOException {
    sheet
        .yuan(money, sum.dueFen())
        .yuan(money, sum.paidFen())
        .yuan(signed, sum.paidFen() - sum.dueFen())
        .yuan(money, sum.lateFen())
        .yuan(money, sum.earlyFen())
        .yuan(money, sum.overFen());
  }

  private void matters() throws IOException {
    section(lang.of("五、资助财务、经办银行待办事项", "5. For finance staff and the bank"));
    sheet
        .row(22)
        .title(Look.HEADER, lang.of("问题", "Problem"))
        .title(Look.HEADER, lang.of("件数", "Cases"))
        .title(Look.HEADER, lang.of("涉及金额（元）", "Amount"))
        .title(Look.HEADER, lang.of("最早期限", "First due"))
        .span(Look.HEADER, lang.of("怎么办", "What to do"), 3)
        .title(Look.HEADER, lang.of("依据", "Basis"));
    for (FinanceMatter matter : report.matters()) {
      sheet.row().text(Look.TEXT, matter.rule().text() + " " + matter.text().title());
      sheet.number(Look.INTEGER, matter.cases());
      if (matter.amountFen() == null) {
        sheet.blank(Look.MONEY);
      } else {
        sheet.yuan(Look.MONEY, matter.amountFen());
      }
      LocalDate due = matter.due();
      sheet
          .date(due != null && due.isBefore(report.date()) ? Look.DATE_OVERDUE : Look.DATE, due)
          .span(Look.TEXT, matter.text().remedy(), 3)
          .text(Look.TEXT, matter.text().basis());
    }
    sheet.paragraph(
        Look.NOTE,
        report.matters().isEmpty()
            ? lang.of("没有待办事项。", "Nothing to do.")
            : lang.of(
                "逐件内容见“差异明细”（例外编号）和各校问题清单；红色期限表示已经逾期。",
                "Case by case: sheet Differences and the lists of the schools. Red: overdue."),
        WIDTHS.length - 1);
  }

  private void section(String text) throws IOException {
    sheet.row(24).title(Look.SECTION, text);
  }

  private void heads(String... headings) throws IOException {
    sheet.row(22);
    for (String heading : headings) {
      sheet.title(Look.HEADER, heading);
    }
  }
}
