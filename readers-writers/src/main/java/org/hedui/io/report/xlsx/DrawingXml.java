package org.hedui.io.report.xlsx;

import java.util.List;

/** {@code xl/drawings/drawingN.xml}: where the charts of a sheet stand. */
final class DrawingXml {
  private DrawingXml() {}

  static String text(List<Chart> charts) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">""");
    for (int i = 0; i < charts.size(); i++) {
      Chart.Place place = charts.get(i).place();
      xml.append("<xdr:twoCellAnchor>")
          .append(corner("from", place.firstColumn(), place.firstRow()))
          .append(corner("to", place.lastColumn(), place.lastRow()))
          .append(
              """
              <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="%1$d" name="Chart %2$d" \
              descr="%3$s"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm>\
              <a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>\
              <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">\
              <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
              xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
              r:id="rId%2$d"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>\
              </xdr:twoCellAnchor>"""
                  .formatted(i + 2, i + 1, Xml.escape(charts.get(i).title())));
    }
    return xml.append("</xdr:wsDr>").toString();
  }

  private static String corner(String name, int column, int row) {
    return ("<xdr:%1$s><xdr:col>%2$d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%3$d</xdr:row>"
            + "<xdr:rowOff>0</xdr:rowOff></xdr:%1$s>")
        .formatted(name, column, row);
  }
}
