package org.hedui.io.intake.workbook;

import java.io.IOException;
import java.util.List;
import org.hedui.io.intake.rows.RowSource;
import org.hedui.io.intake.rows.Unreadable;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of a newer workbook; of formulas, the value that was last worked out. */
final class XlsxSheet implements RowSource {
  /** What a sheet can have. */
  private static final long MOST_ROWS = 1L << 20;

  private final XmlPart xml;
  private final SheetRow row;
  private final CellStyles styles;
  private final List<String> shared;
  private long lastRow;
  private boolean ended;

  XlsxSheet(XmlPart xml, SheetRow row, CellStyles styles, List<String> shared) {
    this.xml = xml;
    this.row = row;
    this.styles = styles;
    this.shared = shared;
  }

  @Override
  public boolean advance() throws IOException, Unreadable {
    while (!ended && xml.next()) {
      if (xml.begins("row")) {
        lastRow = Math.max(lastRow + 1, xml.number("r", 0));
        if (lastRow > MOST_ROWS) {
          throw Unreadable.tooLarge("第 " + lastRow + " 行", "不超过 " + MOST_ROWS + " 行");
        }
        row.begin(lastRow);
        readCells();
        if (!row.blank()) {
          return true;
        }
      } else if (xml.ends("sheetData")) {
        ended = true;
      }
    }
    ended = true;
    return false;
  }

  private void readCells() throws IOException, Unreadable {
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.begins("c")) {
        column = column(xml.attribute("r"), column + 1);
        readCell(column);
      }
    }
  }

  /** The column of a reference such as {@code AB12}, from 0. */
  private static int column(@Nullable String reference, int otherwise) {
    int column = 0;
    int i = 0;
    while (reference != null && i < reference.length() && i < 4) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
      i++;
    }
    return i == 0 ? otherwise : column - 1;
  }

  private void readCell(int column) throws IOException, Unreadable {
    String type = xml.attribute("t");
    int style = xml.number("s", 0);
    while (xml.next() && !xml.ends("c")) {
      if (xml.begins("v")) {
        row.set(column, value(type == null ? "n" : type, xml.text(), style));
      } else if (xml.begins("is")) {
        row.set(column, SharedStrings.richText(xml, "is"));
      } else if (xml.begins()) {
        xml.skip();
      }
    }
  }

  private String value(String type, String text, int style) throws Unreadable {
    return switch (type) {
      case "n" -> text.isEmpty() ? "" : styles.text(text, style);
      case "s" -> shared(text);
      case "b" -> text.equals("1") || text.equals("true") ? "是" : "否";
      case "d" -> text.endsWith("T00:00:00") ? text.substring(0, 10) : text.replace('T', ' ');
      case "str" -> Escapes.decode(text);
      default -> text;
    };
  }

  private String shared(String index) throws Unreadable {
    try {
      return shared.get(Integer.parseInt(index.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw Unreadable.damaged("缺少共享字符串", "请另存为 .xlsx");
    }
  }

  @Override
  public int sheet() {
    return row.sheet();
  }

  @Override
  public long number() {
    return row.number();
  }

  @Override
  public int size() {
    return row.size();
  }

  @Override
  public String cell(int index) {
    return row.cell(index);
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
