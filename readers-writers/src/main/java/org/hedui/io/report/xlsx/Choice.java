package org.hedui.io.report.xlsx;

import java.util.List;

/**
 * What may be typed into cells, with the words shown before and after typing.
 *
 * @param kind {@code list} or {@code date}
 * @param formula what is allowed: quoted items, or a range that holds them; first date
 * @param promptTitle title of the hint
 * @param prompt the hint that is shown when the cell is chosen
 * @param error what is said when something else is typed
 * @param strict whether something else is refused or only questioned
 */
public record Choice(
    String kind, String formula, String promptTitle, String prompt, String error, boolean strict) {
  private static final int LITERAL_LIMIT = 255;

  /** Whether these items can stand in the rule itself; longer lists need a range. */
  public static boolean fits(List<String> items) {
    return String.join(",", items).length() <= LITERAL_LIMIT
        && items.stream().noneMatch(item -> item.indexOf(',') >= 0 || item.indexOf('"') >= 0);
  }

  /** One of a few items. */
  public static Choice of(List<String> items, String title, String prompt, String error) {
    if (!fits(items)) {
      throw new IllegalArgumentException("too long for a drop-down without a range: " + title);
    }
    return new Choice("list", "\"" + String.join(",", items) + "\"", title, prompt, error, true);
  }

  /** One of the items in a range such as {@code '选项'!$A$2:$A$57}. */
  public static Choice range(String range, String title, String prompt, String error) {
    return new Choice("list", range, title, prompt, error, true);
  }

  /** Any date from the year 2000 on. */
  public static Choice date(String title, String prompt, String error) {
    return new Choice("date", "36526", title, prompt, error, true);
  }

  /** Anything, with a hint. */
  public static Choice hint(String title, String prompt) {
    return new Choice("", "", title, prompt, "", false);
  }

  String xml(String cells) {
    StringBuilder xml = new StringBuilder("<dataValidation");
    if (!kind.isEmpty()) {
      xml.append(" type=\"").append(kind).append('"');
    }
    if ("date".equals(kind)) {
      xml.append(" operator=\"greaterThanOrEqual\"");
    }
    xml.append(strict ? "" : " errorStyle=\"warning\"")
        .append(" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\"")
        .append(" errorTitle=\"")
        .append(Xml.escape(cut(promptTitle, 32)))
        .append("\" error=\"")
        .append(Xml.escape(cut(error, LITERAL_LIMIT)))
        .append("\" promptTitle=\"")
        .append(Xml.escape(cut(promptTitle, 32)))
        .append("\" prompt=\"")
        .append(Xml.escape(cut(prompt, LITERAL_LIMIT)))
        .append("\" sqref=\"")
        .append(cells)
        .append("\">");
    if (!formula.isEmpty()) {
      xml.append("<formula1>").append(Xml.escape(formula)).append("</formula1>");
    }
    return xml.append("</dataValidation>").toString();
  }

  private static String cut(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
  }
}
