package org.hedui.io.report.xlsx;

import java.util.List;

/** {@code xl/charts/chartN.xml}. */
final class ChartXml {
  private static final String FONT =
      "<a:defRPr sz=\"%d\" b=\"%d\"><a:solidFill><a:srgbClr val=\"404040\"/></a:solidFill>"
          + "<a:latin typeface=\"微软雅黑\"/><a:ea typeface=\"微软雅黑\"/></a:defRPr>";
  private static final String GREY_LINE =
      "<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"%s\"/></a:solidFill></a:ln></c:spPr>";

  private final Chart chart;

  private ChartXml(Chart chart) {
    this.chart = chart;
  }

  static String text(Chart chart) {
    return new ChartXml(chart).build();
  }

  private String build() {
    StringBuilder series = new StringBuilder();
    for (int i = 0; i < chart.series().size(); i++) {
      series.append(series(i, chart.series().get(i)));
    }
    boolean several = chart.series().size() > 1;
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
        <c:roundedCorners val="0"/><c:chart>"""
        + title()
        + "<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/><c:barChart><c:barDir val=\"col\"/><c:grouping val=\""
        + (chart.stacked() ? "stacked" : "clustered")
        + "\"/><c:varyColors val=\"0\"/>"
        + series
        + "<c:gapWidth val=\"60\"/>"
        + (chart.stacked() ? "<c:overlap val=\"100\"/>" : "")
        + "<c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:barChart>"
        + categoryAxis()
        + valueAxis()
        + "</c:plotArea>"
        + (several
            ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>"
                + font(900, 0)
                + "</c:legend>"
            : "")
        + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
        + "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln w=\"6350\">"
        + "<a:solidFill><a:srgbClr val=\"D0D0D0\"/></a:solidFill></a:ln></c:spPr></c:chartSpace>";
  }

  private String title() {
    return "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>"
        + FONT.formatted(1200, 1)
        + "</a:pPr><a:r><a:rPr lang=\"zh-CN\" sz=\"1200\" b=\"1\"><a:latin typeface=\"微软雅黑\"/>"
        + "<a:ea typeface=\"微软雅黑\"/></a:rPr><a:t>"
        + Xml.escape(chart.title())
        + "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>";
  }

  private String series(int index, Chart.Series series) {
    return "<c:ser><c:idx val=\"%1$d\"/><c:order val=\"%1$d\"/>".formatted(index)
        + "<c:tx><c:v>"
        + Xml.escape(series.name())
        + "</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val=\""
        + series.rgb()
        + "\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>"
        + labels()
        + "<c:cat>"
        + cells("str", chart.categories(), "")
        + "</c:cat><c:val>"
        + cells(
            "num", series.data(), "<c:formatCode>" + Xml.escape(chart.format()) + "</c:formatCode>")
        + "</c:val></c:ser>";
  }

  private String labels() {
    // Of several series most are zero somewhere: that gets no label.
    return "<c:dLbls><c:numFmt formatCode=\""
        + Xml.escape(chart.series().size() > 1 ? chart.format() + ";;" : chart.format())
        + "\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        + font(800, 0)
        + "<c:dLblPos val=\""
        + (chart.stacked() ? "ctr" : "outEnd")
        + "\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/>"
        + "<c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/>"
        + "<c:showBubbleSize val=\"0\"/></c:dLbls>";
  }

  private static String cells(String kind, Chart.Data data, String format) {
    List<String> values = data.values();
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      points.append(
          "<c:pt idx=\"%d\"><c:v>%s</c:v></c:pt>".formatted(i, Xml.escape(values.get(i))));
    }
    return "<c:%1$sRef><c:f>%2$s</c:f><c:%1$sCache>%3$s<c:ptCount val=\"%4$d\"/>%5$s</c:%1$sCache></c:%1$sRef>"
        .formatted(kind, Xml.escape(data.range()), format, values.size(), points);
  }

  private String categoryAxis() {
    return "<c:catAx><c:axId val=\"1001\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>"
        + "<c:delete val=\"0\"/><c:axPos val=\"b\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
        + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>"
        + GREY_LINE.formatted("808080")
        + font(900, 0)
        + "<c:crossAx val=\"1002\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/>"
        + "</c:catAx>";
  }

  private String valueAxis() {
    return "<c:valAx><c:axId val=\"1002\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling>"
        + "<c:delete val=\"0\"/><c:axPos val=\"l\"/><c:majorGridlines>"
        + GREY_LINE.formatted("E4E4E4")
        + "</c:majorGridlines><c:numFmt formatCode=\""
        + Xml.escape(chart.format())
        + "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
        + "<c:tickLblPos val=\"nextTo\"/>"
        + font(900, 0)
        + "<c:crossAx val=\"1001\"/><c:crosses val=\"autoZero\"/>"
        + "<c:crossBetween val=\"between\"/></c:valAx>";
  }

  private static String font(int size, int bold) {
    return "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        + FONT.formatted(size, bold)
        + "</a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>";
  }
}
