package org.hedui.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;

/** A workbook as another program reads it. */
public final class ReadBack {
  private ReadBack() {}

  /** Opens a workbook and checks what holds for all of them. */
  public static XSSFWorkbook open(Path file) throws IOException {
    XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
    valid(book.getCTWorkbook());
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      XSSFSheet sheet = book.getSheetAt(i);
      valid(sheet.getCTWorksheet());
      for (XSSFChart chart :
          sheet.getDrawingPatriarch() == null
              ? List.<XSSFChart>of()
              : sheet.getDrawingPatriarch().getCharts()) {
        valid(chart);
      }
      assertThat(sheet.getSheetName()).hasSizeLessThanOrEqualTo(31);
      for (Row row : sheet) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        }
      }
      if (!book.isSheetHidden(i)) {
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        assertThat(sheet.getFooter().getRight()).contains("&P / &N");
      }
    }
    return book;
  }

  /** As the schema of the format has it. */
  public static void valid(XmlObject part) {
    List<XmlError> errors = new ArrayList<>();
    part.validate(new XmlOptions().setErrorListener(errors));
    assertThat(errors).isEmpty();
  }

  /** A chart as the schema has it; POI's small schema does not know how bars overlap. */
  public static void valid(XSSFChart chart) throws IOException {
    try (InputStream part = chart.getPackagePart().getInputStream()) {
      String xml = new String(part.readAllBytes(), StandardCharsets.UTF_8);
      valid(ChartSpaceDocument.Factory.parse(xml.replaceAll("<c:overlap [^>]*/>", "")));
    } catch (XmlException e) {
      throw new IOException(e);
    }
  }

  /** A list sheet: frozen, filtered, header repeated on paper. */
  public static void isList(XSSFSheet sheet, int headerRow, int frozenColumns) {
    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
        .isEqualTo((short) headerRow);
    assertThat(sheet.getPaneInformation().getVerticalSplitPosition())
        .isEqualTo((short) frozenColumns);
    assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo(headerRow + ":" + headerRow);
    assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A" + headerRow + ":");
  }

  /** The cells of a row (from 1) as a person sees them. */
  public static List<String> row(XSSFSheet sheet, int row) {
    DataFormatter formatter = new DataFormatter();
    List<String> cells = new ArrayList<>();
    for (Cell cell : sheet.getRow(row - 1)) {
      cells.add(formatter.formatCellValue(cell));
    }
    return cells;
  }
}
