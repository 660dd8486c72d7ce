package org.hedui.jobs.report;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.hedui.io.report.PaymentClass;
import org.hedui.io.report.finance.ClassTotal;
import org.hedui.io.report.finance.PaymentTotals;
import org.hedui.io.report.finance.SchoolTotals;
import org.hedui.jobs.SqlFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The sums of money of every school, term and programme, and of the whole.
 *
 * @param schools in report order
 * @param whole of the whole province
 */
record SchoolSums(List<SchoolTotals> schools, PaymentTotals whole) {

  private record Group(@Nullable String school, @Nullable String term) {}

  static SchoolSums read(JdbcTemplate jdbc) {
    String sql = SqlFile.of(SchoolSums.class, "school_totals.sql").text();
    return requireNonNull(jdbc.query(sql, SchoolSums::of));
  }

  private static SchoolSums of(ResultSet rows) throws SQLException {
    List<SchoolTotals> schools = new ArrayList<>();
    PaymentTotals whole = PaymentTotals.NONE;
    Group group = null;
    PaymentTotals sums = PaymentTotals.NONE;
    while (rows.next()) {
      String school = rows.getString("school");
      Group next = new Group(school, rows.getString("term"));
      if (!next.equals(group)) {
        group = next;
        sums = sums(rows);
        if (school == null) {
          whole = sums;
        } else {
          schools.add(
              new SchoolTotals(
                  school,
                  rows.getString("school_name"),
                  rows.getString("term"),
                  rows.getString("programme"),
                  sums));
        }
      }
      addClass(rows, sums);
    }
    return new SchoolSums(schools, whole);
  }

  /** The sums that are the same in every row of a group; its classes are added row by row. */
  private static PaymentTotals sums(ResultSet row) throws SQLException {
    return new PaymentTotals(
        row.getLong("sent_fen"),
        row.getLong("ok_fen"),
        row.getLong("failed_fen"),
        row.getLong("pending_fen"),
        row.getLong("surplus_fen"),
        row.getLong("unknown_fen"),
        new EnumMap<>(PaymentClass.class));
  }

  private static void addClass(ResultSet row, PaymentTotals sums) throws SQLException {
    String name = row.getString("class");
    if (name != null) {
      sums.classes()
          .put(
              PaymentClass.of(name),
              new ClassTotal(
                  row.getLong("lines"),
                  row.getLong("due_fen"),
                  row.getLong("paid_fen"),
                  row.getLong("gap_fen"),
                  row.getLong("over_fen"),
                  row.getLong("early_lines"),
                  row.getLong("early_fen")));
    }
  }
}
