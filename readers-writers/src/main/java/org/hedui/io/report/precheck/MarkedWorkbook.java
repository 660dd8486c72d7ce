package org.hedui.io.report.precheck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hedui.io.report.Lang;
import org.hedui.io.report.RuleText;
import org.hedui.io.report.Wording;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Sheet;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The checked file written back: problem cells in the colour of their weight, a column in front
 * that says what is wrong, and a summary. It can be corrected and sent in as it is.
 */
public final class MarkedWorkbook {
  private static final int FRONT = 2;
  private static final int[] SUMMARY_WIDTHS = {10, 26, 9, 9, 50, 60};

  private final MarkedFile file;
  private final Lang lang;
  private final int limit;
  private final Map<RuleCode, Long> counts = new EnumMap<>(RuleCode.class);
  private long marked;

  private MarkedWorkbook(MarkedFile file, int limit) {
    this.file = file;
    this.lang = file.lang();
    this.limit = limit;
  }

  /** Writes the workbook and returns the number of rows that have problems. */
  public static long write(Path target, MarkedFile file) throws IOException {
    return write(target, file, Table.MAX_ROWS);
  }

  static long write(Path target, MarkedFile file, int limit) throws IOException {
    MarkedWorkbook marked = new MarkedWorkbook(file, limit);
    try (Workbook book = Workbook.create(target, file.lang().of("预检结果", "Precheck"), file.date())) {
      long rows = marked.data(book);
      marked.summary(book, rows);
    }
    return marked.marked;
  }

  private long data(Workbook book) throws IOException {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(lang.of("原行号", "Row"), Look.PLACE, 8, 9));
    columns.add(new Column(lang.of("问题说明", "Problems"), Look.HEADER_REQUIRED, Look.TEXT, 16, 46));
    file.header().forEach(name -> columns.add(Column.of(name, Look.ID, 8, 30)));
    Table table =
        Table.begin(
            book,
            Page.of(lang.of("数据", "Data"), file.name()),
            FRONT,
            lang.of("预检结果", "Precheck"),
            lang.of(
                "文件：%s　业务日期：%s　有颜色的单元格有问题，改正后可直接报送；汇总见最后一页".formatted(file.name(), file.date()),
                "file: %s   business date: %s   coloured cells have problems; summary on the last sheet"
                    .formatted(file.name(), file.date())),
            columns,
            limit,
            sheet -> {});
    int width = columns.size() - FRONT;
    while (file.rows().hasNext()) {
      row(table, file.rows().next(), width);
    }
    return table.rows();
  }

  private void row(Table table, MarkedRow row, int width) throws IOException {
    table.row().number(row.row());
    if (row.problems().isEmpty()) {
      table.text(null);
      for (int i = 0; i < width; i++) {
        table.text(i < row.cells().size() ? row.cells().get(i) : null);
      }
      return;
    }
    marked++;
    @Nullable Severity[] worst = new @Nullable Severity[width];
    for (CellProblem problem : row.problems()) {
      counts.merge(problem.rule(), 1L, Long::sum);
      int cell = problem.cell();
      if (cell >= 0 && cell < width) {
        Severity before = worst[cell];
        if (before == null || problem.severity().compareTo(before) < 0) {
          worst[cell] = problem.severity();
        }
      }
    }
    table.text(words(row));
    for (int i = 0; i < width; i++) {
      Severity severity = worst[i];
      String value = i < row.cells().size() ? row.cells().get(i) : null;
      table.text(severity == null ? Look.ID : Look.mark(severity), value);
    }
  }

  private String words(MarkedRow row) {
    StringBuilder words = new StringBuilder();
    for (CellProblem problem : row.problems()) {
      words.append(words.isEmpty() ? "" : "\n").append(problem.rule().text()).append(' ');
      if (problem.cell() >= 0 && problem.cell() < file.header().size()) {
        words.append(file.header().get(problem.cell())).append(lang.of("：", ": "));
      }
      words.append(file.texts().of(problem.rule()).title());
      if (!problem.text().isEmpty()) {
        words.append(lang.of("，", ", ")).append(problem.text());
      }
    }
    return words.toString();
  }

  private void summary(Workbook book, long rows) throws IOException {
    Sheet sheet =
        book.sheet(Page.of(lang.of("汇总", "Summary"), file.name()).tab("9C3B1B"))
            .columns(SUMMARY_WIDTHS, SUMMARY_WIDTHS);
    sheet.row(28).title(Look.TITLE, lang.of("预检汇总", "Summary"));
    sheet
        .row(18)
        .title(
            Look.SUBTITLE,
            lang.of(
                "文件：%s　业务日期：%s　共 %d 行，其中有问题的 %d 行"
                    .formatted(file.name(), file.date(), rows, marked),
                "file: %s   business date: %s   %d rows, %d with problems"
                    .formatted(file.name(), file.date(), rows, marked)));
    sheet.row();
    if (!file.fileProblems().isEmpty()) {
      sheet.row(22).title(Look.SECTION, lang.of("整个文件的问题", "The file as a whole"));
      for (CellProblem problem : file.fileProblems()) {
        line(sheet, problem.rule(), problem.severity(), 1, problem.text());
      }
      sheet.row();
    }
    sheet.row(22).title(Look.SECTION, lang.of("各类问题", "Problems"));
    sheet.row(24);
    for (String heading :
        lang == Lang.ZH
            ? List.of("代码", "问题", "程度", "条数", "说明", "怎么办")
            : List.of("Rule", "Problem", "Weight", "Cases", "Meaning", "What to do")) {
      sheet.title(Look.HEADER, heading);
    }
    for (Map.Entry<RuleCode, Long> entry : counts.entrySet()) {
      RuleCode rule = entry.getKey();
      line(sheet, rule, rule.severity(), entry.getValue(), file.texts().of(rule).explanation());
    }
    if (counts.isEmpty() && file.fileProblems().isEmpty()) {
      sheet.row(22).title(Look.GOOD, lang.of("未发现问题", "clean"));
    }
  }

  private void line(Sheet sheet, RuleCode rule, Severity severity, long count, String meaning)
      throws IOException {
    RuleText text = file.texts().of(rule);
    sheet
        .row()
        .text(Look.TEXT_CENTER, rule.text())
        .text(Look.TEXT, text.title())
        .text(Look.severity(severity), Wording.severity(severity, lang))
        .number(Look.INTEGER, count)
        .text(Look.TEXT, meaning)
        .text(Look.TEXT, text.remedy());
  }
}
