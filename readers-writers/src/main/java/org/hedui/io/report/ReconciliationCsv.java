package org.hedui.io.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code finance/reconciliation.csv}: every approved or paid student month, in the order given. */
public final class ReconciliationCsv {
  /** The columns, part of the public contract. */
  public static final List<String> HEADER =
      List.of(
          "school_code",
          "term",
          "programme",
          "id_number",
          "student_name",
          "month",
          "class",
          "due_yuan",
          "paid_yuan",
          "difference_yuan",
          "list_file",
          "list_row",
          "order_file",
          "order_row",
          "return_file",
          "return_row");

  private ReconciliationCsv() {}

  /** Writes all lines and returns how many there were. */
  public static long write(Path file, Iterator<ReconciliationLine> lines) throws IOException {
    try (CsvFile csv = CsvFile.create(file, HEADER)) {
      while (lines.hasNext()) {
        ReconciliationLine line = lines.next();
        csv.text(line.schoolCode())
            .text(line.term())
            .text(line.programme())
            .text(line.idNumber())
            .text(line.studentName())
            .text(month(line.month()))
            .text(line.paymentClass().text())
            .yuan(line.dueFen())
            .yuan(line.paidFen())
            .yuan(line.differenceFen());
        place(csv, line.list());
        place(csv, line.order());
        place(csv, line.bankReturn());
        csv.endRow();
      }
      return csv.rows();
    }
  }

  private static void place(CsvFile csv, @Nullable SourceRow source) throws IOException {
    csv.text(source == null ? null : source.file()).number(source == null ? null : source.row());
  }

  private static String month(LocalDate day) {
    return day.toString().substring(0, 7);
  }
}
