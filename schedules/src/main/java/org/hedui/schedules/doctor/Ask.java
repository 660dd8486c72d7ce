package org.hedui.schedules.doctor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Questions to the server, answered as text. */
final class Ask {
  private Ask() {}

  /** All lines of an answer; null as an empty text. */
  static List<List<String>> lines(Connection connection, String sql) throws SQLException {
    List<List<String>> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      int columns = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        List<String> line = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          String value = answer.getString(i);
          line.add(value == null ? "" : value);
        }
        lines.add(line);
      }
    }
    return lines;
  }

  /** The only line of an answer. */
  static List<String> line(Connection connection, String sql) throws SQLException {
    return lines(connection, sql).get(0);
  }
}
