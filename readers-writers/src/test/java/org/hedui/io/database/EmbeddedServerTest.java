package org.hedui.io.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hedui.io.database.DatabaseProblem.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server with real processes: kept data, kills, locks, damage. */
class EmbeddedServerTest {
  private static final Path PROGRAMS = Path.of("target", "postgres");

  private static Path made = Path.of("");

  @TempDir Path temp;
  private Path data = Path.of("");

  @BeforeAll
  static void makeOne(@TempDir Path place) throws IOException {
    Files.createDirectories(PROGRAMS);
    made = place.resolve("made");
    EmbeddedServer.start(made, PROGRAMS, settings()).close();
  }

  @BeforeEach
  void copyIt() throws Exception {
    data = temp.resolve("数据 with blanks");
    String[] copy = {"cp", "-a", made.toString(), data.toString()};
    assertThat(new ProcessBuilder(copy).start().waitFor()).isZero();
  }

  @AfterEach
  void nothingIsLeftRunning() throws IOException {
    if (Files.exists(cluster())) {
      assertThat(ServerProcesses.of(cluster().toRealPath())).isEmpty();
    }
  }

  @Test
  void dataAreKeptAndTheServerIsTheOneWeDeliver() throws Exception {
    try (EmbeddedServer server = start()) {
      execute(server, "create table kept as select 1 as n");
      assertThat(text(server, "show server_version"))
          .isEqualTo(ServerBinaries.VERSION.replace(".0", ""));
      assertThat(text(server, "show server_encoding")).isEqualTo("UTF8");
      assertThat(text(server, "select datcollate from pg_database where datname = 'hedui'"))
          .isEqualTo("C");
      server.database().requireUsable();
    }
    try (EmbeddedServer server = start()) {
      assertThat(text(server, "select n from kept")).isEqualTo("1");
    }
  }

  @Test
  void thePasswordIsNeeded() {
    try (EmbeddedServer server = start()) {
      Database database = server.database();
      Database stranger = new Database(database.url(), database.user(), "guess");
      assertThat(stranger.toString()).doesNotContain("guess");
      assertProblem(Kind.NOT_ALLOWED, stranger::requireUsable);
    }
  }

  @Test
  void aKilledProgramLeavesNoServerBehind() throws Exception {
    Process child = child();
    String url = readyUrl(child);
    child.destroyForcibly().waitFor();
    assertThat(url).startsWith("jdbc:postgresql://127.0.0.1:");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!ServerProcesses.of(cluster()).isEmpty() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(ServerProcesses.of(cluster())).isEmpty();
    assertKept("1");
  }

  @Test
  void theNextStartClearsAwayWhatAKilledProgramLeft() throws Exception {
    Process child = child();
    readyUrl(child);
    child.destroyForcibly().waitFor();
    assertKept("1"); // at once, while the old server may still be there
  }

  @Test
  void aKilledServerRecovers() throws Exception {
    Process child = child();
    readyUrl(child);
    for (ProcessHandle process : ServerProcesses.of(cluster())) {
      ServerProcesses.signal(process.pid(), "KILL");
    }
    child.destroyForcibly().waitFor();
    assertKept("1");
  }

  @Test
  void aServerWhoseChildrenSurviveIsCleared() throws Exception {
    Process child = child();
    readyUrl(child);
    long server = Long.parseLong(Files.readAllLines(cluster().resolve("postmaster.pid")).get(0));
    ServerProcesses.signal(server, "KILL");
    child.destroyForcibly().waitFor();
    assertKept("1");
  }

  @Test
  void aPidFileThatNamesSomebodyElseIsNoHindrance() throws Exception {
    long us = ProcessHandle.current().pid();
    Files.writeString(
        cluster().resolve("postmaster.pid"), us + "\n" + cluster() + "\n1\n5432\n\n127.0.0.1\n");
    start().close();
  }

  @Test
  void onlyOneProcessUsesTheDataAtATime() throws Exception {
    try (EmbeddedServer server = start()) {
      assertProblem(Kind.BUSY, this::start);
      Process child = child();
      try (BufferedReader said = said(child)) {
        assertThat(said.readLine()).isEqualTo("problem BUSY");
      }
      assertThat(text(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void dataOfAnotherVersionAreRefused() throws IOException {
    Files.writeString(cluster().resolve("PG_VERSION"), "15\n");
    assertProblem(Kind.WRONG_VERSION, this::start);
  }

  @Test
  void damagedDataAreToldFromOtherFailures() throws IOException {
    Path control = cluster().resolve("global/pg_control");
    byte[] noise = new byte[8192];
    new Random(1).nextBytes(noise);
    Files.write(control, noise);
    assertProblem(Kind.DAMAGED, this::start);
    Files.write(control, new byte[0]);
    assertProblem(Kind.DAMAGED, this::start);
    Files.delete(control);
    assertProblem(Kind.DAMAGED, this::start);
    Files.delete(cluster().resolve("PG_VERSION"));
    assertProblem(Kind.DAMAGED, this::start);
  }

  @Test
  void anInitialisationThatBrokeOffIsMadeAnew() throws Exception {
    data = temp.resolve("other");
    Files.createDirectories(data.resolve("postgres.new/base"));
    Files.writeString(data.resolve("postgres.new/PG_VERSION"), "18\n");
    Files.createDirectories(data.resolve("postgres"));
    try (EmbeddedServer server = start()) {
      assertThat(text(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aPlaceWithoutPermissionIsNamed() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    assertThatThrownBy(() -> EmbeddedServer.start(file.resolve("data"), PROGRAMS, settings()))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("file");
  }

  @Test
  void theLogHoldsNoRows() throws Exception {
    try (EmbeddedServer server = start()) {
      execute(server, "create table people (id text primary key)");
      execute(server, "insert into people values ('379901200802299977')");
      assertThatThrownBy(() -> execute(server, "insert into people values ('379901200802299977')"))
          .isInstanceOf(SQLException.class)
          .hasMessageNotContaining("379901200802299977");
    }
    assertThat(Files.readString(data.resolve("logs/postgres.log")))
        .contains("duplicate key")
        .doesNotContain("379901200802299977");
  }

  @Test
  void theDataAreNobodyElses() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cluster())))
        .isEqualTo("rwx------");
  }

  private void assertKept(String expected) throws SQLException {
    try (EmbeddedServer server = start()) {
      assertThat(text(server, "select n from kept")).isEqualTo(expected);
    }
  }

  private static void assertProblem(Kind kind, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DatabaseProblem.class, e -> assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind));
  }

  private Path cluster() {
    return data.resolve("postgres");
  }

  private static ServerSettings settings() {
    return ServerSettings.ofTests();
  }

  private EmbeddedServer start() {
    return EmbeddedServer.start(data, PROGRAMS, settings());
  }

  private Process child() throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ServerHolder.class.getName(),
                data.toString(),
                PROGRAMS.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static BufferedReader said(Process child) {
    return new BufferedReader(
        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
  }

  private static String readyUrl(Process child) throws IOException {
    String line = said(child).readLine();
    assertThat(line).startsWith("ready ");
    return line.substring(6);
  }

  private static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = server.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = server.database().connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
