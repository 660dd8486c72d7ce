package org.hedui.io.report.province;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hedui.io.report.Lang;
import org.hedui.io.report.Wording;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Sheet;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;

/** {@code province/工作通报.xlsx}: the bulletin, then the ranking of cities, schools and problems. */
public final class ProvinceWorkbook {
  /** The name of the file. */
  public static final String NAME = "工作通报.xlsx";

  private static final long NO_STUDENTS = -1;

  private final ProvinceReport report;
  private final Lang lang;
  private final Workbook book;

  private ProvinceWorkbook(ProvinceReport report, Workbook book) {
    this.report = report;
    this.lang = report.lang();
    this.book = book;
  }

  /** Writes the workbook and returns its data rows. */
  public static long write(Path file, ProvinceReport report) throws IOException {
    String title = report.title();
    try (Workbook book = Workbook.create(file, title, report.date())) {
      Bulletin.write(book, title, report);
      ProvinceWorkbook lists = new ProvinceWorkbook(report, book);
      return lists.cities() + lists.schools() + lists.rules();
    }
  }

  static String citySheet(Lang lang) {
    return lang.of("各市情况", "Cities");
  }

  private long cities() throws IOException {
    Table table =
        begin(
            citySheet(lang),
            lang.of("各市问题与整改情况", "Cities"),
            Stream.of(
                Column.of(lang.of("位次", "Rank"), Look.PLACE, 6, 6),
                Column.of(lang.of("市", "City"), Look.TEXT, 12, 20),
                Column.of(lang.of("学校数", "Schools"), Look.INTEGER, 8, 8),
                Column.of(lang.of("学生数", "Students"), Look.INTEGER, 10, 12)),
            true);
    int rank = 0;
    for (ProvinceReport.City city : report.cities()) {
      table
          .row()
          .number(city.nowhere() ? null : (long) ++rank)
          .text(report.cityName(city.name()))
          .number(city.schools());
      table.number(city.students());
      counts(table.sheet(), city.cases(), city.students(), false);
    }
    Sheet total = table.total().blank(Look.TOTAL).text(Look.TOTAL, lang.of("合计", "Total"));
    long schools = report.cities().stream().mapToLong(ProvinceReport.City::schools).sum();
    total.number(Look.TOTAL_INTEGER, schools).number(Look.TOTAL_INTEGER, students());
    counts(total, report.total(), students(), true);
    return table.rows();
  }

  private long students() {
    return report.schools().stream().mapToLong(SchoolCounts::students).sum();
  }

  private long schools() throws IOException {
    Table table =
        begin(
            lang.of("各校情况", "Schools"),
            lang.of("各校问题与整改情况", "Schools"),
            Stream.of(
                Column.of(lang.of("位次", "Rank"), Look.PLACE, 6, 6),
                Column.of(lang.of("学校代码", "School"), Look.ID, 10, 20),
                Column.of(lang.of("学校名称", "Name"), Look.TEXT, 16, 34),
                Column.of(lang.of("市", "City"), Look.TEXT, 10, 16),
                Column.of(lang.of("学生数", "Students"), Look.INTEGER, 9, 12)),
            true);
    int rank = 0;
    for (SchoolCounts school : report.ranked()) {
      table
          .row()
          .number(school.nobody() ? null : (long) ++rank)
          .text(school.code())
          .text(school.nobody() ? lang.of("（不属于任一学校）", "(no school)") : school.name())
          .text(report.cityName(school.city()))
          .number(school.students());
      counts(table.sheet(), school.cases(), school.students(), false);
    }
    Sheet total = table.total().blank(Look.TOTAL).text(Look.TOTAL, lang.of("合计", "Total"));
    total.blank(Look.TOTAL).blank(Look.TOTAL).number(Look.TOTAL_INTEGER, students());
    counts(total, report.total(), students(), true);
    return table.rows();
  }

  private long rules() throws IOException {
    Table table =
        begin(
            lang.of("问题类型", "Problems"),
            lang.of("各类问题情况", "Problems"),
            Stream.of(
                Column.of(lang.of("位次", "Rank"), Look.PLACE, 6, 6),
                Column.of(lang.of("代码", "Rule"), Look.TEXT_CENTER, 8, 8),
                Column.of(lang.of("问题", "Problem"), Look.TEXT, 16, 30),
                Column.of(lang.of("程度", "Weight"), Look.TEXT_CENTER, 7, 9),
                Column.of(lang.of("办理人", "Who"), Look.TEXT, 10, 20)),
            false);
    List<RuleCounts> ranked =
        report.rules().stream()
            .sorted(
                Comparator.comparing(RuleCounts::cases, ProvinceReport.WORST_FIRST)
                    .thenComparing(RuleCounts::rule))
            .toList();
    int rank = 0;
    for (RuleCounts rule : ranked) {
      table
          .row()
          .number((long) ++rank)
          .text(rule.rule().text())
          .text(rule.text().title())
          .text(
              Look.severity(rule.rule().severity()), Wording.severity(rule.rule().severity(), lang))
          .text(rule.text().actor());
      counts(table.sheet(), rule.cases(), NO_STUDENTS, false);
    }
    Sheet total = table.total().blank(Look.TOTAL).blank(Look.TOTAL);
    total.text(Look.TOTAL, lang.of("合计", "Total")).blank(Look.TOTAL).blank(Look.TOTAL);
    counts(total, report.total(), NO_STUDENTS, true);
    return table.rows();
  }

  private Table begin(String sheet, String title, Stream<Column> first, boolean students)
      throws IOException {
    List<Column> columns = new ArrayList<>(first.toList());
    columns.addAll(
        List.of(
            Column.of(lang.of("未结", "Open"), Look.TOTAL_INTEGER, 8, 10),
            Column.of(lang.of("阻断", "Blocking"), Look.INTEGER, 8, 10),
            Column.of(lang.of("重要", "High"), Look.INTEGER, 8, 10),
            Column.of(lang.of("一般", "Medium"), Look.INTEGER, 8, 10),
            Column.of(lang.of("提示", "Low"), Look.INTEGER, 8, 10)));
    if (students) {
      columns.add(Column.of(lang.of("每百名学生未结", "Open per 100"), Look.MONEY, 10, 10));
    }
    columns.addAll(
        List.of(
            Column.of(lang.of("逾期", "Overdue"), Look.INTEGER, 8, 10),
            Column.of(lang.of("逾期率", "Overdue share"), Look.PERCENT, 9, 9),
            Column.of(report.opening(), Look.INTEGER, 8, 10),
            Column.of(lang.of("新增", "New"), Look.INTEGER, 8, 10),
            Column.of(lang.of("重现", "Reopened"), Look.INTEGER, 8, 10),
            Column.of(lang.of("已结", "Closed"), Look.INTEGER, 8, 10),
            Column.of(lang.of("累计办结", "Settled so far"), Look.INTEGER, 8, 10),
            Column.of(lang.of("办结率", "Settled share"), Look.PERCENT, 9, 9),
            Column.of(lang.of("按期办结率", "In time"), Look.PERCENT, 9, 9)));
    return Table.begin(
        book,
        Page.of(sheet, report.footer()),
        3,
        title,
        report.subtitle()
            + lang.of(
                "　按未结件数排位；逾期率＝逾期÷有期限的未结；办结率＝累计办结÷累计发现；按期办结率＝期限内办结÷有期限的办结",
                "   ranked by open cases; settled share: of all found so far"),
        columns,
        Table.MAX_ROWS,
        s -> {});
  }

  private static void counts(Sheet row, CaseCounts cases, long students, boolean total)
      throws IOException {
    Look count = total ? Look.TOTAL_INTEGER : Look.INTEGER;
    Look share = total ? Look.TOTAL_PERCENT : Look.PERCENT;
    row.number(Look.TOTAL_INTEGER, cases.open())
        .number(count, cases.blocking())
        .number(count, cases.high())
        .number(count, cases.medium())
        .number(count, cases.low());
    Look rate = total ? Look.TOTAL_MONEY : Look.MONEY;
    if (students > 0) {
      // Hundredths: open * 100 * 100 / students, shown like an amount.
      row.yuan(rate, cases.open() * 10_000 / students);
    } else if (students != NO_STUDENTS) {
      row.blank(rate);
    }
    row.number(count, cases.overdue())
        .share(share, cases.overdue(), cases.withDue())
        .number(count, cases.before())
        .number(count, cases.fresh())
        .number(count, cases.reopened())
        .number(count, cases.closed())
        .number(count, cases.settled())
        .share(share, cases.settled(), cases.settled() + cases.open())
        .share(share, cases.settledInTime(), cases.settledWithDue());
  }
}
