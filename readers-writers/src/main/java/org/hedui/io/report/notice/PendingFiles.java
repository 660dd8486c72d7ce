package org.hedui.io.report.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hedui.io.report.CsvFile;
import org.hedui.io.report.Lang;
import org.hedui.io.report.RuleText;
import org.hedui.io.report.Wording;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;

/** {@code pending/<date>/}: who has what left to do, the most overdue first. */
public final class PendingFiles {
  /** The workbook. */
  public static final String WORKBOOK = "待办清单.xlsx";

  /** The lines for machines. */
  public static final String CSV = "pending.csv";

  private static final List<String> HEADER =
      List.of(
          "school_code",
          "school_name",
          "city",
          "rule",
          "rule_name",
          "actor",
          "cases_open",
          "cases_overdue",
          "cases_due_this_week",
          "cases_due_later",
          "earliest_due");

  private final LocalDate date;
  private final RuleText.Source texts;
  private final Lang lang;

  private PendingFiles(LocalDate date, RuleText.Source texts, Lang lang) {
    this.date = date;
    this.texts = texts;
    this.lang = lang;
  }

  /** Writes both into a folder; the rows of each by name. */
  public static Map<String, Long> write(
      Path folder, LocalDate date, List<PendingLine> lines, RuleText.Source texts, Lang lang)
      throws IOException {
    PendingFiles files = new PendingFiles(date, texts, lang);
    return Map.of(
        WORKBOOK, files.workbook(folder.resolve(WORKBOOK), lines),
        CSV, files.csv(folder.resolve(CSV), lines));
  }

  private long workbook(Path file, List<PendingLine> lines) throws IOException {
    String title = lang.of("待办清单", "Left to do");
    try (Workbook book = Workbook.create(file, title, date)) {
      Table table =
          Table.begin(
              book,
              Page.of(title, title + " " + date),
              2,
              title,
              lang.of(
                  "截至 %s　单位：件　先列逾期最多的".formatted(date),
                  "as of %s   most overdue first".formatted(date)),
              List.of(
                  Column.of(lang.of("学校代码", "School"), Look.ID, 10, 20),
                  Column.of(lang.of("学校名称", "Name"), Look.TEXT, 16, 34),
                  Column.of(lang.of("市", "City"), Look.TEXT, 10, 16),
                  Column.of(lang.of("程度", "Weight"), Look.TEXT_CENTER, 7, 9),
                  Column.of(lang.of("代码", "Rule"), Look.TEXT_CENTER, 8, 8),
                  Column.of(lang.of("问题", "Problem"), Look.TEXT, 16, 30),
                  Column.of(lang.of("办理人", "Who"), Look.TEXT, 10, 20),
                  Column.of(lang.of("未结", "Open"), Look.TOTAL_INTEGER, 8, 10),
                  Column.of(lang.of("已逾期", "Overdue"), Look.INTEGER, 8, 10),
                  Column.of(lang.of("一周内到期", "This week"), Look.INTEGER, 8, 10),
                  Column.of(lang.of("以后到期", "Later"), Look.INTEGER, 8, 10),
                  Column.of(lang.of("最早期限", "First due"), Look.DATE, 11, 11)),
              Table.MAX_ROWS,
              sheet -> {});
      for (PendingLine line : lines) {
        RuleText text = texts.of(line.rule());
        boolean nobody = line.schoolCode().isEmpty();
        table
            .row()
            .text(line.schoolCode())
            .text(nobody ? lang.of("（不属于任一学校）", "(no school)") : line.schoolName())
            .text(line.city())
            .text(
                Look.severity(line.rule().severity()),
                Wording.severity(line.rule().severity(), lang))
            .text(line.rule().text())
            .text(text.title())
            .text(text.actor())
            .number(line.open())
            .number(line.overdue())
            .number(line.week())
            .number(line.later())
            .date(line.overdue() > 0 ? Look.DATE_OVERDUE : Look.DATE, line.earliest());
      }
      return table.rows();
    }
  }

  private long csv(Path file, List<PendingLine> lines) throws IOException {
    try (CsvFile csv = CsvFile.create(file, HEADER)) {
      for (PendingLine line : lines) {
        RuleText text = texts.of(line.rule());
        csv.text(line.schoolCode())
            .text(line.schoolName())
            .text(line.city())
            .text(line.rule().text())
            .text(text.title())
            .text(text.actor())
            .number(line.open())
            .number(line.overdue())
            .number(line.week())
            .number(line.later())
            .date(line.earliest());
        csv.endRow();
      }
      return csv.rows();
    }
  }
}
