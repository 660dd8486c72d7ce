package org.hedui.io.intake.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hedui.io.intake.ReadLimits;
import org.hedui.io.intake.rows.RowSource;
import org.hedui.io.intake.rows.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel 2007 and later, read part by part.
 *
 * <p>Its XML is read here and not by fastexcel-reader: that one needs a style sheet, breaks at
 * cells of type d, glues phonetic hints to names and passes over document types in silence. The
 * pull parser below both is the same, and so is the speed.
 */
public final class XlsxWorkbook implements Workbook {
  private final XlsxParts parts;
  private final ReadLimits limits;
  private final List<String> names = new ArrayList<>();
  private final List<String> targets = new ArrayList<>();
  private final CellStyles styles = new CellStyles();
  private final List<String> shared;

  /** Opens a workbook and reads all of it but the sheets. */
  public XlsxWorkbook(Path file, ReadLimits limits) throws IOException, Unreadable {
    this.limits = limits;
    parts = new XlsxParts(file, limits);
    try {
      String main = mainPart();
      Map<String, String> relations = relations(main);
      readMain(main, relations);
      readStyles(relations.getOrDefault("/styles", sibling(main, "styles.xml")));
      shared =
          SharedStrings.read(
              parts, relations.getOrDefault("/sharedStrings", sibling(main, "sharedStrings.xml")));
    } catch (IOException | RuntimeException | Error | Unreadable e) {
      parts.close();
      throw e;
    }
  }

  private String mainPart() throws IOException, Unreadable {
    Map<String, String> top = relations("");
    String main = top.getOrDefault("/officeDocument", "xl/workbook.xml");
    if (main.endsWith(".bin")) {
      throw Unreadable.damaged("二进制工作簿 (.xlsb)", "请另存为 .xlsx");
    }
    if (!parts.has(main)) {
      throw Unreadable.damaged("不是完整的工作簿", "请另存为 .xlsx");
    }
    return main;
  }

  private static String sibling(String part, String name) {
    return part.substring(0, part.lastIndexOf('/') + 1) + name;
  }

  /** The targets of a part's relations by id, and by the last word of their type. */
  private Map<String, String> relations(String part) throws IOException, Unreadable {
    String name = part.substring(part.lastIndexOf('/') + 1);
    Map<String, String> targets = new HashMap<>();
    try (XmlPart xml = parts.open(sibling(part, "_rels/" + name + ".rels"))) {
      while (xml != null && xml.next()) {
        if (xml.begins("Relationship")) {
          String type = String.valueOf(xml.attribute("Type"));
          String target = String.valueOf(xml.attribute("Target"));
          String path = target.startsWith("/") ? target.substring(1) : sibling(part, target);
          path = Path.of(path).normalize().toString().replace('\\', '/');
          targets.putIfAbsent(type.substring(Math.max(type.lastIndexOf('/'), 0)), path);
          targets.put(String.valueOf(xml.attribute("Id")), path);
        }
      }
    }
    return targets;
  }

  private void readMain(String main, Map<String, String> relations) throws IOException, Unreadable {
    try (XmlPart xml = parts.open(main)) {
      while (xml != null && xml.next()) {
        if (xml.begins("workbookPr")) {
          String from = xml.attribute("date1904");
          styles.date1904("1".equals(from) || "true".equals(from));
        } else if (xml.begins("sheet")) {
          names.add(String.valueOf(xml.attribute("name")));
          targets.add(relations.getOrDefault(relation(xml), ""));
        } else if (!xml.begins() && xml.name().equals("sheets")) {
          return;
        }
      }
    }
  }

  /** {@code r:id}, which must not be taken for {@code sheetId}. */
  private static String relation(XmlPart xml) {
    return String.valueOf(xml.attribute("id"));
  }

  private void readStyles(String part) throws IOException, Unreadable {
    try (XmlPart xml = parts.open(part)) {
      boolean inCells = false;
      while (xml != null && xml.next()) {
        switch (xml.name()) {
          case "cellXfs" -> inCells = xml.begins();
          case "numFmt" -> {
            if (xml.begins()) {
              styles.format(
                  xml.number("numFmtId", -1), String.valueOf(xml.attribute("formatCode")));
            }
          }
          case "xf" -> {
            if (inCells && xml.begins()) {
              styles.add(xml.number("numFmtId", 0));
            }
          }
          default -> {
            continue;
          }
        }
      }
    }
  }

  @Override
  public List<String> sheets() {
    return names;
  }

  @Override
  public RowSource open(int sheet) throws IOException, Unreadable {
    @Nullable XmlPart xml = parts.open(targets.get(sheet - 1));
    if (xml == null) {
      throw Unreadable.damaged("缺少工作表“" + names.get(sheet - 1) + "”", "请另存为 .xlsx");
    }
    return new XlsxSheet(xml, new SheetRow(sheet, limits), styles, shared);
  }

  @Override
  public boolean date1904() {
    return styles.date1904();
  }

  @Override
  public boolean macros() {
    return parts.hasAny("vbaproject.bin");
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
