package org.hedui.io.report.xlsx;

import java.util.ArrayList;
import java.util.List;

/** What stands behind the rows of a sheet, in the order that the format demands. */
public final class SheetTail {
  private final Page page;
  private final List<String> merges = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<SheetNote> notes = new ArrayList<>();
  private final List<Chart> charts = new ArrayList<>();
  private final List<Integer> breaks = new ArrayList<>();
  private int filterRow;
  private int filterColumn;
  private int lastRow;
  private int totals;

  private record Rule(Choice choice, int column, int firstRow, int lastRow) {}

  SheetTail(Page page) {
    this.page = page;
  }

  void merge(String range) {
    merges.add(range);
  }

  void link(String cell, String place) {
    links.add("<hyperlink ref=\"%s\" location=\"%s\"/>".formatted(cell, Xml.escape(place)));
  }

  /**
   * Puts filter arrows on a header row, from the first column to {@code lastColumn}; the filter
   * reaches down to the last row but for the total.
   */
  public void filter(int headerRow, int lastColumn) {
    filterRow = headerRow;
    filterColumn = lastColumn;
  }

  /** Says that the last row is a total, which is no part of the list. */
  public void total() {
    totals = 1;
  }

  /** What may be typed into a column from a row on, down to {@code lastRow} or, at 0, the last. */
  public void validate(Choice choice, int column, int firstRow, int lastRow) {
    rules.add(new Rule(choice, column, firstRow, lastRow));
  }

  /** A note on a cell. */
  public void note(int row, int column, String text) {
    notes.add(new SheetNote(row, column, text));
  }

  /** A chart on the sheet. */
  public void chart(Chart chart) {
    charts.add(chart);
  }

  /** Begins a new printed page behind this row. */
  public void breakAfter(int row) {
    breaks.add(row);
  }

  List<Chart> charts() {
    return charts;
  }

  List<SheetNote> notes() {
    return notes;
  }

  /** The range of the filter with the sheet's name, empty for none. */
  String filterRange() {
    return filterRow == 0
        ? ""
        : Ref.absolute(page.name(), filterRow, 0, Math.max(lastRow, filterRow), filterColumn);
  }

  String xml(int rows) {
    lastRow = rows - totals;
    StringBuilder xml = new StringBuilder();
    if (page.locked()) {
      // No password: the lock keeps the columns of the list from slipping, it hides nothing.
      xml.append(
          "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatCells=\"0\""
              + " formatColumns=\"0\" formatRows=\"0\" sort=\"0\" autoFilter=\"0\"/>");
    }
    if (filterRow > 0) {
      xml.append("<autoFilter ref=\"")
          .append(Ref.range(filterRow, 0, Math.max(lastRow, filterRow), filterColumn))
          .append("\"/>");
    }
    if (!merges.isEmpty()) {
      xml.append("<mergeCells count=\"").append(merges.size()).append("\">");
      merges.forEach(range -> xml.append("<mergeCell ref=\"").append(range).append("\"/>"));
      xml.append("</mergeCells>");
    }
    appendRules(xml, lastRow);
    if (!links.isEmpty()) {
      xml.append("<hyperlinks>").append(String.join("", links)).append("</hyperlinks>");
    }
    appendPrint(xml);
    if (!charts.isEmpty()) {
      xml.append("<drawing r:id=\"rId1\"/>");
    }
    if (!notes.isEmpty()) {
      xml.append("<legacyDrawing r:id=\"rId3\"/>");
    }
    return xml.append("</worksheet>").toString();
  }

  private void appendRules(StringBuilder xml, int rows) {
    List<String> written = new ArrayList<>();
    for (Rule rule : rules) {
      int last = rule.lastRow > 0 ? rule.lastRow : rows;
      if (last >= rule.firstRow) {
        written.add(rule.choice.xml(Ref.range(rule.firstRow, rule.column, last, rule.column)));
      }
    }
    if (!written.isEmpty()) {
      xml.append("<dataValidations count=\"").append(written.size()).append("\">");
      xml.append(String.join("", written)).append("</dataValidations>");
    }
  }

  private void appendPrint(StringBuilder xml) {
    xml.append("<printOptions horizontalCentered=\"1\"/>")
        .append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\"")
        .append(" header=\"0.3\" footer=\"0.3\"/>")
        .append("<pageSetup paperSize=\"9\" ")
        .append(
            page.scale() > 0
                ? "scale=\"" + page.scale() + "\""
                : "fitToWidth=\"1\" fitToHeight=\"0\"")
        .append(" orientation=\"")
        .append("landscape\"/><headerFooter><oddFooter>&amp;L&amp;8")
        .append(Xml.escape(page.footer().replace("&", "&&")))
        .append("&amp;R&amp;8&amp;A　&amp;P / &amp;N</oddFooter></headerFooter>");
    if (!breaks.isEmpty()) {
      int count = breaks.size();
      xml.append("<rowBreaks count=\"%1$d\" manualBreakCount=\"%1$d\">".formatted(count));
      breaks.forEach(row -> xml.append("<brk id=\"" + row + "\" max=\"16383\" man=\"1\"/>"));
      xml.append("</rowBreaks>");
    }
  }
}
