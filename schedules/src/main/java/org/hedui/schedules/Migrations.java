package org.hedui.schedules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
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
      SortedMap<Integer, Integer> ours = checksums();
      SortedMap<Integer, Integer> theirs = book(statement);
      String key =
          switch (Standing.of(ours, theirs)) {
            case SAME -> ""; // the digest alone is missing
            case NONE -> throw new Failure(ExitCode.USAGE, "shadow-no-night");
            case OLDER -> "shadow-tables-older";
            case NEWER -> "shadow-tables-newer";
            case OTHER -> "shadow-tables-other";
          };
      if (!key.isEmpty()) {
        throw new Failure(ExitCode.REFUSED, key, database.url(), theirs.lastKey(), ours.lastKey());
      }
    } catch (SQLException e) {
      throw database.problem(e);
    }
  }

  /** The checksums of the migrations that were applied, by their numbers. */
  private static SortedMap<Integer, Integer> book(Statement statement) throws SQLException {
    SortedMap<Integer, Integer> applied = new TreeMap<>();
    try (ResultSet book =
        statement.executeQuery("select to_regclass('hedui.flyway_schema_history') is not null")) {
      book.next();
      if (!book.getBoolean(1)) {
        return applied;
      }
    }
    try (ResultSet row =
        statement.executeQuery(
            "select cast(version as int), checksum from hedui.flyway_schema_history where version is not null")) {
      while (row.next()) {
        applied.put(row.getInt(1), row.getInt(2));
      }
    }
    return applied;
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

  /** The checksums of all migrations by their numbers, as Flyway writes them into its book. */
  static SortedMap<Integer, Integer> checksums() {
    SortedMap<Integer, Integer> checksums = new TreeMap<>();
    try {
      for (Resource migration : all()) {
        String name = String.valueOf(migration.getFilename());
        CRC32 checksum = new CRC32();
        migration
            .getContentAsString(StandardCharsets.UTF_8)
            .lines() // without their ends, which differ between systems
            .forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
        checksums.put(
            Integer.valueOf(name.substring(1, name.indexOf('_'))), (int) checksum.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return checksums;
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
