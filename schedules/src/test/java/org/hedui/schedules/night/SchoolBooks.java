package org.hedui.schedules.night;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the workbooks of the schools hold, as another program reads them. */
final class SchoolBooks {
  private static final int HEADER = 2;

  private SchoolBooks() {}

  /** "school | case" of every case in both workbooks of every school, sorted. */
  static List<String> cases(Path schools) throws IOException {
    List<String> cases = new ArrayList<>();
    for (Path school : list(schools)) {
      for (Path file : list(school)) {
        try (InputStream in = Files.newInputStream(file);
            XSSFWorkbook book = new XSSFWorkbook(in)) {
          XSSFSheet sheet = book.getSheet("核实名单");
          collect(sheet == null ? book.getSheet("问题明细") : sheet, school, cases);
        }
      }
    }
    cases.sort(null);
    return cases;
  }

  /** Every text in a workbook. */
  static List<String> texts(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
              texts.add(cell.getStringCellValue());
            }
          }
        }
      }
    }
    return texts;
  }

  private static void collect(XSSFSheet sheet, Path school, List<String> cases) {
    int column = -1;
    for (Cell cell : sheet.getRow(HEADER)) {
      column = cell.getStringCellValue().equals("例外编号") ? cell.getColumnIndex() : column;
    }
    for (Row row : sheet) {
      if (row.getRowNum() > HEADER) {
        cases.add(school.getFileName() + " | " + row.getCell(column).getStringCellValue());
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.sorted().toList();
    }
  }
}
