package org.hedui.io.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * {@code quarantine/<source_file>.csv}: the rows that were not accepted, in the columns of their
 * file, with the reasons behind; a school corrects them and sends them back.
 */
public final class QuarantineCsv {
  private static final List<String> REASONS = List.of("行号", "错误代码", "错误说明");

  private QuarantineCsv() {}

  /**
   * Writes all lines and returns how many there were. Cells beyond the header go to added columns
   * named 多余列1, 多余列2, … so that nothing is lost; {@code surplus} says how many columns that takes
   * at most.
   */
  public static long write(
      Path file, List<String> header, int surplus, Iterator<QuarantineLine> lines)
      throws IOException {
    List<String> columns = new ArrayList<>(header);
    for (int i = 1; i <= surplus; i++) {
      columns.add("多余列" + i);
    }
    int width = columns.size();
    columns.addAll(REASONS);
    try (CsvFile csv = CsvFile.create(file, columns)) {
      while (lines.hasNext()) {
        QuarantineLine line = lines.next();
        List<String> cells = line.cells();
        for (int i = 0; i < width; i++) {
          csv.text(i < cells.size() ? cells.get(i) : null);
        }
        csv.number(line.row())
            .text(String.join("；", line.codes()))
            .text(String.join("；", line.reasons()))
            .endRow();
      }
      return csv.rows();
    }
  }
}
