package org.hedui.jobs.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hedui.io.report.OutputTotals;
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
  static final String ORDER =
      "line.place, line.person collate \"C\", line.month, line.class collate \"C\","
          + " line.list_row, line.order_row, line.return_row";

  private final JdbcTemplate jdbc;

  ReconciliationLines(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Every line. The caller closes the stream. */
  Stream<ReconciliationLine> all() {
    Lookup lookup = lookup();
    return jdbc.queryForStream(
        "select line.* from (\n" + lines() + ") line order by " + ORDER,
        (row, i) -> line(row, lookup));
  }

  /** The lines that are not {@code matched}, with their cases. The caller closes the stream. */
  Stream<Difference> differences() {
    String sql = SqlFile.of(ReconciliationLines.class, "differences.sql").text();
    Lookup lookup = lookup();
    return jdbc.queryForStream(
        sql.replace(":lines", lines()) + ORDER,
        (row, i) ->
            new Difference(
                line(row, lookup),
                Objects.requireNonNullElse(row.getString("case_id"), ""),
                row.getObject("case_due", LocalDate.class)));
  }

  /** The lines in no order, as a SELECT. */
  static String lines() {
    return SqlFile.of(ReconciliationLines.class, "reconciliation.sql").text();
  }

  /** The sums of all lines, by class, counted from the lines: those of the workbook are not. */
  OutputTotals totals() {
    OutputTotals totals = new OutputTotals();
    jdbc.query(
        "select class, count(*), sum(due_fen), sum(paid_fen) from match.reconciliation group by class",
        row -> {
          totals.reconciled(
              PaymentClass.of(row.getString(1)),
              new OutputTotals.Money(row.getLong(2), row.getLong(3), row.getLong(4)));
        });
    return totals;
  }

  /** What lines of millions do not each carry. */
  private record Lookup(Places places, Map<String, String> schoolNames) {}

  private Lookup lookup() {
    Map<String, String> names = new HashMap<>();
    jdbc.query(
        "select school_code, school_name from effective.school_of where any_code = school_code",
        row -> {
          names.put(row.getString(1), row.getString(2));
        });
    return new Lookup(new Places(jdbc), names);
  }

  /** Columns by their number: millions of rows are read here. */
  private static ReconciliationLine line(ResultSet row, Lookup lookup) throws SQLException {
    String school = row.getString(8);
    return new ReconciliationLine(
        school,
        lookup.schoolNames().getOrDefault(school, ""),
        row.getString(9),
        row.getString(10),
        Masks.number(row.getString(11)),
        Masks.name(row.getString(12)),
        row.getObject(3, LocalDate.class),
        PaymentClass.of(row.getString(4)),
        row.getLong(13),
        row.getLong(14),
        lookup.places().of(row, 5),
        lookup.places().of(row, 6),
        lookup.places().of(row, 7));
  }
}
