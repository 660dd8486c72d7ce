package org.hedui.jobs.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.hedui.io.report.PaymentClass;
import org.hedui.io.report.ReconciliationLine;
import org.hedui.io.report.SourceRow;
import org.hedui.jobs.SqlFile;
import org.hedui.rules.RowId;
import org.hedui.rules.identity.Masks;
import org.jspecify.annotations.Nullable;
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
        place(row, "list"),
        place(row, "order"),
        place(row, "return"));
  }

  private static @Nullable SourceRow place(ResultSet row, String which) throws SQLException {
    String path = row.getString(which + "_path");
    if (path == null) {
      return null;
    }
    String sheet = row.getString(which + "_sheet");
    return new SourceRow(
        sheet == null ? path : path + "#" + sheet,
        RowId.row(row.getLong(which + "_row"), row.getBoolean(which + "_workbook")));
  }
}
