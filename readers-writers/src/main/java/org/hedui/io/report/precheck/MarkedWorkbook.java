package org.hedui.io.report.precheck;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedui.io.report.Lang;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;
import org.hedui.rules.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The checked file written back, row by row as it is read: problem cells in the colour of their
 * weight, columns in front that say where the row was and what is wrong with it, and a summary. It
 * can be corrected and sent in as it is.
 */
public final class MarkedWorkbook implements Closeable {
  private static final int FRONT = 2;

  /** Rows of the problem list; more stand in the data only, and are counted. */
  private static final int MOST_LISTED = 20_000;

  private final MarkedFile file;
  private final Lang lang;
  private final Workbook book;
  private final @Nullable Table table;
  private final int width;
  private final List<MarkedList.Line> listed = new ArrayList<>();
  private long marked;

  private MarkedWorkbook(MarkedFile file, Workbook book, int limit) throws IOException {
    this.file = file;
    this.lang = file.lang();
    this.book = book;
    this.width = file.header().size();
    this.table = width == 0 ? null : begin(limit);
  }

  /** Begins the workbook; a file without a header gets the summary only. */
  public static MarkedWorkbook create(Path target, MarkedFile file) throws IOException {
    return create(target, file, Table.MAX_ROWS);
  }

  static MarkedWorkbook create(Path target, MarkedFile file, int limit) throws IOException {
    Workbook book = Workbook.create(target, file.lang().of("预检结果", "Precheck"), file.date());
    try {
      return new MarkedWorkbook(file, book, limit);
    } catch (IOException | RuntimeException e) {
      book.close();
      throw e;
    }
  }

  private Table begin(int limit) throws IOException {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(lang.of("行号", "Row"), Look.PLACE, 8, 24));
    columns.add(new Column(lang.of("问题说明", "Problems"), Look.HEADER_REQUIRED, Look.TEXT, 16, 46));
    file.header().forEach(name -> columns.add(Column.of(name, Look.ID, 8, 30)));
    return Table.begin(
        book,
        Page.of(lang.of("数据", "Data"), file.name()).legible(columns.size()),
        FRONT,
        lang.of("预检结果：", "Precheck: ") + file.name(),
        lang.of(
                "%s　业务日期：%s　底色：红=阻断，橙=重要，黄=一般，蓝=提示；改正后可直接报送；汇总和问题清单见后页",
                "%s   business date: %s   red: blocking, orange: high, yellow: medium, blue: low; "
                    + "correct the cells and send it in; summary and list follow")
            .formatted(file.feed(), file.date()),
        columns,
        limit,
        sheet -> {});
  }

  /** Writes the next row. */
  public void row(MarkedRow row) throws IOException {
    if (table == null) {
      throw new IllegalStateException("a file without a header has no rows");
    }
    @Nullable Severity[] worst = new @Nullable Severity[width];
    Severity ofRow = row.accepted() ? null : Severity.B;
    for (CellProblem problem : row.problems()) {
      if (listed.size() < MOST_LISTED) {
        listed.add(new MarkedList.Line(row.place(), row.who(), problem));
      }
      ofRow = worse(ofRow, problem.severity());
      int cell = problem.cell();
      if (cell >= 0 && cell < width) {
        worst[cell] = worse(worst[cell], problem.severity());
      }
    }
    marked += ofRow == null ? 0 : 1;
    place(table.row(), row, ofRow == null ? Look.PLACE : Look.severity(ofRow));
    table.text(ofRow == null ? null : words(row));
    List<String> cells = row.cells();
    for (int i = 0; i < width; i++) {
      Severity severity = worst[i];
      String value = i < cells.size() ? cells.get(i) : null;
      table.text(severity == null ? Look.ID : Look.mark(severity), value);
    }
  }

  private static Severity worse(@Nullable Severity one, Severity other) {
    return one == null || other.compareTo(one) < 0 ? other : one;
  }

  private static void place(Table table, MarkedRow row, Look look) throws IOException {
    if (row.sheet().isEmpty()) {
      table.sheet().number(look, row.row());
    } else {
      table.text(look, row.place());
    }
  }

  private String words(MarkedRow row) {
    StringBuilder words = new StringBuilder();
    if (!row.accepted()) {
      words.append(lang.of("【此行不能入库，将被退回】", "[this row would be sent back]"));
    }
    for (CellProblem problem : row.problems()) {
      words
          .append(words.isEmpty() ? "" : "\n")
          .append(problem.rule().text())
          .append(' ')
          .append(problem.words(file));
    }
    return words.toString();
  }

  /** Rows with problems so far. */
  public long marked() {
    return marked;
  }

  /** Writes what stands around the table of a payment file, and the summary. */
  public void finish(Conclusion conclusion) throws IOException {
    if (table != null && !conclusion.head().isEmpty()) {
      table.total().title(Look.SUBTITLE, foot(conclusion.head()));
    }
    new MarkedSummary(file, conclusion, marked).write(book);
    if (!listed.isEmpty()) {
      new MarkedList(file, listed).write(book);
    }
  }

  /** As the reader finds it again: label and value in one cell below the rows. */
  private static String foot(Map<String, String> head) {
    return head.entrySet().stream()
        .map(field -> field.getKey() + "：" + field.getValue())
        .collect(Collectors.joining("　"));
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
