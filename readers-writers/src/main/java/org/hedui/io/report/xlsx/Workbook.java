package org.hedui.io.report.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workbook written sheet by sheet. Nothing in it depends on the clock: times inside are those of
 * the business date.
 */
public final class Workbook implements Closeable {
  private static final String STYLES = StylesXml.text();

  private final Parts parts;
  private final String title;
  private final LocalDate date;
  private final List<Sheet> sheets = new ArrayList<>();
  private @Nullable Sheet open;
  private int charts;

  private Workbook(Parts parts, String title, LocalDate date) {
    this.parts = parts;
    this.title = title;
    this.date = date;
  }

  /** Creates the file and the folder it is in. */
  public static Workbook create(Path file, String title, LocalDate date) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Parts parts = new Parts(Files.newOutputStream(file), date.atStartOfDay());
    Workbook book = new Workbook(parts, title, date);
    parts.add("_rels/.rels", PackageXml.ROOT_RELATIONS);
    parts.add("xl/styles.xml", STYLES);
    return book;
  }

  /** Begins a sheet and ends the one before. */
  public Sheet sheet(Page page) throws IOException {
    endSheet();
    int number = sheets.size() + 1;
    Sheet sheet =
        new Sheet(
            number, page, parts.open("xl/worksheets/sheet" + number + ".xml"), sheets.isEmpty());
    sheets.add(sheet);
    open = sheet;
    return sheet;
  }

  private void endSheet() throws IOException {
    Sheet sheet = open;
    if (sheet == null) {
      return;
    }
    open = null;
    sheet.close();
    List<Chart> drawn = sheet.tail().charts();
    List<SheetNote> notes = sheet.tail().notes();
    if (drawn.isEmpty() && notes.isEmpty()) {
      return;
    }
    int number = sheet.number();
    parts.add(
        "xl/worksheets/_rels/sheet" + number + ".xml.rels",
        PackageXml.sheetRelations(number, !drawn.isEmpty(), !notes.isEmpty()));
    if (!drawn.isEmpty()) {
      parts.add("xl/drawings/drawing" + number + ".xml", DrawingXml.text(drawn));
      parts.add(
          "xl/drawings/_rels/drawing" + number + ".xml.rels",
          PackageXml.drawingRelations(charts + 1, drawn.size()));
      for (Chart chart : drawn) {
        charts++;
        parts.add("xl/charts/chart" + charts + ".xml", ChartXml.text(chart));
      }
    }
    if (!notes.isEmpty()) {
      parts.add("xl/comments" + number + ".xml", NotesXml.comments(notes));
      parts.add("xl/drawings/vmlDrawing" + number + ".vml", NotesXml.shapes(notes));
    }
  }

  @Override
  public void close() throws IOException {
    try (parts) {
      endSheet();
      parts.add("docProps/core.xml", PackageXml.core(title, date));
      parts.add("docProps/app.xml", PackageXml.APP);
      parts.add("xl/workbook.xml", PackageXml.workbook(sheets));
      parts.add("xl/_rels/workbook.xml.rels", PackageXml.workbookRelations(sheets.size()));
      parts.add("[Content_Types].xml", PackageXml.contentTypes(sheets, charts));
    }
  }
}
