package org.hedui.jobs.shadow;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.report.CsvFile;

/** Each case that would change, masked as in {@code findings.csv}, in the order of that file. */
final class ShadowCsv {
  private static final List<String> TEXTS =
      List.of(
          "change",
          "case_id",
          "rule",
          "severity",
          "school_code",
          "school_name",
          "feed",
          "source_file");
  private static final List<String> EVIDENCE =
      List.of("student_name", "id_number", "field", "ours", "theirs");

  private ShadowCsv() {}

  static void write(Path file, Connection connection) throws SQLException, IOException {
    List<String> header = new ArrayList<>(TEXTS);
    header.add("source_row");
    header.addAll(EVIDENCE);
    header.add("amount_yuan");
    try (CsvFile csv = CsvFile.create(file, header);
        Statement statement = connection.createStatement()) {
      statement.setFetchSize(2000);
      try (ResultSet row =
          statement.executeQuery(
              """
              select * from match.shadow_difference where change <> 'same'
              order by school_code, rule, source_file, source_row, case_id""")) {
        while (row.next()) {
          for (String column : TEXTS) {
            csv.text(row.getString(column));
          }
          csv.number(row.getLong("source_row"));
          for (String column : EVIDENCE) {
            csv.text(row.getString(column));
          }
          csv.yuan(row.getObject("amount_fen", Long.class));
          csv.endRow();
        }
      }
    }
  }
}
