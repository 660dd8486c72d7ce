package org.hedui.jobs.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.hedui.io.report.PaymentClass;
import org.hedui.io.report.ReconciliationLine;
import org.hedui.io.report.finance.Difference;
import org.hedui.jobs.SqlFile;
import org.hedui.rules.identity.Masks;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the reconciliation, masked, streaming, in report order. */
@Component
class ReconciliationLines {
  private static final String ORDER =
      "%1$s.school collate \"C\", %1$s.term collate \"C\", %1$s.programme collate \"C\", %1$s.person collate \"C\","
          + " %1$s.month, %1$s.class collate \"C\", %1$s.list_row, %1$s.order_row, %1$s.return_row";

  private final JdbcTemplate jdbc;

  ReconciliationLines(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Every line. The caller closes the stream. */
  Stream<ReconciliationLine> all() {
    return jdbc.queryForStream(lines() + "order by " + ORDER.formatted("r"), (row, i) -> line(row));
  }

  /** The lines that are not {@code matched}, with their cases. The caller closes the stream. */
  Stream<Difference> differences() {
    String sql = SqlFile.of(ReconciliationLines.class, "differences.sql").text();
    return jdbc.queryForStream(
        sql.replace(":lines", lines()) + ORDER.formatted("line"),
        (row, i) ->
            new Difference(
                line(row),
                Objects.requireNonNullElse(row.getString("case_id"), ""),
                row.getObject("case_due", LocalDate.class)));
  }

  private static String lines() {
    return SqlFile.of(ReconciliationLines.class, "reconciliation.sql").text();
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
