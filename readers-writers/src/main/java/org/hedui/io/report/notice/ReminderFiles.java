package org.hedui.io.report.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hedui.io.report.CsvFile;
import org.hedui.io.report.Lang;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;

/** {@code reminders/<date>/}: one sheet a deadline, and the same lines for machines. */
public final class ReminderFiles {
  /** The workbook. */
  public static final String WORKBOOK = "截止提醒.xlsx";

  /** The lines for machines. */
  public static final String CSV = "reminders.csv";

  private static final List<String> HEADER =
      List.of(
          "business",
          "term",
          "deadline",
          "days_left",
          "school_code",
          "school_name",
          "city",
          "expected",
          "rows_delivered",
          "cases_due",
          "cases_urgent",
          "cases_overdue");

  private final LocalDate date;
  private final int daysLate;
  private final Lang lang;

  private ReminderFiles(LocalDate date, int daysLate, Lang lang) {
    this.date = date;
    this.daysLate = daysLate;
    this.lang = lang;
  }

  /**
   * Writes both into a folder; the rows of each by name.
   *
   * @param date the day on which the reminder was due
   * @param daysLate how many days later it is written
   */
  public static Map<String, Long> write(
      Path folder, LocalDate date, int daysLate, List<Deadline> deadlines, Lang lang)
      throws IOException {
    ReminderFiles files = new ReminderFiles(date, daysLate, lang);
    return Map.of(
        WORKBOOK, files.workbook(folder.resolve(WORKBOOK), deadlines),
        CSV, csv(folder.resolve(CSV), deadlines));
  }

  private long workbook(Path file, List<Deadline> deadlines) throws IOException {
    long rows = 0;
    try (Workbook book = Workbook.create(file, lang.of("截止提醒", "Deadlines"), date)) {
      for (Deadline deadline : deadlines) {
        rows += sheet(book, deadline);
      }
    }
    return rows;
  }

  private long sheet(Workbook book, Deadline deadline) throws IOException {
    String title =
        deadline.daysLeft() == 0
            ? lang.of(
                "%s %s：今天 24:00 截止".formatted(deadline.term(), deadline.name(lang)),
                "%s, %s: ends today at 24:00".formatted(deadline.name(lang), deadline.term()))
            : lang.of(
                "%s %s：还有 %d 天截止"
                    .formatted(deadline.term(), deadline.name(lang), deadline.daysLeft()),
                "%s, %s: %d days left"
                    .formatted(deadline.name(lang), deadline.term(), deadline.daysLeft()));
    Table table =
        Table.begin(
            book,
            Page.of(deadline.name(lang), lang.of("截止提醒 " + date, "Deadlines, " + date)),
            2,
            title,
            subtitle(deadline),
            List.of(
                Column.of(lang.of("学校代码", "School"), Look.ID, 10, 20),
                Column.of(lang.of("学校名称", "Name"), Look.TEXT, 16, 34),
                Column.of(lang.of("市", "City"), Look.TEXT, 10, 16),
                Column.of(lang.of("材料", "Handed in"), Look.TEXT_CENTER, 10, 12),
                Column.of(lang.of("已报行数", "Rows"), Look.INTEGER, 9, 12),
                Column.of(lang.of("截止前应办结", "Cases due"), Look.TOTAL_INTEGER, 9, 12),
                Column.of(lang.of("其中阻断、重要", "of high weight"), Look.INTEGER, 9, 12),
                Column.of(lang.of("其中已逾期", "Overdue"), Look.INTEGER, 9, 12)),
            Table.MAX_ROWS,
            sheet -> {});
    for (SchoolToDo school : deadline.schools()) {
      table.row().text(school.code()).text(school.name()).text(school.city());
      handedIn(table, school);
      table
          .number(school.delivered())
          .number(school.open())
          .number(school.urgent())
          .number(school.overdue());
    }
    return table.rows();
  }

  private void handedIn(Table table, SchoolToDo school) throws IOException {
    if (school.delivered() > 0) {
      table.text(Look.GOOD, lang.of("已报送", "yes"));
    } else if (school.expected()) {
      table.text(Look.BAD, lang.of("未报送", "missing"));
    } else {
      table.text(Look.TEXT_CENTER, "—");
    }
  }

  private String subtitle(Deadline deadline) {
    String last =
        lang.of(
            "最后一天：%s（到当天 24:00 为止）　只列还有事要办的学校".formatted(deadline.day()),
            "last day: %s, until 24:00   schools with something left to do"
                .formatted(deadline.day()));
    return daysLate == 0
        ? last
        : last
            + lang.of(
                "　本提醒应于 %s 发出，晚 %d 天".formatted(date, daysLate),
                "   was due on %s, %d days late".formatted(date, daysLate));
  }

  private static long csv(Path file, List<Deadline> deadlines) throws IOException {
    try (CsvFile csv = CsvFile.create(file, HEADER)) {
      for (Deadline deadline : deadlines) {
        for (SchoolToDo school : deadline.schools()) {
          csv.text(deadline.code())
              .text(deadline.term().text())
              .date(deadline.day())
              .number((long) deadline.daysLeft())
              .text(school.code())
              .text(school.name())
              .text(school.city())
              .text(school.expected() ? "yes" : "no")
              .number(school.delivered())
              .number(school.open())
              .number(school.urgent())
              .number(school.overdue());
          csv.endRow();
        }
      }
      return csv.rows();
    }
  }
}
