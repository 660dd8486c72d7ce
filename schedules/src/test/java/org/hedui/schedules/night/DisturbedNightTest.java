package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.hedui.schedules.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What else happens to nights: each time one line says it, and the same command finishes. */
class DisturbedNightTest {
  private static final int STOPPED = 128 + 15;

  @TempDir Path folder;

  @Test
  void aSecondNightIsRefusedWhileOneRuns() throws Exception {
    SmallProvince province = SmallProvince.planted(folder);
    HeduiProcess first = HeduiProcess.start(folder, province.night(SmallProvince.DATE, "--debug"));
    first.await(line -> line.startsWith("[step] "));

    Ended second = HeduiProcess.run(folder, province.night(SmallProvince.DATE, "--quiet"));
    assertThat(second.exitCode()).as(second.text()).isEqualTo(4);
    assertThat(second.err()).as(second.text()).hasSize(1);

    assertThat(first.end().exitCode()).isEqualTo(3);
    assertFinished(province);
  }

  @Test
  void aNightThatIsTerminatedIsTakenUp() throws Exception {
    SmallProvince province = SmallProvince.planted(folder);
    HeduiProcess night = HeduiProcess.start(folder, province.night(SmallProvince.DATE, "--debug"));
    night.await(line -> line.contains("compare-names"));
    night.terminate();
    Ended stopped = night.end();
    assertThat(stopped.exitCode()).as(stopped.text()).isEqualTo(STOPPED);
    assertThat(stopped.text()).doesNotContain("Exception", "\tat ", "失败");
    assertThat(stopped.err()).filteredOn(line -> line.startsWith("已按信号停止")).hasSize(1);
    assertThat(folder.resolve("hedui-data/postgres/postmaster.pid"))
        .as("the server has stopped")
        .doesNotExist();

    Ended resumed = province.run(SmallProvince.DATE);
    assertThat(resumed.err()).anyMatch(line -> line.contains("从上次中断处继续"));
    assertFinished(province);
  }

  @Test
  void aFileThatIsGoneIsReadWhenItIsBack() throws Exception {
    SmallProvince province = SmallProvince.planted(folder);
    Ended killed =
        HeduiProcess.killed(
            folder,
            line -> line.equals("[step] load-divisions"),
            province.night(SmallProvince.DATE, "--debug"));
    assertThat(killed.exitCode()).isEqualTo(137);
    Path roster = province.inbox().resolve("roster/JX_XSHMC_3637990006_2025Q_20251026_01.csv");
    Path away = Files.move(roster, folder.resolve("away"), StandardCopyOption.ATOMIC_MOVE);
    assertThat(province.run(SmallProvince.DATE, "--json").text())
        .as("the inbox is another one: the night begins anew, without the file")
        .contains("\"resumed\" : false")
        .doesNotContain(roster.getFileName().toString());

    Files.move(away, roster, StandardCopyOption.ATOMIC_MOVE);
    province.run("2025-11-01");
    Ended list = province.command("cases", "list", "--rule", "FIL-06", "--most", "1000");
    assertThat(list.out()).noneMatch(line -> line.contains(roster.getFileName().toString()));
    assertThat(CsvTable.columns(province.out("2025-11-01").resolve("findings.csv"), "source_file"))
        .contains("roster/" + roster.getFileName());
  }

  @Test
  void aFileThatIsAddedAfterANightBrokeOffIsReadByTheNextStart() throws Exception {
    SmallProvince province = SmallProvince.planted(folder);
    Ended killed =
        HeduiProcess.killed(
            folder,
            line -> line.equals("[step] equations"),
            province.night(SmallProvince.DATE, "--debug"));
    assertThat(killed.exitCode()).isEqualTo(137);
    Files.createFile(province.inbox().resolve("roster/JX_XSHMC_3637990006_2025Q_20251027_01.csv"));
    assertThat(province.run(SmallProvince.DATE, "--json").text())
        .contains("\"resumed\" : false", "JX_XSHMC_3637990006_2025Q_20251027_01.csv");
  }

  @Test
  void anEmptyInboxIsANightWithoutFindings() throws Exception {
    SmallProvince province = SmallProvince.planted(folder);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.createDirectory(empty.resolve("rosters"));
    Ended night =
        province.command(
            "nightly",
            "--inbox",
            empty.toString(),
            "--out",
            folder.resolve("out").toString(),
            "--date",
            SmallProvince.DATE,
            "--lang",
            "en");
    assertThat(night.text()).contains("holds no file", "Not read: rosters");
    Path out = province.out(SmallProvince.DATE);
    for (String file : List.of("findings.csv", "delta.csv", "finance/reconciliation.csv")) {
      assertThat(CsvTable.rows(out.resolve(file))).as(file).isEmpty();
    }
    province.command("verify", out.toString());
  }

  private static void assertFinished(SmallProvince province) throws Exception {
    assertThat(Folders.digests(province.out(SmallProvince.DATE)))
        .isEqualTo(SmallProvince.undisturbed());
  }
}
