package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hedui.rules.Column;
import org.hedui.rules.Row;
import org.jspecify.annotations.Nullable;

/**
 * The scopes of one file: what its rows speak for and a newer file may replace. Scope ids are made
 * of the file's number and the order of first appearance, so that they are the same when a broken
 * load goes on.
 */
final class Scopes {
  /** Odd, so that no two orders become one; 2 to the 32nd over the golden ratio spreads them. */
  private static final long SCATTER = 0x9E37_79B1L;

  private final FileRecord file;
  private final Map<String, Scope> byKey = new LinkedHashMap<>();
  private final @Nullable Column school;
  private String lastKey = "";
  private @Nullable Scope last;

  private static final class Scope {
    final long id;
    long rows;
    boolean changed = true;

    Scope(long id) {
      this.id = id;
    }
  }

  Scopes(FileRecord file) {
    this.file = file;
    this.school = file.feed().column("SCHOOL_CODE").orElse(null);
  }

  /** Reads the scopes that an earlier, broken run has committed. */
  void restore(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select scope_id, scope_key, rows from intake.scope where file_no = ?")) {
      query.setInt(1, file.number());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Scope scope = new Scope(row.getLong(1));
          scope.rows = row.getLong(3);
          scope.changed = false;
          byKey.put(row.getString(2), scope);
        }
      }
    }
  }

  /** The scope of a row. */
  long of(Row row) {
    String key = key(row);
    if (last == null || !key.equals(lastKey)) {
      last = byKey.computeIfAbsent(key, k -> new Scope(id(file.number(), byKey.size() + 1)));
      lastKey = key;
    }
    last.rows++;
    last.changed = true;
    return last.id;
  }

  /**
   * File number above, order below, turned about: the server's hashes fold the halves of a number,
   * and the first scopes of every file would fall together with the later ones of another. Every
   * row of the night is joined with its scope.
   */
  static long id(int file, int order) {
    return ((long) file << 32) | (order * SCATTER & 0xFFFF_FFFFL);
  }

  private String key(Row row) {
    return switch (file.feed().scope()) {
      case SCHOOL -> row.text(file.feed().scopeColumns().get(0));
      case SCHOOL_TERM ->
          row.text(file.feed().scopeColumns().get(0))
              + "/"
              + row.value(file.feed().scopeColumns().get(1));
      case ALL -> school != null ? row.text(school) : "";
      case KEY -> "file " + file.number();
      // Another version of the same file replaces it, another file adds to it.
      case FILE, BATCH -> "file " + file.path();
    };
  }

  /** Stores the scopes that have grown since the last time. */
  void write(Connection connection) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into intake.scope (scope_id, file_no, feed, scope_key, rows) values (?, ?, ?, ?, ?)
            on conflict (scope_id) do update set rows = excluded.rows""")) {
      for (Map.Entry<String, Scope> scope : byKey.entrySet()) {
        if (!scope.getValue().changed) {
          continue;
        }
        scope.getValue().changed = false;
        upsert.setLong(1, scope.getValue().id);
        upsert.setInt(2, file.number());
        upsert.setString(3, file.feed().folder());
        upsert.setString(4, scope.getKey());
        upsert.setLong(5, scope.getValue().rows);
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }
}
