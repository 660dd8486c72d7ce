package org.hedui.io.report.xlsx;

import java.util.List;

/** What stands before the rows of a sheet. */
final class SheetHead {
  private SheetHead() {}

  static String xml(Page page, int[] widths, List<Look> looks, boolean selected) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
            <sheetPr>""");
    if (!page.tab().isEmpty()) {
      xml.append("<tabColor rgb=\"FF").append(page.tab()).append("\"/>");
    }
    xml.append(page.scale() > 0 ? "" : "<pageSetUpPr fitToPage=\"1\"/>")
        .append("</sheetPr><sheetViews><sheetView showGridLines=\"")
        .append(page.headerRow() > 0 ? 1 : 0)
        .append('"')
        .append(selected ? " tabSelected=\"1\"" : "")
        .append(" workbookViewId=\"0\">")
        .append(pane(page))
        .append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"16.5\"/>");
    if (widths.length > 0) {
      xml.append("<cols>");
      for (int i = 0; i < widths.length; i++) {
        int number = i + 1;
        xml.append("<col min=\"").append(number).append("\" max=\"").append(number);
        xml.append("\" width=\"").append(widths[i]).append(".7109375\"");
        if (i < looks.size()) {
          xml.append(" style=\"").append(looks.get(i).ordinal()).append('"');
        }
        xml.append(" customWidth=\"1\"/>");
      }
      xml.append("</cols>");
    }
    return xml.append("<sheetData>").toString();
  }

  private static String pane(Page page) {
    int rows = page.freezeRows();
    int columns = page.freezeColumns();
    if (rows == 0 && columns == 0) {
      return "";
    }
    String corner = columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight";
    String cell = Ref.column(columns) + (rows + 1);
    return "<pane"
        + (columns > 0 ? " xSplit=\"" + columns + '"' : "")
        + (rows > 0 ? " ySplit=\"" + rows + '"' : "")
        + " topLeftCell=\"%1$s\" activePane=\"%2$s\" state=\"frozen\"/>".formatted(cell, corner)
        + "<selection pane=\"%1$s\" activeCell=\"%2$s\" sqref=\"%2$s\"/>".formatted(corner, cell);
  }
}
