package org.hedui.jobs.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The schools and terms whose sums of money do not close. */
final class OpenEquations {
  private OpenEquations() {}

  static List<String> in(Connection connection) throws SQLException {
    List<String> open = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select e from match.equations e
                where not (sent_closes and paid_closes and due_closes)""")) {
      while (row.next()) {
        open.add(row.getString(1));
      }
    }
    return open;
  }
}
