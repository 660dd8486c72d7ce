package org.hedui.io.report.xlsx;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list with title, subtitle, header and filter that goes on in another sheet of the same form
 * when it has reached the greatest number of rows.
 */
public final class Table {
  /** Below Excel's 1,048,576, with room for the head. */
  public static final int MAX_ROWS = 1_000_000;

  /** The row that holds the headings. */
  public static final int HEADER_ROW = 3;

  private final Workbook book;
  private final Page page;
  private final String title;
  private final String subtitle;
  private final List<Column> columns;
  private final int limit;
  private final Starter starter;
  private Sheet sheet;
  private int part = 1;
  private long rows;
  private int rowsHere;

  /** What else a new sheet of the table needs, such as drop-downs. */
  public interface Starter {
    void start(Sheet sheet) throws IOException;
  }

  private Table(
      Workbook book,
      Page page,
      String title,
      String subtitle,
      List<Column> columns,
      int limit,
      Starter starter)
      throws IOException {
    this.book = book;
    this.page = page;
    this.title = title;
    this.subtitle = subtitle;
    this.columns = columns;
    this.limit = limit;
    this.starter = starter;
    this.sheet = begin(page);
  }

  /**
   * Begins a table in a sheet of its own.
   *
   * @param frozen columns that stay in view
   * @param limit most rows in one sheet
   */
  public static Table begin(
      Workbook book,
      Page page,
      int frozen,
      String title,
      String subtitle,
      List<Column> columns,
      int limit,
      Starter starter)
      throws IOException {
    return new Table(
        book, page.frozen(HEADER_ROW, frozen), title, subtitle, columns, limit, starter);
  }

  private Sheet begin(Page page) throws IOException {
    int[] min = columns.stream().mapToInt(Table::least).toArray();
    int[] max = new int[min.length];
    int lines = 2;
    for (int i = 0; i < max.length; i++) {
      max[i] = Math.max(min[i], columns.get(i).max());
      lines = Math.max(lines, Xml.lines(columns.get(i).heading(), min[i] - 1));
    }
    Sheet begun = book.sheet(page).columns(min, max);
    begun.row(28).title(Look.TITLE, part == 1 ? title : title + "（" + part + "）");
    begun.row(18).title(Look.SUBTITLE, subtitle);
    begun.row(lines * 16);
    for (Column column : columns) {
      begun.title(column.head(), column.heading());
    }
    begun.tail().filter(HEADER_ROW, columns.size() - 1);
    starter.start(begun);
    return begun;
  }

  /** A heading may take two lines, but no word is torn; the filter arrow covers two characters. */
  private static int least(Column column) {
    int half = (Xml.width(column.heading()) + 1) / 2 + 4;
    return Math.max(column.min(), Math.max(half, Xml.longestWord(column.heading()) + 3));
  }

  /** Begins the next row, in a new sheet where this one is full. */
  public Table row() throws IOException {
    if (rowsHere == limit) {
      part++;
      rowsHere = 0;
      sheet = begin(page.named(page.name() + "(" + part + ")"));
    }
    rows++;
    rowsHere++;
    sheet.row();
    return this;
  }

  /** A text cell in the look of its column; null is blank. */
  public Table text(@Nullable String value) throws IOException {
    sheet.text(look(), value);
    return this;
  }

  /** A text cell in a look of its own. */
  public Table text(Look look, @Nullable String value) throws IOException {
    sheet.text(look, value);
    return this;
  }

  /** A whole number; null is blank. */
  public Table number(@Nullable Long value) throws IOException {
    if (value == null) {
      sheet.blank(look());
    } else {
      sheet.number(look(), value);
    }
    return this;
  }

  /** An amount in yuan; null is blank. */
  public Table yuan(@Nullable Long fen) throws IOException {
    if (fen == null) {
      sheet.blank(look());
    } else {
      sheet.yuan(look(), fen);
    }
    return this;
  }

  /** A date; null is blank. */
  public Table date(@Nullable LocalDate value) throws IOException {
    sheet.date(look(), value);
    return this;
  }

  /** A date in a look of its own; null is blank. */
  public Table date(Look look, @Nullable LocalDate value) throws IOException {
    sheet.date(look, value);
    return this;
  }

  /** A share of one hundred percent. */
  public Table share(long part, long whole) throws IOException {
    sheet.share(look(), part, whole);
    return this;
  }

  /** Blank cells up to the last column. */
  public Table rest() throws IOException {
    while (sheet.columnNumber() < columns.size()) {
      sheet.blank(look());
    }
    return this;
  }

  /** Begins the row of totals, the last one; it stays out of the filter. */
  public Sheet total() throws IOException {
    sheet.tail().total();
    return sheet.row(20);
  }

  /** The rows written so far, over all sheets. */
  public long rows() {
    return rows;
  }

  /** The sheet being written. */
  public Sheet sheet() {
    return sheet;
  }

  private Look look() {
    return columns.get(sheet.columnNumber()).look();
  }
}
