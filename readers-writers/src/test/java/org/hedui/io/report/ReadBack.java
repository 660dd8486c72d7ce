package org.hedui.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as another program reads it. */
public final class ReadBack {
  private ReadBack() {}

  /** Opens a workbook and checks what holds for all of them. */
  public static XSSFWorkbook open(Path file) throws IOException {
    XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      XSSFSheet sheet = book.getSheetAt(i);
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
