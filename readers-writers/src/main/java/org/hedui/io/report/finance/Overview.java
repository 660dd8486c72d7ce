package org.hedui.io.report.finance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.report.Lang;
import org.hedui.io.report.PaymentClass;
import org.hedui.io.report.xlsx.Chart;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Ref;
import org.hedui.io.report.xlsx.Sheet;
import org.hedui.io.report.xlsx.Workbook;

/** 总览: totals, the equations of conservation, the classes and their charts. */
final class Overview {
  private static final int CHART_ROWS = 20;

  private final FinanceReport report;
  private final Lang lang;
  private final PaymentTotals total;
  private final Sheet sheet;

  private Overview(FinanceReport report, Sheet sheet) {
    this.report = report;
    this.lang = report.lang();
    this.total = report.total();
    this.sheet = sheet;
  }

  static void write(Workbook book, String title, FinanceReport report) throws IOException {
    Lang lang = report.lang();
    int[] widths = {22, 14, 20, 20, 20, 20, 20, 10};
    Page page = Page.of(lang.of("总览", "Overview"), report.footer()).tab("1F4E79").scaled(76);
    new Overview(report, book.sheet(page).columns(widths, widths)).write(title);
  }

  private void write(String title) throws IOException {
    sheet.row(30).title(Look.TITLE, title);
    sheet.row(18).title(Look.SUBTITLE, report.subtitle());
    totals();
    equations();
    int firstClass = classes();
    charts(firstClass);
  }

  private void totals() throws IOException {
    section(lang.of("一、资金总量（元）", "1. Totals (yuan)"));
    heads(
        lang.of("应发", "Due"),
        lang.of("人月数", "Months"),
        lang.of("报盘", "Sent"),
        lang.of("回盘成功", "Returned ok"),
        lang.of("退票", "Failed"),
        lang.of("待回盘", "Pending"),
        lang.of("无报盘回盘成功", "Ok without order"));
    sheet
        .row(22)
        .yuan(Look.TOTAL_MONEY, total.all().dueFen())
        .number(Look.TOTAL_INTEGER, total.all().lines())
        .yuan(Look.TOTAL_MONEY, total.sentFen())
        .yuan(Look.TOTAL_MONEY, total.okFen())
        .yuan(Look.TOTAL_MONEY, total.failedFen())
        .yuan(Look.TOTAL_MONEY, total.pendingFen())
        .yuan(Look.TOTAL_MONEY, total.unknownFen());
    sheet.row();
  }

  private void equations() throws IOException {
    section(lang.of("二、平衡关系", "2. Conservation"));
    for (PaymentTotals.Equation equation : total.equations(lang)) {
      sheet.row(20).title(Look.TEXT, equation.words());
      blanks(3);
      sheet.merge(0, 3);
      sheet.title(Look.TEXT, Yuan.text(equation.leftFen()) + " ＝ " + equation.parts());
      blanks(2);
      sheet.merge(4, 6);
      verdict(equation.closes());
    }
    long open = report.schools().stream().filter(s -> !s.totals().closes()).count();
    sheet
        .row(20)
        .title(
            Look.TEXT,
            lang.of(
                "逐校、逐学期、逐项目核验以上三式，共 %d 组，不平衡 %d 组".formatted(report.schools().size(), open),
                "checked per school, term and programme: %d groups, %d do not close"
                    .formatted(report.schools().size(), open)));
    blanks(6);
    sheet.merge(0, 6);
    verdict(open == 0);
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
        lang.of("少发缺口（元）", "Gap"),
        lang.of("多发（元）", "Over"),
        lang.of("人月占比", "Share"));
    int first = sheet.rowNumber() + 1;
    ClassTotal all = total.all();
    for (PaymentClass each : PaymentClass.values()) {
      ClassTotal sum = total.of(each);
      sheet
          .row(18)
          .text(Look.TEXT, each.label(lang))
          .number(Look.INTEGER, sum.lines())
          .yuan(Look.MONEY, sum.dueFen())
          .yuan(Look.MONEY, sum.paidFen())
          .yuan(Look.MONEY_SIGNED, sum.paidFen() - sum.dueFen())
          .yuan(Look.MONEY, sum.gapFen())
          .yuan(Look.MONEY, sum.overFen())
          .share(Look.PERCENT, sum.lines(), all.lines());
    }
    sheet
        .row(20)
        .text(Look.TOTAL, lang.of("合计", "Total"))
        .number(Look.TOTAL_INTEGER, all.lines())
        .yuan(Look.TOTAL_MONEY, all.dueFen())
        .yuan(Look.TOTAL_MONEY, all.paidFen())
        .yuan(Look.TOTAL_MONEY_SIGNED, all.paidFen() - all.dueFen())
        .yuan(Look.TOTAL_MONEY, all.gapFen())
        .yuan(Look.TOTAL_MONEY, all.overFen())
        .share(Look.TOTAL_PERCENT, all.lines(), all.lines());
    sheet.row();
    return first;
  }

  private void charts(int firstClass) throws IOException {
    sheet.tail().breakAfter(sheet.rowNumber());
    section(lang.of("四、差异分布（不含发放一致）", "4. Differences (without matched)"));
    int top = sheet.rowNumber();
    // The first class is "matched": it would dwarf the others.
    int first = firstClass + 1;
    int last = firstClass + PaymentClass.values().length - 1;
    List<String> names = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    List<String> overs = new ArrayList<>();
    for (PaymentClass each : PaymentClass.values()) {
      if (each != PaymentClass.MATCHED) {
        ClassTotal sum = total.of(each);
        names.add(each.label(lang));
        lines.add(Long.toString(sum.lines()));
        gaps.add(Yuan.text(sum.gapFen()).replace(",", ""));
        overs.add(Yuan.text(sum.overFen()).replace(",", ""));
      }
    }
    Chart.Data categories = data(first, last, 0, names);
    sheet
        .tail()
        .chart(
            new Chart(
                lang.of("差异人月数", "Student months"),
                true,
                false,
                "#,##0",
                categories,
                List.of(
                    new Chart.Series(
                        lang.of("人月数", "Months"), "1F4E79", data(first, last, 1, lines))),
                new Chart.Place(0, top, 4, top + CHART_ROWS)));
    sheet
        .tail()
        .chart(
            new Chart(
                lang.of("差异金额（元）", "Amount (yuan)"),
                true,
                true,
                "#,##0",
                categories,
                List.of(
                    new Chart.Series(lang.of("少发缺口", "Gap"), "C55A11", data(first, last, 5, gaps)),
                    new Chart.Series(lang.of("多发", "Over"), "2E7D4F", data(first, last, 6, overs))),
                new Chart.Place(4, top, 8, top + CHART_ROWS)));
  }

  private Chart.Data data(int first, int last, int column, List<String> values) {
    return new Chart.Data(
        Ref.absolute(lang.of("总览", "Overview"), first, column, last, column), values);
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

  private void blanks(int cells) throws IOException {
    for (int i = 0; i < cells; i++) {
      sheet.blank(Look.TEXT);
    }
  }
}
