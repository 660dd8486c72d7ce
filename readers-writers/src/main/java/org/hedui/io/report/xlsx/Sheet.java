package org.hedui.io.report.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.hedui.io.report.Utf8Output;
import org.jspecify.annotations.Nullable;

/** One sheet, written from the first row to the last. Rows count from 1, columns from 0. */
public final class Sheet implements Closeable {
  private static final long EXCEL_EPOCH = LocalDate.of(1899, 12, 30).toEpochDay();
  private static final int LINE_HEIGHT = 17;
  private static final int MOST_LINES = 24;

  private final int number;
  private final Page page;
  private final Deferred deferred;
  private final SheetTail tail;
  private final ByteArrayOutputStream cells = new ByteArrayOutputStream(1 << 12);
  private final Utf8Output out = new Utf8Output(cells, 1 << 12);
  private final Utf8Output rows;
  private Widths widths = new Widths(new int[0], new int[0]);
  private List<Look> columnLooks = List.of();
  private int row;
  private byte[] rowDigits = {};
  private int column;
  private int height;
  private int lines;
  private boolean closed;

  Sheet(int number, Page page, OutputStream part, boolean first) {
    this.number = number;
    this.page = page;
    this.tail = new SheetTail(page);
    this.deferred =
        new Deferred(
            part,
            raw -> {
              Utf8Output head = new Utf8Output(raw);
              head.text(SheetHead.xml(page, widths.settle(), columnLooks, first));
              head.flush();
            });
    this.rows = new Utf8Output(deferred);
  }

  /** How wide each column may get, in characters; must be told before the first row. */
  public Sheet columns(int[] min, int[] max) {
    widths = new Widths(min, max);
    return this;
  }

  /** The looks of cells that nobody has written yet; must be told before the first row. */
  public Sheet columnLooks(List<Look> looks) {
    columnLooks = List.copyOf(looks);
    return this;
  }

  /** Begins the next row, as high as its wrapped text needs. */
  public Sheet row() throws IOException {
    return row(0);
  }

  /** Begins the next row with a height in points; 0 for as high as its wrapped text needs. */
  public Sheet row(int points) throws IOException {
    endRow();
    row++;
    rowDigits = Integer.toString(row).getBytes(StandardCharsets.US_ASCII);
    column = 0;
    height = points;
    lines = 1;
    return this;
  }

  /** A row of running text over the columns up to {@code lastColumn}. */
  public Sheet paragraph(Look look, String text, int lastColumn) throws IOException {
    return row().span(look, text, lastColumn + 1);
  }

  /** A text cell over several columns; the row is made high enough for it. */
  public Sheet span(Look look, String text, int columns) throws IOException {
    int first = column;
    int width = 0;
    for (int i = first; i < first + columns; i++) {
      width += widths.limit(i);
    }
    lines = Math.max(lines, lines(text, width));
    title(look, text);
    while (column < first + columns) {
      blank(look);
    }
    return merge(first, column - 1);
  }

  /** The row being written, from 1. */
  public int rowNumber() {
    return row;
  }

  /** The column that the next cell goes to, from 0. */
  public int columnNumber() {
    return column;
  }

  /** A text cell that counts for the size of its column and row; null is a blank cell. */
  public Sheet text(Look look, @Nullable String value) throws IOException {
    if (value != null && widths.has(column)) {
      if (!widths.settled()) {
        widths.measure(column, Xml.width(value));
      }
      if (look.format().wrapped) {
        lines = Math.max(lines, lines(value, widths.limit(column)));
      }
    }
    return title(look, value);
  }

  /** A text cell that may run over its neighbours. */
  public Sheet title(Look look, @Nullable String value) throws IOException {
    if (value == null || value.isEmpty()) {
      return blank(look);
    }
    boolean formula = "=+-@".indexOf(value.charAt(0)) >= 0;
    boolean edged = value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ';
    open(CellXml.text(look.ordinal() + (formula ? StylesXml.QUOTED : 0), edged));
    Xml.cell(out, value);
    out.bytes(CellXml.TEXT_END);
    return this;
  }

  /** A whole number. */
  public Sheet number(Look look, long value) throws IOException {
    widths.measure(column, Widths.ofNumber(value));
    open(CellXml.value(look.ordinal()));
    out.number(value);
    out.bytes(CellXml.VALUE_END);
    return this;
  }

  /** An amount in yuan. */
  public Sheet yuan(Look look, long fen) throws IOException {
    widths.measure(column, Widths.ofNumber(fen / 100) + 3);
    open(CellXml.value(look.ordinal()));
    out.yuan(fen);
    out.bytes(CellXml.VALUE_END);
    return this;
  }

  /** A share of one hundred percent, exact enough to be rounded once, where it is shown. */
  public Sheet share(Look look, long part, long whole) throws IOException {
    if (whole == 0) {
      return text(look, "—");
    }
    open(CellXml.value(look.ordinal()));
    out.text(
        BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP)
            .toPlainString());
    out.bytes(CellXml.VALUE_END);
    return this;
  }

  /** A date; null is a blank cell. */
  public Sheet date(Look look, @Nullable LocalDate value) throws IOException {
    if (value == null) {
      return blank(look);
    }
    widths.measure(column, 10);
    open(CellXml.value(look.ordinal()));
    out.number(value.toEpochDay() - EXCEL_EPOCH);
    out.bytes(CellXml.VALUE_END);
    return this;
  }

  /** A blank cell. */
  public Sheet blank(Look look) throws IOException {
    open(CellXml.blank(look.ordinal()));
    return this;
  }

  /** A cell that leads to a place in the workbook such as {@code '明细'!A9}. */
  public Sheet link(String text, String place) throws IOException {
    tail.link(Ref.column(column) + row, place);
    return text(Look.LINK, text);
  }

  /** Joins cells of the current row. */
  public Sheet merge(int firstColumn, int lastColumn) {
    tail.merge(Ref.range(row, firstColumn, row, lastColumn));
    return this;
  }

  /** What else belongs to the sheet: filter, drop-downs, notes, charts, page breaks. */
  public SheetTail tail() {
    return tail;
  }

  Page page() {
    return page;
  }

  int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    endRow();
    rows.text("</sheetData>");
    rows.text(tail.xml(row));
    rows.close();
  }

  private void endRow() throws IOException {
    if (row == 0) {
      return;
    }
    rows.text("<row r=\"");
    rows.number(row);
    int points = height > 0 ? height : lines > 1 ? lines * LINE_HEIGHT : 0;
    if (points > 0) {
      rows.text("\" ht=\"");
      rows.number(points);
      rows.text("\" customHeight=\"1");
    }
    rows.text("\">");
    out.flush();
    rows.bytes(cells.toByteArray());
    cells.reset();
    if (!widths.settled()) {
      rows.flush(); // row by row, so that how many are measured does not depend on a buffer
    }
    rows.text("</row>");
  }

  private void open(byte[] behindReference) throws IOException {
    out.bytes(CellXml.begin(column++));
    out.bytes(rowDigits);
    out.bytes(behindReference);
  }

  private static int lines(String text, int width) {
    return Math.min(MOST_LINES, Xml.lines(text, Math.max(2, width)));
  }
}
