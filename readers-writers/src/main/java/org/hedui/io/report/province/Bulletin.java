package org.hedui.io.report.province;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedui.io.report.Lang;
import org.hedui.io.report.xlsx.Chart;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Ref;
import org.hedui.io.report.xlsx.Sheet;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;

/** 通报: the state of the work in a few sentences, tables and three charts. */
final class Bulletin {
  private static final int CHART_ROWS = 18;
  private static final int MOST_CITIES = 20;
  private static final int MOST_NAMED = 3;
  private static final int CITY_COLUMN = 1;
  private static final int FIRST_COUNT = 4;

  private final ProvinceReport report;
  private final Lang lang;
  private final Sheet sheet;
  private final CaseCounts total;
  private final List<ProvinceReport.City> cities;
  private final List<ProvinceReport.City> shown;

  private Bulletin(ProvinceReport report, Sheet sheet) {
    this.report = report;
    this.lang = report.lang();
    this.sheet = sheet;
    this.total = report.total();
    this.cities = report.cities();
    this.shown = cities.stream().filter(c -> !c.nowhere()).limit(MOST_CITIES).toList();
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
    progress();
    charts(nights());
  }

  private List<String> sentences() {
    long affected =
        report.schools().stream().filter(s -> !s.nobody() && s.cases().open() > 0).count();
    String worst =
        named(
            cities.stream()
                .filter(c -> !c.nowhere() && c.cases().open() > 0)
                .map(c -> bracketed(c.name(), c.cases().open())));
    String late =
        named(
            report.schools().stream()
                .filter(s -> !s.nobody() && s.cases().overdue() > 0)
                .sorted(
                    Comparator.comparingLong((SchoolCounts s) -> s.cases().overdue())
                        .reversed()
                        .thenComparing(SchoolCounts::code))
                .map(
                    s -> bracketed(s.name().isEmpty() ? s.code() : s.name(), s.cases().overdue())));
    return List.of(
        lang.of(
            "截至 %s，未结问题共 %,d 件，涉及 %,d 所学校；其中阻断 %,d 件、重要 %,d 件、一般 %,d 件、提示 %,d 件。未结最多的市：%s。"
                .formatted(
                    report.date(),
                    total.open(),
                    affected,
                    total.blocking(),
                    total.high(),
                    total.medium(),
                    total.low(),
                    worst),
            "%s: %,d open cases in %,d schools; blocking %,d, high %,d, medium %,d, low %,d. Most open cases: %s."
                .formatted(
                    report.date(),
                    total.open(),
                    affected,
                    total.blocking(),
                    total.high(),
                    total.medium(),
                    total.low(),
                    worst)),
        lang.of(
            "按期情况：有办理期限的 %,d 件，已逾期 %,d 件，逾期率 %s。逾期最多的学校，请予督办：%s。"
                .formatted(
                    total.withDue(),
                    total.overdue(),
                    percent(total.overdue(), total.withDue()),
                    late),
            "%,d have a due date, %,d are overdue (%s). Schools with most overdue cases: %s."
                .formatted(
                    total.withDue(),
                    total.overdue(),
                    percent(total.overdue(), total.withDue()),
                    late)),
        lang.of(
            "整改进展：%s %,d 件，新增 %,d 件，重现 %,d 件，已结 %,d 件，现未结 %,d 件；累计办结 %,d 件，办结率 %s，按期办结率 %s。"
                .formatted(
                    report.opening(),
                    total.before(),
                    total.fresh(),
                    total.reopened(),
                    total.closed(),
                    total.open(),
                    total.settled(),
                    percent(total.settled(), total.settled() + total.open()),
                    percent(total.settledInTime(), total.settledWithDue())),
            "%s %,d open; new %,d, reopened %,d, closed %,d; now %,d open. Settled so far %,d (%s), in time %s."
                .formatted(
                    report.opening(),
                    total.before(),
                    total.fresh(),
                    total.reopened(),
                    total.closed(),
                    total.open(),
                    total.settled(),
                    percent(total.settled(), total.settled() + total.open()),
                    percent(total.settledInTime(), total.settledWithDue()))),
        lang.of(
            "依据：人社厅函〔2015〕226号 四(三)（督促清理）；教职成厅函〔2016〕14号 四（公布使用情况和数据质量）。",
            "Basis: 人社厅函〔2015〕226号 四(三); 教职成厅函〔2016〕14号 四."));
  }

  private String bracketed(String name, long count) {
    return lang.of(name + "（" + count + " 件）", name + " (" + count + ")");
  }

  /** The first few, or that there are none. */
  private String named(Stream<String> names) {
    String list = names.limit(MOST_NAMED).collect(Collectors.joining(lang.of("、", ", ")));
    return list.isEmpty() ? lang.of("无", "none") : list;
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

  private void progress() throws IOException {
    sheet.row(24).title(Look.SECTION, lang.of("二、整改进展（件）", "2. Progress"));
    heads(
        report.opening(),
        lang.of("新增", "New"),
        lang.of("重现", "Reopened"),
        lang.of("已结", "Closed"),
        lang.of("现未结", "Open"));
    sheet
        .row(22)
        .number(Look.INTEGER, total.before())
        .number(Look.INTEGER, total.fresh())
        .number(Look.INTEGER, total.reopened())
        .number(Look.INTEGER, total.closed())
        .number(Look.TOTAL_INTEGER, total.open())
        .span(
            Look.TEXT,
            lang.of(report.opening() + "＋新增＋重现－已结＝现未结", "before + new + reopened − closed = open"),
            3)
        .title(
            total.closes() ? Look.GOOD : Look.BAD,
            total.closes() ? lang.of("平衡", "closes") : lang.of("不平衡", "DOES NOT"));
    sheet.row();
  }

  /** One line a night; returns the row of the first. */
  private int nights() throws IOException {
    sheet
        .row(24)
        .title(
            Look.SECTION,
            (report.month() == null
                    ? lang.of("三、近 %d 夜（件）", "3. Last %d nights")
                    : lang.of("三、本月 %d 夜（件）", "3. %d nights of the month"))
                .formatted(report.nights().size()));
    heads(
        lang.of("业务日期", "Date"),
        lang.of("新增", "New"),
        lang.of("重现", "Reopened"),
        lang.of("已结", "Closed"),
        lang.of("未结", "Open"));
    int first = sheet.rowNumber() + 1;
    for (NightCounts night : report.nights()) {
      // As text: an axis of dates would leave room for the nights between.
      sheet
          .row(18)
          .text(Look.TEXT_CENTER, night.date().toString())
          .number(Look.INTEGER, night.fresh())
          .number(Look.INTEGER, night.reopened())
          .number(Look.INTEGER, night.closed())
          .number(Look.TOTAL_INTEGER, night.open());
    }
    sheet.row();
    return first;
  }

  private void charts(int firstNight) throws IOException {
    sheet.tail().breakAfter(sheet.rowNumber());
    sheet.row(24).title(Look.SECTION, lang.of("四、分布图", "4. Charts"));
    int top = sheet.rowNumber();
    String here = lang.of("通报", "Bulletin");
    List<NightCounts> nights = report.nights();
    int lastNight = firstNight + nights.size() - 1;
    if (!nights.isEmpty()) {
      sheet
          .tail()
          .chart(
              new Chart(
                  lang.of("各夜未结（件）", "Open cases by night"),
                  false,
                  "#,##0",
                  new Chart.Data(
                      Ref.absolute(here, firstNight, 0, lastNight, 0),
                      nights.stream().map(n -> n.date().toString()).toList()),
                  List.of(
                      new Chart.Series(
                          lang.of("未结", "Open"),
                          "1F4E79",
                          new Chart.Data(
                              Ref.absolute(here, firstNight, 4, lastNight, 4),
                              nights.stream().map(n -> Long.toString(n.open())).toList()))),
                  new Chart.Place(0, top, 4, top + CHART_ROWS)));
    }
    if (shown.isEmpty()) {
      return;
    }
    sheet
        .tail()
        .chart(
            new Chart(
                lang.of("各市逾期率", "Overdue share by city"),
                false,
                "0.0%",
                city(CITY_COLUMN, ProvinceReport.City::name),
                List.of(
                    new Chart.Series(
                        lang.of("逾期率", "Overdue share"),
                        "C55A11",
                        city(
                            FIRST_COUNT + 7,
                            c -> fraction(c.cases().overdue(), c.cases().withDue())))),
                new Chart.Place(4, top, 9, top + CHART_ROWS)));
    sheet
        .tail()
        .chart(
            new Chart(
                lang.of("各市未结问题（件，按程度）", "Open cases by city and weight"),
                true,
                "#,##0",
                city(CITY_COLUMN, ProvinceReport.City::name),
                List.of(
                    bySeverity(lang.of("阻断", "Blocking"), "E57373", 1, CaseCounts::blocking),
                    bySeverity(lang.of("重要", "High"), "F4A261", 2, CaseCounts::high),
                    bySeverity(lang.of("一般", "Medium"), "FFE08A", 3, CaseCounts::medium),
                    bySeverity(lang.of("提示", "Low"), "BBD7F0", 4, CaseCounts::low)),
                new Chart.Place(0, top + CHART_ROWS + 1, 9, top + 2 * CHART_ROWS + 1)));
  }

  private Chart.Series bySeverity(
      String name, String rgb, int offset, Function<CaseCounts, Long> count) {
    return new Chart.Series(
        name, rgb, city(FIRST_COUNT + offset, c -> Long.toString(count.apply(c.cases()))));
  }

  private Chart.Data city(int column, Function<ProvinceReport.City, String> value) {

    int first = Table.HEADER_ROW + 1;
    return new Chart.Data(
        Ref.absolute(
            ProvinceWorkbook.citySheet(lang), first, column, first + shown.size() - 1, column),
        shown.stream().map(value).toList());
  }

  private static String fraction(long part, long whole) {
    return whole == 0
        ? "0"
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private static String percent(long part, long whole) {
    return whole == 0
        ? "—"
        : BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
            + "%";
  }

  private void heads(String... headings) throws IOException {
    sheet.row(22);
    for (String heading : headings) {
      sheet.title(Look.HEADER, heading);
    }
  }
}
