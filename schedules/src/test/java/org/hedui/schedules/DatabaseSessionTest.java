package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.Owners;
import org.hedui.io.database.Database;
import org.hedui.io.database.DatabaseProblem;
import org.hedui.io.database.RunLock;
import org.hedui.io.database.testing.InstalledServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** The embedded database and a server of one's own behind the same door. */
class DatabaseSessionTest {
  @TempDir Path temp;

  @Test
  void theEmbeddedDatabaseIsMigratedLockedAndKept() throws Exception {
    GlobalOptions options = options("--data", temp.resolve("data").toString());
    System.setProperty("hedui.programs", programs().toString());
    try (DatabaseSession session = DatabaseSession.open(options)) {
      assertThat(schemas(session)).contains("intake", "feed", "cases", "batch", "hedui");
      assertThatThrownBy(() -> DatabaseSession.open(options))
          .isInstanceOfSatisfying(
              DatabaseProblem.class,
              e -> assertThat(e.kind()).isEqualTo(DatabaseProblem.Kind.BUSY));
      createProbe(session);
    }
    try (DatabaseSession session = DatabaseSession.open(options)) {
      assertThat(query(session, "select job_name from batch.batch_job_instance"))
          .containsExactly("probe");
    }
    assertThat(temp.resolve("data/logs/hedui.log")).exists();
  }

  @Test
  void aSharedServerIsUsedByOthers() throws Exception {
    GlobalOptions options = options("--data", temp.resolve("data").toString());
    System.setProperty("hedui.programs", programs().toString());
    try (DatabaseSession session = DatabaseSession.open(options)) {
      session.share();
      try (DatabaseSession beside = DatabaseSession.open(options)) {
        assertThat(beside.database()).isEqualTo(session.database());
      }
      assertThat(schemas(session)).as("closing a guest stops nothing").contains("cases");
    }
    DatabaseSession.open(options).close();
  }

  @Test
  void aServerOfOnesOwnServesAsWell() throws Exception {
    assumeTrue(
        InstalledServer.binaries().isPresent(),
        "no PostgreSQL 14 to 17 is installed here: skipped");
    try (InstalledServer server = InstalledServer.start(InstalledServer.binaries().get())) {
      GlobalOptions options = options(server.database(), server.database().password());
      try (DatabaseSession session = DatabaseSession.open(options)) {
        assertThat(schemas(session)).contains("intake", "feed", "cases", "batch", "hedui");
        RunLock lock = session.lock(Duration.ZERO);
        try (DatabaseSession beside = DatabaseSession.open(options)) {
          assertThat(schemas(beside)).contains("cases");
          assertThatThrownBy(() -> beside.lock(Duration.ZERO))
              .isInstanceOfSatisfying(
                  DatabaseProblem.class,
                  e -> assertThat(e.kind()).isEqualTo(DatabaseProblem.Kind.BUSY));
        } finally {
          lock.close();
        }
        createProbe(session);
      }
      DatabaseSession.open(options).close();
      assertProblem(
          DatabaseProblem.Kind.NOT_ALLOWED, options(server.database(), "a wrong password"));
      server.boss("revoke create on database province from clerk");
      server.boss("alter database province owner to boss");
      assertProblem(DatabaseProblem.Kind.NOT_ALLOWED, options);
      server.boss("create database narrow owner clerk encoding 'LATIN1' template template0");
      Database narrow =
          new Database(
              server.database().url().replace("province", "narrow"),
              server.database().user(),
              server.database().password());
      assertProblem(
          DatabaseProblem.Kind.WRONG_ENCODING, options(narrow, server.database().password()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update hedui.flyway_schema_history set checksum = 1 where version = '001'",
        """
        insert into hedui.flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
        values (999, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 1, 'hedui', 1, true)"""
      })
  void tablesOfAnotherProgramAreRefused(String difference) throws Exception {
    GlobalOptions options = options("--data", temp.resolve("data").toString());
    System.setProperty("hedui.programs", programs().toString());
    try (DatabaseSession session = DatabaseSession.open(options)) {
      execute(session, difference);
      execute(session, "comment on schema hedui is 'of another version'");
    }
    assertThatThrownBy(() -> DatabaseSession.open(options))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED));
  }

  @Test
  void aServerThatDoesNotAnswerIsNamed() throws Exception {
    Database nowhere = new Database("jdbc:postgresql://127.0.0.1:1/x", "clerk", "");
    assertProblem(DatabaseProblem.Kind.UNREACHABLE, options(nowhere, "any"));
  }

  @Test
  void whatRootLogsIsTheOwnersOfTheDataFolder() throws Exception {
    assumeTrue(Owners.isRoot(), "not root");
    Path state = Files.createDirectory(temp.resolve("state"));
    Owners.giveTo(state, 65_534, 65_534);
    aServerThatDoesNotAnswerIsNamed();
    assertThat(Owners.user(state.resolve("logs/hedui.log"))).isEqualTo(65_534);
  }

  private static void createProbe(DatabaseSession session) {
    try (ConfigurableApplicationContext context = session.lazySpring()) {
      JobRepository jobs = context.getBean(JobRepository.class);
      assertThat(jobs.createJobInstance("probe", new JobParameters()).getInstanceId()).isEqualTo(1);
    }
  }

  private static void assertProblem(DatabaseProblem.Kind kind, GlobalOptions options) {
    assertThatThrownBy(() -> DatabaseSession.open(options))
        .isInstanceOfSatisfying(
            DatabaseProblem.class, e -> assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind));
  }

  private GlobalOptions options(Database database, String password) throws IOException {
    Path file = Files.writeString(temp.resolve("password"), password + "\n");
    return options(
        "--data",
        temp.resolve("state").toString(),
        "--db",
        database.url(),
        "--db-user",
        database.user(),
        "--db-password-file",
        file.toString());
  }

  private static GlobalOptions options(String... args) {
    return CommandLine.populateCommand(new GlobalOptions(), args);
  }

  private static Path programs() throws IOException {
    return Files.createDirectories(Path.of("target", "postgres")).toAbsolutePath();
  }

  private static List<String> schemas(DatabaseSession session) throws SQLException {
    return query(session, "select nspname from pg_namespace");
  }

  private static void execute(DatabaseSession session, String sql) throws SQLException {
    try (Connection connection = session.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> query(DatabaseSession session, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = session.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        values.add(result.getString(1));
      }
    }
    return values;
  }
}
