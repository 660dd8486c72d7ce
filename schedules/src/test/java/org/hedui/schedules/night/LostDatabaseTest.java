package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.hedui.io.database.EmbeddedServer;
import org.hedui.io.database.ServerSettings;
import org.hedui.schedules.Ended;
import org.hedui.schedules.HeduiCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away under a night. */
class LostDatabaseTest {
  @TempDir Path folder;

  @Test
  void aServerThatIsKilledIsToldAndTheNightTakenUp() throws Exception {
    SmallProvince province = SmallProvince.planted(folder);
    HeduiProcess night = HeduiProcess.start(folder, province.night(SmallProvince.DATE, "--debug"));
    night.await(line -> line.startsWith("[step] load-lane"));
    Path pidFile = folder.resolve("hedui-data/postgres/postmaster.pid");
    long server = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    assertThat(new ProcessBuilder("kill", "-KILL", Long.toString(server)).start().waitFor())
        .isZero();

    Ended lost = night.end();
    assertThat(lost.exitCode()).as(lost.text()).isEqualTo(1);
    assertThat(lost.text()).contains("数据库连接中断").doesNotContain("内部错误");
    finishes(province);
  }

  @Test
  void aStepOfWhichNobodyKnowsHowItEndedIsRunAgain() throws Exception {
    SmallProvince province = SmallProvince.planted(folder);
    Ended killed =
        HeduiProcess.killed(
            folder,
            line -> line.equals("[step] settle"),
            province.night(SmallProvince.DATE, "--debug"));
    assertThat(killed.exitCode()).isEqualTo(137);
    try (EmbeddedServer server =
            EmbeddedServer.start(
                folder.resolve("hedui-data"), HeduiCommand.programs(), ServerSettings.ofTests());
        Connection connection = server.database().connect();
        Statement statement = connection.createStatement()) {
      String unknown = " set status = 'UNKNOWN', exit_code = 'UNKNOWN' where status = 'STARTED'";
      assertThat(statement.executeUpdate("update batch.batch_step_execution" + unknown))
          .isPositive();
      assertThat(statement.executeUpdate("update batch.batch_job_execution" + unknown))
          .isEqualTo(1);
    }
    finishes(province);
  }

  private static void finishes(SmallProvince province) throws Exception {
    assertThat(province.run(SmallProvince.DATE).err()).anyMatch(line -> line.contains("从上次中断处继续"));
    assertThat(Folders.digests(province.out(SmallProvince.DATE)))
        .isEqualTo(SmallProvince.undisturbed());
  }
}
