package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;

/**
 * Which columns of a feed are stored: those that its table has. Cells that nothing asks for once
 * their row has been judged stay in the file.
 */
public final class StoredColumns {
  private final Map<Feed, List<Column>> known = new ConcurrentHashMap<>();

  /** The stored columns of a feed in their order; asks the database once. */
  public List<Column> of(Feed feed, Connection connection) throws SQLException {
    List<Column> columns = known.get(feed);
    if (columns == null) {
      Set<String> table = table(feed, connection);
      columns = feed.columns().stream().filter(c -> table.contains(c.column())).toList();
      known.put(feed, columns);
    }
    return columns;
  }

  private static Set<String> table(Feed feed, Connection connection) throws SQLException {
    Set<String> names = new HashSet<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select attname from pg_attribute where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped")) {
      query.setString(1, RowWriter.table(feed));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
    }
    return names;
  }
}
