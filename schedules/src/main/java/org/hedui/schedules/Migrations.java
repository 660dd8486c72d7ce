package org.hedui.schedules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hedui.io.database.Database;
import org.hedui.io.database.RunLock;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the tables up to date; Flyway keeps its own book in schema {@code hedui}. A digest of the
 * migrations is left as the comment of that schema, so that a start that finds it there need not
 * wake Flyway, which takes a second.
 */
final class Migrations {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private Migrations() {}

  static void apply(Database database, DataSource dataSource) {
    String digest = digest();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      if (digest.equals(applied(statement))) {
        return;
      }
      // Tables are not changed under somebody else's run, nor by two nodes that start together.
      RunLock lock = RunLock.take(database, PATIENCE);
      try {
        if (!digest.equals(applied(statement))) {
          migrate(database, dataSource);
          statement.execute("comment on schema hedui is '" + digest + "'");
        }
      } finally {
        lock.close();
      }
    } catch (SQLException e) {
      throw database.problem(e);
    }
  }

  /**
   * Whether the tables are those of this program; changes nothing.
   *
   * @throws Failure that says which version of the program they are of
   */
  static void require(Database database, DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      if (digest().equals(applied(statement))) {
        return;
      }
      int theirs = last(statement);
      if (theirs == 0) {
        throw new Failure(ExitCode.USAGE, "shadow-no-night");
      }
      String key = theirs > newest() ? "shadow-tables-newer" : "shadow-tables-older";
      throw new Failure(ExitCode.REFUSED, key, database.url(), theirs, newest());
    } catch (SQLException e) {
      throw database.problem(e);
    }
  }

  /** The number of the last migration that was applied, 0 for none. */
  private static int last(Statement statement) throws SQLException {
    try (ResultSet book =
        statement.executeQuery("select to_regclass('hedui.flyway_schema_history') is not null")) {
      book.next();
      if (!book.getBoolean(1)) {
        return 0;
      }
    }
    try (ResultSet last =
        statement.executeQuery(
            "select max(cast(version as int)) from hedui.flyway_schema_history where version is not null")) {
      last.next();
      return last.getInt(1);
    }
  }

  private static String applied(Statement statement) throws SQLException {
    String sql = "select obj_description(to_regnamespace('hedui'), 'pg_namespace')";
    try (ResultSet result = statement.executeQuery(sql)) {
      String comment = result.next() ? result.getString(1) : null;
      return comment == null ? "" : comment;
    }
  }

  private static void migrate(Database database, DataSource dataSource) {
    try {
      Flyway.configure()
          .dataSource(dataSource)
          .defaultSchema("hedui")
          .createSchemas(true)
          .locations("classpath:db/migration")
          .cleanDisabled(true)
          .ignoreMigrationPatterns(new String[0]) // by default tables of a newer program would pass
          .load()
          .migrate();
    } catch (FlywayException e) {
      String said = String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
      throw new Failure(e, ExitCode.REFUSED, "db-schema", database.url(), said);
    }
  }

  /** The number of the last migration. */
  static int newest() {
    try {
      String name = String.valueOf(all().get(all().size() - 1).getFilename());
      return Integer.parseInt(name.substring(1, name.indexOf('_')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Resource> all() throws IOException {
    Resource[] found =
        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.sql");
    return Stream.of(found).sorted(Comparator.comparing(Resource::getFilename)).toList();
  }

  /** Of all migrations together. */
  static String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Resource migration : all()) {
        digest.update(migration.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
