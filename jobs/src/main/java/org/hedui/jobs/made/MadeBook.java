package org.hedui.jobs.made;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the checks have made, and of what: table {@code match.made}. */
public final class MadeBook {
  /** Up to so many rows a digest of the result costs next to nothing. */
  private static final long SMALL = 100_000;

  private final Connection connection;

  /** The book on this connection. */
  public MadeBook(Connection connection) {
    this.connection = connection;
  }

  /** Forgets it all: everything has to be made. */
  public void clear() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from match.made");
    }
  }

  /** How many rows it has, where it was made of these inputs. */
  public OptionalLong rows(String name, String inputs) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select rows from match.made where name = ? and inputs = ?")) {
      query.setString(1, name);
      query.setString(2, inputs);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  /** The digest of it, where it was made of these inputs. */
  public Optional<String> content(String name, String inputs) throws SQLException {
    return text(
        "select content from match.made where content is not null and name = ? and inputs = ?",
        name,
        inputs);
  }

  /**
   * By what a result is known to others: its content where it is small, else what it is made of.
   */
  Optional<String> known(String name) throws SQLException {
    return text("select coalesce(content, inputs) from match.made where name = ?", name);
  }

  private Optional<String> text(String query, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** Writes down a table that was made. */
  public void table(String name, String inputs, long rows) throws SQLException {
    made(name, inputs, rows, rows <= SMALL ? digest(name) : null);
  }

  /**
   * Writes down what was made.
   *
   * @param content a digest of it, where there is one
   */
  public void made(String name, String inputs, long rows, @Nullable String content)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into match.made (name, inputs, content, rows) values (?, ?, ?, ?)
            on conflict (name) do update set inputs = excluded.inputs, content = excluded.content, rows = excluded.rows""")) {
      insert.setString(1, name);
      insert.setString(2, inputs);
      insert.setString(3, content);
      insert.setLong(4, rows);
      insert.executeUpdate();
    }
  }

  /** Forgets what is made without being known by its inputs. */
  public void unknown(String name) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from match.made where name = ?")) {
      delete.setString(1, name);
      delete.executeUpdate();
    }
  }

  /** The same in whatever order the rows lie: two sums of digests of rows, and their number. */
  private String digest(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select concat(count(*), ' ', sum(cast(hashtextextended(cast(t as text), 0) as numeric)),
                  ' ', sum(cast(hashtextextended(cast(t as text), 1) as numeric)))
                from %s t"""
                    .formatted(table))) {
      row.next();
      return row.getString(1);
    }
  }
}
