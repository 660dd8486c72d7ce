package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Deals the files to be read out to the lanes that load side by side. */
final class Lanes {
  private record Work(int number, long bytes) {}

  private Lanes() {}

  /**
   * The largest file first, each to the lane with least to do; a file that waits for the fate of
   * another goes behind it.
   */
  static void assign(Connection connection, int lanes) throws SQLException {
    long[] load = new long[lanes];
    try (PreparedStatement update =
        connection.prepareStatement("update intake.file set lane = ? where file_no = ?")) {
      for (Work one : work(connection)) {
        int least = 0;
        for (int lane = 1; lane < lanes; lane++) {
          least = load[lane] < load[least] ? lane : least;
        }
        load[least] += one.bytes();
        update.setInt(1, least + 1);
        update.setInt(2, one.number());
        update.addBatch();
      }
      update.executeBatch();
    }
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          update intake.file w set lane = coalesce(
            (select min(f.lane) from intake.file f
             where f.sha256 = w.sha256 and f.file_no < w.file_no and f.state in ('received', 'loading')), 1)
          where w.state = 'waiting'""");
    }
  }

  private static List<Work> work(Connection connection) throws SQLException {
    List<Work> work = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select file_no, bytes from intake.file where state in ('received', 'loading') and feed <> 'divisions'")) {
      while (row.next()) {
        work.add(new Work(row.getInt(1), row.getLong(2)));
      }
    }
    work.sort(Comparator.comparingLong(Work::bytes).reversed().thenComparing(Work::number));
    return work;
  }
}
