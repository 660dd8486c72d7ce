package org.hedui.schedules.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.schedules.doctor.Told.told;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hedui.io.database.Database;
import org.hedui.io.database.DatabaseProblem;
import org.hedui.io.database.RunLock;
import org.hedui.io.database.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each look at the database server says, and what is said where nobody answers. */
class ServerChecksTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.migrated();

  private static final SortedMap<Integer, Integer> OURS = new TreeMap<>(Map.of(1, 1, 2, 2, 3, 3));

  @TempDir Path temp;

  @Test
  void aGoodServerIsToldFromTopToBottom() {
    assertThat(server(DB.database()))
        .containsEntry("server", "OK answers")
        .containsEntry("db-version", "OK good")
        .containsEntry("db-rights", "OK good")
        .containsEntry("db-connections", "OK good")
        .containsEntry("clock", "OK good")
        .containsEntry("lock", "OK free")
        .containsEntry("last-run", "OK none")
        .doesNotContainKey("failed");
  }

  @Test
  void aServerThatOnlyReadsIsTold() throws Exception {
    String name = DB.query("select current_database()").get(0).get(0);
    DB.execute("alter database \"" + name + "\" set default_transaction_read_only = on");
    try {
      assertThat(server(DB.database())).containsEntry("db-rights", "FAILURE read-only");
    } finally {
      DB.execute(
          "begin read write; alter database \"%s\" reset default_transaction_read_only; commit"
              .formatted(name));
    }
  }

  @Test
  void whoHoldsTheLockIsTold() throws Exception {
    try (Connection other = DB.connect();
        var statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(7)");
      assertThat(server(DB.database())).as("somebody else's lock").containsEntry("lock", "OK free");
    }
    RunLock lock = RunLock.take(DB.database(), Duration.ofSeconds(10));
    try {
      Files.createDirectories(temp.resolve("data").resolve("work").resolve("members"));
      assertThat(server(DB.database()))
          .containsEntry("lock", "WARNING held")
          .containsEntry("left-overs", "OK in-use");
    } finally {
      lock.close();
    }
  }

  @Test
  void theLockOfAnotherDatabaseIsNotOurs() throws Exception {
    DB.execute("create database other_hedui");
    String url = DB.database().url();
    String address = url.substring(0, url.lastIndexOf('/'));
    Database other =
        new Database(address + "/other_hedui", DB.database().user(), DB.database().password());
    RunLock theirs = RunLock.take(other, Duration.ZERO);
    try {
      assertThat(server(DB.database())).containsEntry("lock", "OK free");
      RunLock.take(DB.database(), Duration.ZERO).close();
      assertThat(server(other)).containsEntry("lock", "WARNING held");
    } finally {
      theirs.close();
      DB.execute("drop database other_hedui with (force)");
    }
  }

  @Test
  void onlyConnectionsThatCountTowardsALimitAreCounted() throws Exception {
    String name = DB.query("select current_database()").get(0).get(0);
    DB.execute("create database crowded");
    DB.execute("alter database \"" + name + "\" connection limit 20");
    String url = DB.database().url();
    Database crowded =
        new Database(
            url.substring(0, url.lastIndexOf('/')) + "/crowded",
            DB.database().user(),
            DB.database().password());
    List<Connection> open = new ArrayList<>();
    try {
      for (int i = 0; i < 5; i++) {
        open.add(crowded.connect());
      }
      assertThat(server(DB.database()))
          .as("of another database")
          .containsEntry("db-connections", "OK good");
      for (int i = 0; i < 5; i++) {
        open.add(DB.connect());
      }
      assertThat(server(DB.database())).containsEntry("db-connections", "FAILURE few");
    } finally {
      for (Connection one : open) {
        one.close();
      }
      DB.execute("alter database \"" + name + "\" connection limit -1");
      DB.execute("drop database crowded with (force)");
    }
  }

  @ParameterizedTest
  @CsvSource({"COMPLETED, OK good", "FAILED, WARNING failed", "STARTED, WARNING open"})
  void theLastRunIsTold(String status, String expected) {
    run(status, "0 hours");
    try {
      assertThat(server(DB.database())).containsEntry("last-run", expected);
    } finally {
      forgetRuns();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "STARTED, 0 hours, OK at-work",
    "STARTING, 0 hours, OK at-work",
    "FAILED, 0 hours, WARNING failed",
    "STARTED, 2 hours, WARNING open" // killed; the lock is somebody else's by now
  })
  void aRunThatIsAtWorkIsNoReasonToWarn(String status, String ago, String expected) {
    RunLock lock = RunLock.take(DB.database(), Duration.ofSeconds(10));
    run(status, ago);
    try {
      assertThat(server(DB.database())).containsEntry("last-run", expected);
    } finally {
      forgetRuns();
      lock.close();
    }
  }

  private static void run(String status, String ago) {
    DB.execute(
        """
        insert into batch.batch_job_instance values (1, 0, 'nightly', 'key');
        insert into batch.batch_job_execution (job_execution_id, version, job_instance_id, create_time, status)
        values (1, 0, 1, (now() - interval '%s') at time zone 'Asia/Shanghai', '%s');
        insert into batch.batch_job_execution_params values (1, 'date', 'java.time.LocalDate', '2025-10-31', 'Y')"""
            .formatted(ago, status));
  }

  private static void forgetRuns() {
    DB.execute(
        "delete from batch.batch_job_execution_params; delete from batch.batch_job_execution; delete from batch.batch_job_instance");
  }

  @ParameterizedTest
  @CsvSource({
    "13, UTF8, true, FAILURE unsupported",
    "19, UTF8, true, FAILURE unsupported",
    "14, UTF8, true, OK good",
    "18, SQL_ASCII, true, FAILURE encoding",
    "18, UTF8, false, FAILURE zone"
  })
  void versionsAndEncodings(int major, String encoding, boolean zone, String expected) {
    assertThat(told(new ServerVersion().judge(major, major + ".1", encoding, zone)))
        .isEqualTo(expected);
  }

  @Test
  void slowSettingsAreToldOneByOne() {
    assertThat(new ServerSettings().judge(4 << 20, "on").stream().map(Told::told))
        .containsExactly("WARNING work-mem", "WARNING commit");
    assertThat(new ServerSettings().judge(256 << 20, "off").stream().map(Told::told))
        .containsExactly("OK good");
  }

  @ParameterizedTest
  @CsvSource({"97, 3, OK good", "21, 3, OK good", "21, 4, FAILURE few"})
  void aNightNeedsConnections(int most, int used, String expected) {
    assertThat(told(new ServerConnections().judge(most, used))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, OK good",
    "5, OK good",
    "6, WARNING skew",
    "-5, OK good",
    "-7, WARNING skew",
    "60, WARNING skew"
  })
  void clocksAgreeWithinARoundTrip(long ahead, String expected) {
    Instant before = Instant.parse("2025-10-31T17:00:00Z");
    Instant after = before.plusMillis(400);
    Instant server = ahead < 0 ? before.plusSeconds(ahead) : after.plusSeconds(ahead);
    assertThat(told(new ClockSkew().judge(before, server, after))).isEqualTo(expected);
  }

  @Test
  void aSlowAnswerIsNoSkew() {
    Instant before = Instant.parse("2025-10-31T17:00:00Z");
    assertThat(
            told(
                new ClockSkew()
                    .judge(before, before.plusSeconds(9), before.plus(Duration.ofSeconds(10)))))
        .isEqualTo("OK good");
  }

  @ParameterizedTest
  @CsvSource({
    "'', false, OK none",
    "'1 2 3', false, OK good",
    "'1 2', false, OK older",
    "'1 2 3 4', false, FAILURE newer",
    "'1 9', false, FAILURE other",
    "'1 2 3', true, FAILURE failed"
  })
  void tablesOfOtherPrograms(String theirs, boolean failed, String expected) {
    SortedMap<Integer, Integer> checksums = new TreeMap<>();
    for (String checksum : theirs.split(" ")) {
      if (!checksum.isEmpty()) {
        checksums.put(checksums.size() + 1, Integer.valueOf(checksum));
      }
    }
    assertThat(told(new TablesVersion().judge(OURS, checksums, failed))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void everyProblemOfADatabaseHasItsRemedy(DatabaseProblem.Kind kind) {
    String state = kind == DatabaseProblem.Kind.BUSY ? "WARNING" : "FAILURE";
    assertThat(told(ServerVisit.told(new DatabaseProblem(kind, "here", "said"))))
        .isEqualTo(state + " " + kind);
  }

  @Test
  void withoutAnAnswerEverythingElseIsStillLookedAt() {
    Map<String, String> found =
        server(new Database("jdbc:postgresql://127.0.0.1:1/x", "clerk", ""));
    assertThat(found)
        .containsEntry("server", "FAILURE UNREACHABLE")
        .containsEntry("java", "OK good")
        .containsEntry("policy", "OK good")
        .doesNotContainKey("db-version");
  }

  private Map<String, String> server(Database database) {
    List<Diagnosis> found =
        Doctor.examine(
            new Surroundings(
                temp.resolve("data"),
                temp,
                null,
                null,
                null,
                null,
                database,
                OURS,
                Clock.systemUTC()));
    Map<String, String> told = new TreeMap<>();
    found.forEach(one -> told.merge(one.check(), told(one), (a, b) -> a + ", " + b));
    return told;
  }
}
