package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hedui.io.database.Database;
import org.hedui.io.database.EmbeddedServer;
import org.hedui.io.database.testing.InstalledServer;
import org.hedui.schedules.Ended;
import org.hedui.schedules.HeduiCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hedui serve} in processes of its own: nights by themselves, nodes that die. */
class SchedulerNightTest {
  private static final String OWED =
      "insert into schedule.duty (name, since) values ('night', now() - interval '1 day')"
          + " on conflict (name) do update set since = excluded.since";
  private static final int TERMINATED = 128 + 15;

  @TempDir Path folder;

  @Test
  void anotherNodeFinishesTheNightOfOneThatIsKilled() throws Exception {
    assumeTrue(
        InstalledServer.binaries().isPresent(),
        "no PostgreSQL 14 to 17 is installed here: skipped");
    SmallProvince province = SmallProvince.planted(folder);
    try (InstalledServer server = InstalledServer.start(InstalledServer.binaries().get())) {
      Database database = server.database();
      Path password = Files.writeString(folder.resolve("password"), database.password());
      String[] node =
          serve(
              province,
              "--db",
              database.url(),
              "--db-user",
              database.user(),
              "--db-password-file",
              password.toString());
      List<HeduiProcess> nodes =
          List.of(HeduiProcess.start(folder, node), HeduiProcess.start(folder, node));
      for (HeduiProcess one : nodes) {
        one.await(line -> line.contains("actuator"));
      }
      assertThat(executions(database)).as("nothing is owed yet").isEmpty();
      execute(database, OWED);
      HeduiProcess third = HeduiProcess.start(folder, node); // wakes whoever is there
      List<HeduiProcess> all = List.of(nodes.get(0), nodes.get(1), third);
      HeduiProcess first = whoTells(all, line -> line.startsWith("[step] prepare-reconciliation"));
      first.kill();
      List<HeduiProcess> left = all.stream().filter(one -> one != first).toList();
      HeduiProcess second = whoTells(left, line -> line.startsWith("[step] report"));
      second.await(SchedulerNightTest::isDone);

      assertThat(executions(database)).containsExactly("FAILED", "COMPLETED");
      assertThat(
              query(
                  database,
                  "select state || ' ' || tries from schedule.occurrence where name = 'night' and tries > 0"))
          .containsExactly("done 1");
      assertThat(
              query(
                  database,
                  "select step_name from batch.batch_step_execution where status = 'COMPLETED'"
                      + " and step_name not like 'load-%' group by step_name having count(*) > 1"))
          .as("steps that had completed are not repeated")
          .isEmpty();
      for (HeduiProcess one : left) {
        one.terminate();
        assertThat(one.end().exitCode()).isEqualTo(TERMINATED);
      }
    }
    assertThat(Folders.digests(onlyNight()))
        .as("as by hand")
        .isEqualTo(byHand(onlyNight().getFileName().toString()));
  }

  @Test
  void commandsUseTheDatabaseOfAScheduler() throws Exception {
    SmallProvince province = SmallProvince.planted(folder);
    HeduiProcess node = HeduiProcess.start(folder, serve(province));
    node.await(line -> line.contains("actuator"));
    assertThat(province.command("schedule", "list").text()).contains("daily 01:00");
    assertThat(province.command("schedule", "pause", "night").text()).contains("已暂停");
    assertThat(province.command("schedule", "list", "--json").text()).contains("\"paused\" : true");
    assertThat(province.command("schedule", "resume", "night").text()).contains("已恢复");
    Ended night = HeduiCommand.run(with(province, "schedule", "run", "night"));
    assertThat(night.exitCode()).as(night.text()).isEqualTo(3);
    assertThat(onlyNight().resolve("manifest.json")).exists();
    node.terminate();
    assertThat(node.end().exitCode()).isEqualTo(TERMINATED);
    assertThat(province.command("runs").text()).contains("nightly");
  }

  @Test
  void aSchedulerThatWasKilledTakesUpItsNightAtTheNextStart() throws Exception {
    SmallProvince province = SmallProvince.planted(folder);
    Ended wrong = HeduiCommand.run("schedule", "run", "nothing", "--inbox", ".", "--out", "out");
    assertThat(wrong.exitCode()).as(wrong.text()).isEqualTo(2);
    province.command("schedule", "list");
    String[] owed = serve(province);
    try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("hedui-data"))) {
      execute(server.database(), OWED);
    }
    Ended killed = HeduiProcess.killed(folder, line -> line.startsWith("[step] settle"), owed);
    assertThat(killed.exitCode()).isEqualTo(128 + 9);
    HeduiProcess again = HeduiProcess.start(folder, owed);
    again.await(line -> line.startsWith("[step] report"));
    again.await(SchedulerNightTest::isDone);
    again.terminate();
    again.end();
    assertThat(Folders.digests(onlyNight()))
        .isEqualTo(byHand(onlyNight().getFileName().toString()));
  }

  /** The first of some nodes that prints such a line; any of them may do a night. */
  private static HeduiProcess whoTells(List<HeduiProcess> nodes, Predicate<String> line)
      throws InterruptedException {
    while (true) {
      for (HeduiProcess node : nodes) {
        if (node.hasTold(line)) {
          return node;
        }
        assertThat(node.alive()).as("a node ended by itself").isTrue();
      }
      Thread.sleep(20);
    }
  }

  /** Not the forecast, which says when it will be. */
  private static boolean isDone(String line) {
    return line.startsWith("每夜核对") && line.contains("完成");
  }

  private String[] serve(SmallProvince province, String... more) throws Exception {
    Path schedules =
        Files.writeString(
            folder.resolve("schedules.yml"), "inbox: inbox\nout: out\nweb: {port: 0}\n");
    return Stream.concat(
            Stream.of(with(province, "serve", "--debug", "--schedules", schedules.toString())),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private String[] with(SmallProvince province, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (arguments[0].equals("schedule")) {
      Path schedules = folder.resolve("schedules.yml");
      all.addAll(List.of("--schedules", schedules.toString()));
    }
    all.addAll(List.of("--data", province.folder().resolve("hedui-data").toString()));
    return all.toArray(String[]::new);
  }

  /** The outputs of the one night that was done. */
  private Path onlyNight() throws Exception {
    try (Stream<Path> nights = Files.list(folder.resolve("out"))) {
      List<Path> found =
          nights.filter(night -> !night.getFileName().toString().startsWith(".")).toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }

  private Map<String, String> byHand(String date) throws Exception {
    SmallProvince other = SmallProvince.planted(Files.createDirectory(folder.resolve("other")));
    other.run(date);
    return Folders.digests(other.out(date));
  }

  private static List<String> executions(Database database) throws SQLException {
    return query(
        database, "select status from batch.batch_job_execution order by job_execution_id");
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> query(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (result.next()) {
        values.add(result.getString(1));
      }
      return values;
    }
  }
}
