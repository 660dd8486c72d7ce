package org.hedui.jobs.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The sums of the reconciliation per school, term and programme, and of the whole; see
 * docs/reconciliation.md.
 */
final class MoneyEquations {
  private MoneyEquations() {}

  /** Asserts that all close; returns how many groups there are. */
  static long check(Connection connection) throws SQLException {
    long groups = 0;
    try (Statement statement = connection.createStatement();
        ResultSet sums =
            statement.executeQuery(
                "select school, term, sent_closes, paid_closes, due_closes from match.equations")) {
      while (sums.next()) {
        groups++;
        if (!sums.getBoolean("sent_closes")
            || !sums.getBoolean("paid_closes")
            || !sums.getBoolean("due_closes")) {
          throw new IllegalStateException(
              "金额不平: 学校 %s 学期 %s, 报盘 %s 实发 %s 应发 %s"
                  .formatted(
                      sums.getString("school"),
                      sums.getString("term"),
                      sums.getBoolean("sent_closes"),
                      sums.getBoolean("paid_closes"),
                      sums.getBoolean("due_closes")));
        }
      }
    }
    return groups;
  }
}
