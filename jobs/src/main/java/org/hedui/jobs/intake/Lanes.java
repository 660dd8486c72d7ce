package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Deals the files to be read out to the lanes that load side by side. */
final class Lanes {
  private static final int NONE = -1;
  private static final int DIVISIONS = 0;

  private record Work(int number, long bytes) {}

  private Lanes() {}

  /**
   * The largest file first, each to the lane with least to do; a file that waits for the fate of
   * another goes behind it. What an earlier, broken run has left and this one has not seen waits
   * until it is seen again.
   *
   * @param seen the files of this run
   */
  static void assign(Connection connection, int lanes, Collection<Integer> seen)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update intake.file set lane = case when file_no = any (?) then %d else %d end
            where state in ('received', 'loading', 'waiting')"""
                .formatted(DIVISIONS, NONE))) {
      update.setArray(1, connection.createArrayOf("integer", seen.toArray()));
      update.executeUpdate();
    }
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
             where f.sha256 = w.sha256 and f.file_no < w.file_no and f.state in ('received', 'loading') and f.lane >= 0), 1)
          where w.state = 'waiting' and w.lane >= 0""");
    }
  }

  private static List<Work> work(Connection connection) throws SQLException {
    List<Work> work = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select file_no, bytes from intake.file
                where state in ('received', 'loading') and feed <> 'divisions' and lane >= 0""")) {
      while (row.next()) {
        work.add(new Work(row.getInt(1), row.getLong(2)));
      }
    }
    work.sort(Comparator.comparingLong(Work::bytes).reversed().thenComparing(Work::number));
    return work;
  }
}
