package org.hedui.io.report.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import org.hedui.io.report.Utf8Output;
import org.jspecify.annotations.Nullable;

/** One sheet, written from the first row to the last. Rows count from 1, columns from 0. */
public final class Sheet implements Closeable {
  private static final long EXCEL_EPOCH = LocalDate.of(1899, 12, 30).toEpochDay();

  private final int number;
  private final Page page;
  private final Deferred deferred;
  private final Utf8Output out;
  private final SheetTail tail;
  private int[] least = {};
  private int[] most = {};
  private int[] measured = {};
  private int row;
  private int column;
  private boolean rowOpen;
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
              head.text(SheetHead.xml(page, widths(), first));
              head.flush();
            });
    this.out = new Utf8Output(deferred);
  }

  /** How wide each column may get, in characters; must be told before the first row. */
  public Sheet columns(int[] min, int[] max) {
    least = min.clone();
    most = max.clone();
    measured = new int[min.length];
    return this;
  }

  /** Begins the next row. */
  public Sheet row() throws IOException {
    return row(0);
  }

  /** Begins the next row with a height in points; 0 lets the program that shows it decide. */
  public Sheet row(int height) throws IOException {
    endRow();
    row++;
    column = 0;
    rowOpen = true;
    out.text("<row r=\"");
    out.number(row);
    if (height > 0) {
      out.text("\" ht=\"");
      out.number(height);
      out.text("\" customHeight=\"1");
    }
    out.text("\">");
    return this;
  }

  /** The row being written, from 1. */
  public int rowNumber() {
    return row;
  }

  /** The column that the next cell goes to, from 0. */
  public int columnNumber() {
    return column;
  }

  /** A text cell that counts for the width of its column; null is a blank cell. */
  public Sheet text(Look look, @Nullable String value) throws IOException {
    if (value != null && column < measured.length && !deferred.started()) {
      measured[column] = Math.max(measured[column], Xml.width(value));
    }
    return title(look, value);
  }

  /** A text cell that may run over its neighbours. */
  public Sheet title(Look look, @Nullable String value) throws IOException {
    if (value == null || value.isEmpty()) {
      return blank(look);
    }
    boolean formula = "=+-@".indexOf(value.charAt(0)) >= 0;
    open(look.ordinal() + (formula ? StylesXml.QUOTED : 0));
    out.text("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    Xml.cell(out, value);
    out.text("</t></is></c>");
    return this;
  }

  /** A whole number. */
  public Sheet number(Look look, long value) throws IOException {
    measure(14);
    open(look.ordinal());
    out.text("\"><v>");
    out.number(value);
    out.text("</v></c>");
    return this;
  }

  /** An amount in yuan. */
  public Sheet yuan(Look look, long fen) throws IOException {
    measure(17);
    open(look.ordinal());
    out.text("\"><v>");
    out.yuan(fen);
    out.text("</v></c>");
    return this;
  }

  /** A share of one hundred percent, exact to a hundredth of a percent. */
  public Sheet share(Look look, long part, long whole) throws IOException {
    if (whole == 0) {
      return text(look, "—");
    }
    long tenThousandths = (part * 10_000 + whole / 2) / whole;
    open(look.ordinal());
    out.text("\"><v>");
    out.number(tenThousandths / 10_000);
    out.ascii('.');
    out.text(Long.toString(10_000 + tenThousandths % 10_000).substring(1));
    out.text("</v></c>");
    return this;
  }

  /** A date; null is a blank cell. */
  public Sheet date(Look look, @Nullable LocalDate value) throws IOException {
    if (value == null) {
      return blank(look);
    }
    measure(11);
    open(look.ordinal());
    out.text("\"><v>");
    out.number(value.toEpochDay() - EXCEL_EPOCH);
    out.text("</v></c>");
    return this;
  }

  /** A blank cell. */
  public Sheet blank(Look look) throws IOException {
    open(look.ordinal());
    out.text("\"/>");
    return this;
  }

  /** Leaves cells out. */
  public Sheet skip(int cells) {
    column += cells;
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

  /** Puts filter arrows on a header row; the filter reaches down to the last row. */
  public Sheet filter(int headerRow, int lastColumn) {
    tail.filter(headerRow, lastColumn);
    return this;
  }

  /** What may be typed into a column from a row on, down to the last row or {@code lastRow}. */
  public Sheet validate(Choice choice, int column, int firstRow, int lastRow) {
    tail.validate(choice, column, firstRow, lastRow);
    return this;
  }

  /** A note on a cell. */
  public Sheet note(int row, int column, String text) {
    tail.note(new SheetNote(row, column, text));
    return this;
  }

  /** A chart on the sheet. */
  public Sheet chart(Chart chart) {
    tail.chart(chart);
    return this;
  }

  SheetTail tail() {
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
    out.text("</sheetData>");
    out.text(tail.xml(row));
    out.close();
  }

  private void endRow() throws IOException {
    if (rowOpen) {
      out.text("</row>");
      rowOpen = false;
    }
  }

  private void open(int style) throws IOException {
    out.text("<c r=\"");
    out.text(Ref.column(column++));
    out.number(row);
    out.text("\" s=\"");
    out.number(style);
  }

  private void measure(int width) {
    if (column < measured.length && !deferred.started()) {
      measured[column] = Math.max(measured[column], width);
    }
  }

  private int[] widths() {
    int[] widths = Arrays.copyOf(least, least.length);
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.min(most[i], Math.max(least[i], measured[i] + 2));
    }
    return widths;
  }
}
