package org.hedui.io.report.finance;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.hedui.io.report.Lang;
import org.hedui.io.report.PaymentClass;
import org.hedui.io.report.xlsx.Chart;
import org.hedui.io.report.xlsx.Ref;
import org.hedui.io.report.xlsx.Sheet;

/**
 * The chart of 总览, drawn from its table of classes: the money that is missing or too much. Months
 * that need not be paid yet would dwarf everything else.
 */
final class OverviewChart {
  /** The rows that it stands on. */
  static final int ROWS = 20;

  private static final int LATE = 5;
  private static final int OVER = 7;

  /** The first class is "matched", where nothing differs. */
  private static final List<PaymentClass> SHOWN =
      Arrays.asList(PaymentClass.values()).subList(1, PaymentClass.values().length);

  private final PaymentTotals total;
  private final Lang lang;
  private final int first;

  private OverviewChart(PaymentTotals total, Lang lang, int first) {
    this.total = total;
    this.lang = lang;
    this.first = first;
  }

  /** Adds it below the row being written; {@code firstClass} is the row of the first class. */
  static void add(Sheet sheet, PaymentTotals total, Lang lang, int firstClass) {
    OverviewChart chart = new OverviewChart(total, lang, firstClass + 1);
    int top = sheet.rowNumber();
    sheet.tail().chart(chart.at(new Chart.Place(0, top, 8, top + ROWS)));
  }

  private Chart at(Chart.Place place) {
    return new Chart(
        lang.of("差异金额（元，不含未到期）", "Amounts (yuan), without months not late yet"),
        false,
        "#,##0",
        new Chart.Data(range(0), SHOWN.stream().map(c -> c.label(lang)).toList()),
        List.of(
            new Chart.Series(
                lang.of("已到期缺口", "Gap, late"), "C55A11", column(LATE, ClassTotal::lateFen)),
            new Chart.Series(lang.of("多发", "Over"), "2E7D4F", column(OVER, ClassTotal::overFen))),
        place);
  }

  private Chart.Data column(int column, ToLongFunction<ClassTotal> fen) {
    return new Chart.Data(
        range(column),
        SHOWN.stream().map(c -> Yuan.text(fen.applyAsLong(total.of(c))).replace(",", "")).toList());
  }

  private String range(int column) {
    return Ref.absolute(Overview.name(lang), first, column, first + SHOWN.size() - 1, column);
  }
}
