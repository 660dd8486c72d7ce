package org.hedui.io.report.finance;

import java.io.IOException;
import java.nio.file.Path;
import org.hedui.io.report.Lang;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;

/** {@code finance/对账报告.xlsx}: 总览, 按学校, 差异明细, 退票, 结余. */
public final class FinanceWorkbook {
  /** The name of the file. */
  public static final String NAME = "对账报告.xlsx";

  private FinanceWorkbook() {}

  /**
   * The data rows of the workbook.
   *
   * @param all of all sheets
   * @param differences of 差异明细
   */
  public record Rows(long all, long differences) {}

  /** Writes the workbook and returns its data rows; lists go on in new sheets in time. */
  public static Rows write(Path file, FinanceReport report) throws IOException {
    return write(file, report, Table.MAX_ROWS);
  }

  static Rows write(Path file, FinanceReport report, int limit) throws IOException {
    Lang lang = report.lang();
    String title = lang.of("国家助学金发放对账报告", "Reconciliation of the state grant");
    try (Workbook book = Workbook.create(file, title, report.date())) {
      Overview.write(book, title, report);
      long rows = BySchool.write(book, report, limit);
      long differences = Differences.write(book, report, limit);
      rows += differences;
      rows += Returns.write(book, report, limit);
      rows += Balances.write(book, report, limit);
      return new Rows(rows, differences);
    }
  }
}
