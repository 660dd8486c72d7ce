package org.hedui.io.database.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hedui.io.database.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh database for a test class, on the embedded PostgreSQL:
 *
 * <pre>{@code
 * @RegisterExtension static final TestDatabase db = TestDatabase.migrated();
 * }</pre>
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
  private final boolean migrated;
  private @Nullable Database database;

  private TestDatabase(boolean migrated) {
    this.migrated = migrated;
  }

  /** With all migrations applied. */
  public static TestDatabase migrated() {
    return new TestDatabase(true);
  }

  /** Without any table, for tests that bring their own or run Flyway. */
  public static TestDatabase empty() {
    return new TestDatabase(false);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    database = TestServer.create(migrated);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    TestServer.drop(database());
  }

  /** Address and account. */
  public Database database() {
    if (database == null) {
      throw new IllegalStateException("the field must be static, with @RegisterExtension");
    }
    return database;
  }

  /** A new connection; the caller closes it. */
  public Connection connect() throws SQLException {
    return database().connect();
  }

  /** A data source without a pool. */
  public DataSource dataSource() {
    return database().dataSource();
  }

  /** Runs one or more statements. */
  public void execute(String sql) {
    TestServer.execute(database(), sql);
  }

  /** The rows of a query; each cell as text, null as null. */
  public List<List<@Nullable String>> query(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<List<@Nullable String>> rows = new ArrayList<>();
      while (result.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
