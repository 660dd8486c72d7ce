package org.hedui.io.report.xlsx;

import java.time.LocalDate;
import java.util.List;

/** The parts that hold a workbook together. */
final class PackageXml {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String DRAWING = "application/vnd.openxmlformats-officedocument.drawing";

  static final String ROOT_RELATIONS =
      relations(
          relation(1, OFFICE + "/officeDocument", "xl/workbook.xml")
              + relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
              + relation(3, OFFICE + "/extended-properties", "docProps/app.xml"));

  static final String APP =
      HEAD
          + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "extended-properties\"><Application>Hedui</Application></Properties>";

  private PackageXml() {}

  static String core(String title, LocalDate date) {
    String time = "<dcterms:%1$s xsi:type=\"dcterms:W3CDTF\">" + date + "T00:00:00Z</dcterms:%1$s>";
    return HEAD
        + "<cp:coreProperties xmlns:cp=\""
        + PACKAGE
        + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
        + Xml.escape(title)
        + "</dc:title><dc:creator>Hedui</dc:creator>"
        + time.formatted("created")
        + time.formatted("modified")
        + "</cp:coreProperties>";
  }

  static String workbook(List<Sheet> sheets) {
    StringBuilder names = new StringBuilder();
    StringBuilder list = new StringBuilder();
    for (Sheet sheet : sheets) {
      Page page = sheet.page();
      int number = sheet.number();
      list.append(
          "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
              .formatted(
                  Xml.escape(page.name()),
                  number,
                  page.hidden() ? " state=\"hidden\"" : "",
                  number));
      String filter = sheet.tail().filterRange();
      if (!filter.isEmpty()) {
        names.append(
            "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"%d\" hidden=\"1\">%s</definedName>"
                .formatted(number - 1, Xml.escape(filter)));
      }
      if (page.headerRow() > 0) {
        names.append(
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">%s</definedName>"
                .formatted(number - 1, Xml.escape(titles(page))));
      }
    }
    return HEAD
        + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
        + OFFICE
        + "\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>"
        + list
        + "</sheets>"
        + (names.isEmpty() ? "" : "<definedNames>" + names + "</definedNames>")
        + "</workbook>";
  }

  /** What stands on every printed page; columns only where pages lie side by side. */
  private static String titles(Page page) {
    String sheet = "'" + page.name().replace("'", "''") + "'!";
    String rows = "%1$s$%2$d:$%2$d".formatted(sheet, page.headerRow());
    return page.scale() > 0 && page.freezeColumns() > 0
        ? sheet + "$A:$" + Ref.column(page.freezeColumns() - 1) + "," + rows
        : rows;
  }

  static String workbookRelations(int sheets) {
    StringBuilder list = new StringBuilder();
    for (int i = 1; i <= sheets; i++) {
      list.append(relation(i, OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml"));
    }
    return relations(list + relation(sheets + 1, OFFICE + "/styles", "styles.xml"));
  }

  static String sheetRelations(int number, boolean charts, boolean notes) {
    String list = "";
    if (charts) {
      list += relation(1, OFFICE + "/drawing", "../drawings/drawing" + number + ".xml");
    }
    if (notes) {
      list += relation(2, OFFICE + "/comments", "../comments" + number + ".xml");
      list += relation(3, OFFICE + "/vmlDrawing", "../drawings/vmlDrawing" + number + ".vml");
    }
    return relations(list);
  }

  static String drawingRelations(int firstChart, int count) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < count; i++) {
      list.append(
          relation(i + 1, OFFICE + "/chart", "../charts/chart" + (firstChart + i) + ".xml"));
    }
    return relations(list.toString());
  }

  static String contentTypes(List<Sheet> sheets, int charts) {
    StringBuilder list =
        new StringBuilder()
            .append(fileKind("rels", "application/vnd.openxmlformats-package.relationships+xml"))
            .append(fileKind("xml", "application/xml"))
            .append(fileKind("vml", DRAWING.replace("drawing", "vmlDrawing")))
            .append(part("/xl/workbook.xml", SPREADSHEET + "sheet.main+xml"))
            .append(part("/xl/styles.xml", SPREADSHEET + "styles+xml"))
            .append(
                part(
                    "/docProps/core.xml",
                    "application/vnd.openxmlformats-package.core-properties+xml"))
            .append(
                part(
                    "/docProps/app.xml",
                    "application/vnd.openxmlformats-officedocument.extended-properties+xml"));
    for (Sheet sheet : sheets) {
      int number = sheet.number();
      list.append(part("/xl/worksheets/sheet" + number + ".xml", SPREADSHEET + "worksheet+xml"));
      if (!sheet.tail().charts().isEmpty()) {
        list.append(part("/xl/drawings/drawing" + number + ".xml", DRAWING + "+xml"));
      }
      if (!sheet.tail().notes().isEmpty()) {
        list.append(part("/xl/comments" + number + ".xml", SPREADSHEET + "comments+xml"));
      }
    }
    for (int i = 1; i <= charts; i++) {
      list.append(part("/xl/charts/chart" + i + ".xml", DRAWING + "ml.chart+xml"));
    }
    return HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">" + list + "</Types>";
  }

  private static String relations(String list) {
    return HEAD
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + list
        + "</Relationships>";
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String fileKind(String extension, String type) {
    return "<Default Extension=\"" + extension + "\" ContentType=\"" + type + "\"/>";
  }

  private static String part(String name, String type) {
    return "<Override PartName=\"" + name + "\" ContentType=\"" + type + "\"/>";
  }
}
