package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hedui.rules.Feed;

/**
 * The stored rows of files that are read anew. They are taken out together, one pass over each
 * table: stored rows have no index, and after a change of policy every file is read anew.
 */
final class ForgottenRows {
  private final Map<Feed, Set<Integer>> files = new EnumMap<>(Feed.class);

  /** Whether others who read the tables can be made to wait for the end of the transaction. */
  enum Readers {
    /**
     * It ends soon: a table that keeps no row is emptied as a whole, which leaves nothing behind.
     */
    MAY_WAIT,
    /** It takes long. */
    MUST_NOT_WAIT
  }

  /** The rows of this file are to go. */
  void add(Feed feed, int file) {
    files.computeIfAbsent(feed, each -> new TreeSet<>()).add(file);
  }

  /** Takes them out, in the connection's transaction. */
  void delete(Connection connection, Readers readers) throws SQLException {
    if (files.isEmpty()) {
      return;
    }
    Object[] all = files.values().stream().flatMap(Set::stream).toArray();
    delete(connection, "intake.row_finding", all);
    delete(connection, "intake.quarantined_row", all);
    List<String> emptied = new ArrayList<>();
    for (Map.Entry<Feed, Set<Integer>> of : files.entrySet()) {
      String table = RowWriter.table(of.getKey());
      Object[] numbers = of.getValue().toArray();
      if (readers == Readers.MAY_WAIT && !keepsAny(connection, table, numbers)) {
        emptied.add(table);
      } else {
        delete(connection, table, numbers);
      }
    }
    if (!emptied.isEmpty()) { // last: from here on readers wait
      try (Statement statement = connection.createStatement()) {
        statement.execute("truncate " + String.join(", ", emptied));
      }
    }
    files.clear();
  }

  private static boolean keepsAny(Connection connection, String table, Object[] numbers)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select exists (select 1 from "
                + table
                + " where not exists (select 1 from unnest(?) as gone (file_no) where file_no = row_id >> 32))")) {
      query.setArray(1, connection.createArrayOf("bigint", numbers));
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static void delete(Connection connection, String table, Object[] numbers)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from " + table + " where row_id >> 32 = any (?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", numbers));
      delete.executeUpdate();
    }
  }
}
