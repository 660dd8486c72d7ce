package org.hedui.io.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests: by POI, and by hand where POI would never write such a thing. */
final class Books {
  private Books() {}

  static Workbook book(boolean newer) {
    return newer ? new XSSFWorkbook() : new HSSFWorkbook();
  }

  static byte[] bytes(Workbook book) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (book) {
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes rows of texts from a row on, counted from 0. */
  static Sheet sheet(Workbook book, String name, int from, List<List<String>> rows) {
    Sheet sheet = book.createSheet(name);
    int number = from;
    for (List<String> cells : rows) {
      Row row = sheet.createRow(number++);
      for (int i = 0; i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          row.createCell(i).setCellValue(cells.get(i));
        }
      }
    }
    return sheet;
  }

  static byte[] of(boolean newer, List<List<String>> rows) {
    Workbook book = book(newer);
    sheet(book, "Sheet1", 0, rows);
    return bytes(book);
  }

  /** The parts of a workbook of one sheet, without styles. */
  static Map<String, byte[]> parts(String sheetData, String sharedStrings) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://r\"><workbookPr/><sheets><sheet name=\"一\" sheetId=\"7\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>"
            + sheetData
            + "</sheetData></worksheet>");
    if (!sharedStrings.isEmpty()) {
      parts.put("xl/sharedStrings.xml", "<sst>" + sharedStrings + "</sst>");
    }
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
    return bytes;
  }

  static byte[] raw(String sheetData, String sharedStrings) {
    return TestInbox.zip(parts(sheetData, sharedStrings));
  }

  /** Rows of inline strings. */
  static String rows(List<List<String>> rows) {
    StringBuilder xml = new StringBuilder();
    for (List<String> row : rows) {
      xml.append("<row>");
      for (String cell : row) {
        xml.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
      }
      xml.append("</row>");
    }
    return xml.toString();
  }
}
