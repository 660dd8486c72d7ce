package org.hedui.io.report.province;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hedui.io.report.Lang;
import org.hedui.io.report.xlsx.Chart;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Ref;
import org.hedui.io.report.xlsx.Sheet;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;

/** 通报: the state of the work in a few sentences, a table and three charts. */
final class Bulletin {
  private static final int CHART_ROWS = 18;
  private static final int MOST_CITIES = 20;
  private static final int CITY_COLUMN = 1;
  private static final int FIRST_COUNT = 4;

  private final ProvinceReport report;
  private final Lang lang;
  private final Sheet sheet;
  private final CaseCounts total;
  private final List<ProvinceReport.City> cities;

  private Bulletin(ProvinceReport report, Sheet sheet) {
    this.report = report;
    this.lang = report.lang();
    this.sheet = sheet;
    this.total = report.total();
    this.cities = report.cities();
  }

  static void write(Workbook book, String title, ProvinceReport report) throws IOException {
    int[] widths = {16, 16, 16, 16, 16, 16, 16, 16, 16};
    Page page =
        Page.of(report.lang().of("通报", "Bulletin"), report.footer()).tab("1F4E79").scaled(76);
    new Bulletin(report, book.sheet(page).columns(widths, widths)).write(title);
  }

  private void write(String title) throws IOException {
    sheet.row(30).title(Look.TITLE, title);
    sheet.row(18).title(Look.SUBTITLE, report.subtitle());
    for (String sentence : sentences()) {
      sheet.paragraph(Look.NOTE, sentence, 8);
    }
    sheet.row();
    severities();
    int progress = progress();
    charts(progress);
  }

  private List<String> sentences() {
    long affected =
        report.schools().stream().filter(s -> !s.code().isEmpty() && s.cases().open() > 0).count();
    String worst =
        cities.stream()
            .filter(c -> c.cases().open() > 0)
            .limit(3)
            .map(
                c ->
                    lang.of(
                        c.name() + "（" + c.cases().open() + " 件）",
                        c.name() + " (" + c.cases().open() + ")"))
            .collect(Collectors.joining(lang.of("、", ", ")));
    return List.of(
        lang.of(
            "截至 %s，未结问题共 %,d 件，涉及 %,d 所学校；其中阻断 %,d 件、重要 %,d 件、一般 %,d 件、提示 %,d 件。"
                .formatted(
                    report.date(),
                    total.open(),
                    affected,
                    total.blocking(),
                    total.high(),
                    total.medium(),
                    total.low()),
            "%s: %,d open cases in %,d schools; blocking %,d, high %,d, medium %,d, low %,d."
                .formatted(
                    report.date(),
                    total.open(),
                    affected,
                    total.blocking(),
                    total.high(),
                    total.medium(),
                    total.low())),
        lang.of(
            "按期情况：有办理期限的 %,d 件，已逾期 %,d 件，逾期率 %s。未结最多的市：%s。"
                .formatted(
                    total.withDue(),
                    total.overdue(),
                    percent(total.overdue(), total.withDue()),
                    worst.isEmpty() ? "无" : worst),
            "%,d have a due date, %,d are overdue (%s). Most open cases: %s."
                .formatted(
                    total.withDue(),
                    total.overdue(),
                    percent(total.overdue(), total.withDue()),
                    worst.isEmpty() ? "none" : worst)),
        lang.of(
            "整改进展：上一夜未结 %,d 件，新增 %,d 件，重现 %,d 件，已结 %,d 件，现未结 %,d 件。"
                .formatted(
                    total.before(), total.fresh(), total.reopened(), total.closed(), total.open()),
            "Night before %,d open; new %,d, reopened %,d, closed %,d; now %,d open."
                .formatted(
                    total.before(),
                    total.fresh(),
                    total.reopened(),
                    total.closed(),
                    total.open())));
  }

  private void severities() throws IOException {
    sheet.row(24).title(Look.SECTION, lang.of("一、未结问题（件）", "1. Open cases"));
    heads(
        lang.of("未结合计", "Open"),
        lang.of("阻断", "Blocking"),
        lang.of("重要", "High"),
        lang.of("一般", "Medium"),
        lang.of("提示", "Low"),
        lang.of("有期限", "With due date"),
        lang.of("逾期", "Overdue"),
        lang.of("逾期率", "Overdue share"));
    sheet
        .row(22)
        .number(Look.TOTAL_INTEGER, total.open())
        .number(Look.INTEGER, total.blocking())
        .number(Look.INTEGER, total.high())
        .number(Look.INTEGER, total.medium())
        .number(Look.INTEGER, total.low())
        .number(Look.INTEGER, total.withDue())
        .number(Look.INTEGER, total.overdue())
        .share(Look.PERCENT, total.overdue(), total.withDue());
    sheet.row();
  }

  private List<String> steps() {
    return List.of(
        lang.of("上一夜未结", "Before"),
        lang.of("新增", "New"),
        lang.of("重现", "Reopened"),
        lang.of("已结", "Closed"),
        lang.of("现未结", "Open"));
  }

  private int progress() throws IOException {
    sheet.row(24).title(Look.SECTION, lang.of("二、整改进展（件）", "2. Progress"));
    heads(steps().toArray(String[]::new));
    int row = sheet.rowNumber() + 1;
    sheet
        .row(22)
        .number(Look.INTEGER, total.before())
        .number(Look.INTEGER, total.fresh())
        .number(Look.INTEGER, total.reopened())
        .number(Look.INTEGER, total.closed())
        .number(Look.TOTAL_INTEGER, total.open())
        .title(Look.TEXT, lang.of("上一夜未结＋新增＋重现－已结＝现未结", "before + new + reopened − closed = open"))
        .blank(Look.TEXT)
        .blank(Look.TEXT)
        .merge(5, 7)
        .title(
            total.closes() ? Look.GOOD : Look.BAD,
            total.closes() ? lang.of("平衡", "closes") : lang.of("不平衡", "DOES NOT"));
    sheet.row();
    return row;
  }

  private void charts(int progressRow) throws IOException {
    sheet.row(24).title(Look.SECTION, lang.of("三、分布图", "3. Charts"));
    int top = sheet.rowNumber();
    String here = lang.of("通报", "Bulletin");
    sheet
        .tail()
        .chart(
            new Chart(
                lang.of("整改进展（件）", "Progress"),
                false,
                false,
                "#,##0",
                new Chart.Data(Ref.absolute(here, progressRow - 1, 0, progressRow - 1, 4), steps()),
                List.of(
                    new Chart.Series(
                        lang.of("件数", "Cases"),
                        "1F4E79",
                        new Chart.Data(
                            Ref.absolute(here, progressRow, 0, progressRow, 4),
                            texts(
                                total.before(),
                                total.fresh(),
                                total.reopened(),
                                total.closed(),
                                total.open())))),
                new Chart.Place(0, top, 4, top + CHART_ROWS)));
    if (cities.isEmpty()) {
      return;
    }
    sheet
        .tail()
        .chart(
            new Chart(
                lang.of("各市逾期率", "Overdue share by city"),
                false,
                false,
                "0.0%",
                city(CITY_COLUMN, ProvinceReport.City::name),
                List.of(
                    new Chart.Series(
                        lang.of("逾期率", "Overdue share"),
                        "C55A11",
                        city(
                            FIRST_COUNT + 6,
                            c -> fraction(c.cases().overdue(), c.cases().withDue())))),
                new Chart.Place(4, top, 9, top + CHART_ROWS)));
    sheet.tail().breakAfter(top + CHART_ROWS);
    sheet
        .tail()
        .chart(
            new Chart(
                lang.of("各市未结问题（件，按程度）", "Open cases by city and weight"),
                false,
                true,
                "#,##0",
                city(CITY_COLUMN, ProvinceReport.City::name),
                List.of(
                    bySeverity(lang.of("阻断", "Blocking"), "B3261E", 1, CaseCounts::blocking),
                    bySeverity(lang.of("重要", "High"), "ED7D31", 2, CaseCounts::high),
                    bySeverity(lang.of("一般", "Medium"), "FFC000", 3, CaseCounts::medium),
                    bySeverity(lang.of("提示", "Low"), "9DC3E6", 4, CaseCounts::low)),
                new Chart.Place(0, top + CHART_ROWS + 1, 9, top + 2 * CHART_ROWS + 1)));
  }

  private Chart.Series bySeverity(
      String name, String rgb, int offset, Function<CaseCounts, Long> count) {
    return new Chart.Series(
        name, rgb, city(FIRST_COUNT + offset, c -> Long.toString(count.apply(c.cases()))));
  }

  private Chart.Data city(int column, Function<ProvinceReport.City, String> value) {
    List<ProvinceReport.City> shown = cities.subList(0, Math.min(MOST_CITIES, cities.size()));
    int first = Table.HEADER_ROW + 1;
    return new Chart.Data(
        Ref.absolute(
            ProvinceWorkbook.citySheet(lang), first, column, first + shown.size() - 1, column),
        shown.stream().map(value).toList());
  }

  private static List<String> texts(long... values) {
    return Arrays.stream(values).mapToObj(Long::toString).toList();
  }

  private static String fraction(long part, long whole) {
    return whole == 0
        ? "0"
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private static String percent(long part, long whole) {
    return whole == 0
        ? "—"
        : new BigDecimal(fraction(part, whole)).movePointRight(2).setScale(1, RoundingMode.HALF_UP)
            + "%";
  }

  private void heads(String... headings) throws IOException {
    sheet.row(22);
    for (String heading : headings) {
      sheet.title(Look.HEADER, heading);
    }
  }
}
