package org.hedui.sample.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;

/** A workbook, built in memory: for files of a few thousand rows. */
final class BookFile extends TableFile {
  private final Workbook book;
  private final Path target;
  private final String path;
  private final Plan plan;
  private final String name;
  private final List<List<String>> above;
  private final CellStyle day;
  private final CellStyle moment;
  private List<List<String>> foot = List.of();
  private Sheet sheet;
  private int next;
  private int written;

  BookFile(Truth truth, Path inbox, String name, Plan plan, List<List<String>> above)
      throws IOException {
    super(truth);
    this.plan = plan;
    this.name = plan.feed().title();
    this.above = above;
    this.book = Books.create(plan.shape());
    this.path = plan.feed().folder() + "/" + name + "." + plan.shape().extension();
    this.target = inbox.resolve(path);
    Files.createDirectories(inbox.resolve(plan.feed().folder()));
    this.day = style("yyyy-mm-dd");
    this.moment = style("yyyy-mm-dd hh:mm:ss");
    if (plan.shape().cover) {
      Sheet cover = book.createSheet("填表说明");
      cover.createRow(0).createCell(0).setCellValue("填表说明");
      cover.createRow(1).createCell(0).setCellValue("带*的列为必填项，请勿改动表头。");
    }
    this.sheet = newSheet();
  }

  @Override
  public void foot(List<List<String>> rows) {
    foot = rows;
  }

  @Override
  int append(Line line) {
    Shape shape = plan.shape();
    if (shape.sheetRows > 0 && written > 0 && written % shape.sheetRows == 0) {
      sheet = newSheet();
    }
    written++;
    Row row = sheet.createRow(next++);
    for (int i = 0; i < plan.headings().size(); i++) {
      Heading heading = plan.headings().get(i);
      Column column = heading.column();
      if (column != null) {
        fill(row, i, column, line.get(column));
      } else if (heading.header().equals(Heading.RUNNING_NUMBER)) {
        row.createCell(i).setCellValue(written);
      }
    }
    return next;
  }

  private void fill(Row row, int at, Column column, String text) {
    if (text.isEmpty()) {
      return;
    }
    Cell cell = row.createCell(at);
    if (plan.shape().formulas && column.name().equals("SCHOOL_NAME")) {
      cell.setCellFormula("CONCATENATE(\"" + text + "\",\"\")");
    }
    boolean asCells = plan.shape().dates == Shape.Dates.CELL;
    if (asCells && column.type() == ColumnType.DATE && CellText.isDate(text)) {
      date(cell, text);
    } else if (asCells && column.type() == ColumnType.TIME && CellText.isTime(text)) {
      cell.setCellValue(LocalDateTime.parse(text.replace(' ', 'T')));
      cell.setCellStyle(moment);
    } else if (asCells && number(column, text)) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(CellText.of(column, text, plan.shape()));
    }
  }

  private void date(Cell cell, String text) {
    try {
      cell.setCellValue(LocalDate.parse(text));
      cell.setCellStyle(day);
    } catch (java.time.DateTimeException e) {
      cell.setCellValue(text);
    }
  }

  /** Whether Excel would hold it as a number; identity numbers lose their end that way. */
  private static boolean number(Column column, String text) {
    if (column.type() == ColumnType.ID_NUMBER) {
      return text.matches("\\d{15}000");
    }
    return CellText.countable(column) && text.matches("\\d{1,11}(\\.\\d{1,2})?");
  }

  private Sheet newSheet() {
    int count = book.getNumberOfSheets() + 1;
    Sheet created = book.createSheet(plan.shape().sheetRows > 0 ? name + count : name);
    next = 0;
    for (List<String> cells : above) {
      plainRow(created, cells);
      if (cells.size() == 1) {
        created.addMergedRegion(
            new CellRangeAddress(next - 1, next - 1, 0, plan.headings().size() - 1));
      }
    }
    plainRow(created, plan.headings().stream().map(Heading::header).toList());
    return created;
  }

  private void plainRow(Sheet on, List<String> cells) {
    Row row = on.createRow(next++);
    for (int i = 0; i < cells.size(); i++) {
      row.createCell(i).setCellValue(cells.get(i));
    }
  }

  private CellStyle style(String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.getCreationHelper().createDataFormat().getFormat(format));
    return style;
  }

  @Override
  String source() {
    return path + "#" + sheet.getSheetName();
  }

  @Override
  public void close() throws IOException {
    for (List<String> cells : foot) {
      plainRow(sheet, cells);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    book.close();
    Files.write(target, Books.settled(plan.shape().format, bytes.toByteArray()));
  }
}
