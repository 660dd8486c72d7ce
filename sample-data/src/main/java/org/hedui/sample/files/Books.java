package org.hedui.sample.files;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.hssf.record.WriteAccessRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks whose bytes do not depend on who writes them, when and where. */
final class Books {
  private static final Instant CREATED = Instant.parse("2025-10-31T00:00:00Z");

  private Books() {}

  static Workbook create(Shape shape) {
    if (shape.format == Shape.Format.XLS) {
      HSSFWorkbook book = new HSSFWorkbook();
      book.getInternalWorkbook().getRecords().stream()
          .filter(WriteAccessRecord.class::isInstance)
          .map(WriteAccessRecord.class::cast)
          .forEach(r -> r.setUsername("hedui"));
      return book;
    }
    XSSFWorkbook book = new XSSFWorkbook();
    if (shape.epoch1904) {
      book.getCTWorkbook().getWorkbookPr().setDate1904(true);
    }
    book.getProperties().getCoreProperties().setCreator("hedui");
    book.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(CREATED)));
    return book;
  }

  /** The same workbook with fixed entry times. */
  static byte[] settled(Shape.Format format, byte[] bytes) throws IOException {
    return format == Shape.Format.XLS ? bytes : ZipBytes.of(ZipBytes.entries(bytes));
  }
}
