package org.hedui.jobs.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.hedui.io.report.PaymentClass;
import org.hedui.io.report.ReconciliationLine;
import org.hedui.jobs.SqlFile;
import org.hedui.rules.identity.Masks;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the reconciliation, masked, streaming, in report order. */
@Component
class ReconciliationLines {
  private final JdbcTemplate jdbc;

  ReconciliationLines(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Every line. The caller closes the stream. */
  Stream<ReconciliationLine> all() {
    return jdbc.queryForStream(
        SqlFile.of(ReconciliationLines.class, "reconciliation.sql").text(), (row, i) -> line(row));
  }

  /** The lines that are not {@code matched}. The caller closes the stream. */
  Stream<ReconciliationLine> differences() {
    String all = SqlFile.of(ReconciliationLines.class, "reconciliation.sql").text();
    return jdbc.queryForStream(
        all.replace("\norder by", "\nwhere r.class <> 'matched'\norder by"), (row, i) -> line(row));
  }

  private static ReconciliationLine line(ResultSet row) throws SQLException {
    return new ReconciliationLine(
        row.getString("school"),
        row.getString("school_name"),
        row.getString("term"),
        row.getString("programme"),
        Masks.number(row.getString("id_number")),
        Masks.name(row.getString("name")),
        row.getObject("month", LocalDate.class),
        PaymentClass.of(row.getString("class")),
        row.getLong("due_fen"),
        row.getLong("paid_fen"),
        Places.of(row, "list"),
        Places.of(row, "order"),
        Places.of(row, "return"));
  }
}
