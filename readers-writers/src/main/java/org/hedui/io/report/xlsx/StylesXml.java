package org.hedui.io.report.xlsx;

import java.util.ArrayList;
import java.util.List;

/** {@code xl/styles.xml}, the same for all workbooks: every {@link Look} twice. */
final class StylesXml {
  private static final int FIRST_OWN_NUMBER = 164;

  /** The looks, then the looks again for text that a spreadsheet would calculate when edited. */
  static final int QUOTED = Look.values().length;

  private final List<String> numbers = new ArrayList<>();
  private final List<String> fonts = new ArrayList<>();
  private final List<String> fills = new ArrayList<>();
  private final List<String> borders = new ArrayList<>();

  private StylesXml() {}

  static String text() {
    return new StylesXml().build();
  }

  private String build() {
    fills.add("<fill><patternFill patternType=\"none\"/></fill>");
    fills.add("<fill><patternFill patternType=\"gray125\"/></fill>");
    borders.add("<border><left/><right/><top/><bottom/><diagonal/></border>");
    StringBuilder cells = new StringBuilder();
    for (Look look : Look.values()) {
      cells.append(cell(look.format(), false));
    }
    for (Look look : Look.values()) {
      cells.append(cell(look.format(), true));
    }
    StringBuilder formats = new StringBuilder();
    for (int i = 0; i < numbers.size(); i++) {
      formats.append(
          "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
              .formatted(FIRST_OWN_NUMBER + i, numbers.get(i)));
    }
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"""
        + counted("numFmts", numbers.size(), formats.toString())
        + counted("fonts", fonts.size(), String.join("", fonts))
        + counted("fills", fills.size(), String.join("", fills))
        + counted("borders", borders.size(), String.join("", borders))
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
        + "</cellStyleXfs>"
        + counted("cellXfs", 2 * QUOTED, cells.toString())
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
        + "</cellStyles></styleSheet>";
  }

  private String cell(Format format, boolean quoted) {
    int fill = format.fill.isEmpty() ? 0 : index(fills, fill(format.fill));
    int border = format.border.isEmpty() ? 0 : index(borders, border(format.border));
    return ("<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\"%s"
            + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
            + " applyAlignment=\"1\" applyProtection=\"1\"><alignment vertical=\"center\"%s%s/>"
            + "<protection locked=\"%d\"/></xf>")
        .formatted(
            numberId(format.number),
            index(fonts, font(format)),
            fill,
            border,
            quoted ? " quotePrefix=\"1\"" : "",
            format.aligned.isEmpty() ? "" : " horizontal=\"" + format.aligned + "\"",
            format.wrapped ? " wrapText=\"1\"" : "",
            format.locked ? 1 : 0);
  }

  private int numberId(String number) {
    return switch (number) {
      case "General" -> 0;
      case "0" -> 1;
      case "#,##0" -> 3;
      case "#,##0.00" -> 4;
      case "@" -> 49;
      default -> FIRST_OWN_NUMBER + index(numbers, number);
    };
  }

  private static String font(Format format) {
    return "<font>"
        + (format.bold ? "<b/>" : "")
        + (format.underlined ? "<u/>" : "")
        + "<sz val=\"%d\"/><color rgb=\"FF%s\"/><name val=\"微软雅黑\"/><family val=\"2\"/>"
            .formatted(format.size, format.color)
        + "<charset val=\"134\"/></font>";
  }

  private static String fill(String rgb) {
    return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF"
        + rgb
        + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
  }

  private static String border(String rgb) {
    StringBuilder border = new StringBuilder("<border>");
    for (String side : List.of("left", "right", "top", "bottom")) {
      border.append("<%1$s style=\"thin\"><color rgb=\"FF%2$s\"/></%1$s>".formatted(side, rgb));
    }
    return border.append("<diagonal/></border>").toString();
  }

  private static int index(List<String> list, String item) {
    int at = list.indexOf(item);
    if (at >= 0) {
      return at;
    }
    list.add(item);
    return list.size() - 1;
  }

  private static String counted(String name, int count, String content) {
    return count == 0 ? "" : "<%1$s count=\"%2$d\">%3$s</%1$s>".formatted(name, count, content);
  }
}
