package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.schedules.night.Nights.roster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.schedules.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two data folders with the same nights: in one of them what is old goes, and nobody can tell. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RetentionNightsTest {
  private static final String POLICY =
      """
      retention: {replaced_rows_days: 10, outputs_days: 20, received_copies_days: 10}
      """;
  private static final String FORMER = roster("01", "20251001");
  private static final String NEWER = roster("01", "20251003");

  @TempDir static Path place;

  private static Nights purged;
  private static Nights kept;

  @BeforeAll
  static void twoNights() throws Exception {
    purged = new Nights(Files.createDirectory(place.resolve("purged")));
    kept = new Nights(place.resolve("kept"));
    purged.write("policy/省.yaml", POLICY);
    // A row in quarantine and findings go and come back with the file. No date of it lies in the
    // future of any night.
    purged.write(
        "inbox/roster/" + FORMER,
        RosterText.of("3637990001", 20, Map.of(RosterColumn.NAME, ""))
            + RosterText.of("3637990001", 1, Map.of(RosterColumn.ETHNIC, "火星族")).split("\n")[1]
            + "\n");
    purged.write("inbox/roster/" + roster("02", "20251001"), RosterText.of("3637990002", 12));
    purged.night("2025-10-12", 0);
    purged.write("inbox/roster/" + NEWER, RosterText.of("3637990001", 19));
    purged.night("2025-10-13", 0);
    Folders.copy(purged.place(), kept.place());
  }

  @Test
  @Order(1)
  void youngDataStay() {
    assertThat(retention("2025-10-20").text()).contains("文件的数据行：0 份文件", "输出：0 晚");
  }

  @Test
  @Order(2)
  void oldDataGoAndTheReceiptStays() {
    assertThat(retention("2025-11-15", "--dry-run").text())
        .contains("未作改动", "文件的数据行：1 份文件", "输出：1 晚");
    assertThat(purged.place().resolve("out/2025-10-12")).exists();

    assertThat(retention("2025-11-15").text()).contains("文件的数据行：1 份文件", "输出：1 晚");

    assertThat(purged.place().resolve("out/2025-10-12")).doesNotExist();
    assertThat(purged.place().resolve("out/2025-10-13")).exists();
    assertThat(purged.command("files", "show", "roster/" + FORMER).text())
        .contains("状态：已被替换", "数据行清除于：2025-11-15", "3637990001  20 行  未采用")
        .doesNotContain("FLD-");
    assertThat(retention("2025-11-15", "--json").text())
        .contains("\"files\" : 0", "\"outputs\" : 0", "\"dry_run\" : false");
  }

  @Test
  @Order(3)
  void theNextNightIsTheSame() throws Exception {
    purged.night("2025-11-16", 0);
    kept.night("2025-11-16", 0);
    assertThat(Folders.digests(purged.place().resolve("out/2025-11-16")))
        .isEqualTo(Folders.digests(kept.place().resolve("out/2025-11-16")));
  }

  @Test
  @Order(4)
  void whatMustCountAgainIsReadAgain() throws Exception {
    for (Nights nights : new Nights[] {purged, kept}) {
      assertThat(
              nights
                  .command("files", "hold", "roster/" + NEWER, "--by", "王敏", "--reason", "误传")
                  .text())
          .contains("届时改用：roster/" + FORMER);
      nights.night("2025-11-17", 3);
      assertThat(nights.state("2025-11-17", FORMER)).isEqualTo("accepted");
    }
    assertThat(purged.place().resolve("out/2025-11-17/quarantine/roster/" + FORMER + ".csv"))
        .exists();
    Map<String, String> ours = Folders.digests(purged.place().resolve("out/2025-11-17"));
    Map<String, String> theirs = Folders.digests(kept.place().resolve("out/2025-11-17"));
    // The steps tell the rows that were read again; all else is the same.
    assertThat(summary(purged)).isEqualTo(summary(kept));
    for (Map<String, String> outputs : List.of(ours, theirs)) {
      outputs.keySet().removeAll(Set.of("summary.json", "manifest.json"));
    }
    assertThat(ours).isEqualTo(theirs).isNotEmpty();
    assertThat(purged.command("files", "show", "roster/" + FORMER).text()).doesNotContain("数据行清除于");
  }

  @Test
  @Order(5)
  void aKilledPurgeGoesOn() throws Exception {
    purged.command("files", "release", "roster/" + NEWER, "--by", "王敏", "--reason", "已核实");
    purged.night("2025-11-18", 0);
    Ended killed =
        HeduiProcess.killed(
            purged.place(),
            line -> line.contains("[step] purge-files"),
            "retention",
            "--debug",
            "--date",
            "2025-12-18",
            "--policy",
            "policy");
    assertThat(killed.exitCode()).isNotZero();
    retention("2025-12-18");
    assertThat(purged.command("files", "show", "roster/" + FORMER).text())
        .contains("数据行清除于：2025-12-18");
    assertThat(retention("2025-12-18").text()).contains("文件的数据行：0 份文件");
  }

  @Test
  @Order(6)
  void copiesOfFilesGivenByHandGo() throws Exception {
    purged.write("手工.csv", RosterText.of("3637990005", 3));
    String file = purged.place().resolve("手工.csv").toString();
    assertThat(
            purged.command("import", "--feed", "roster", file, "--date", "2025-12-19").exitCode())
        .isZero();
    assertThat(retention("2025-12-20").text()).contains("手工导入的副本：0 份");
    Path copies = purged.place().resolve("hedui-data/received/roster");
    try (var copy = Files.list(copies)) {
      Files.setLastModifiedTime(
          copy.findFirst().orElseThrow(), FileTime.from(Instant.parse("2025-12-01T00:00:00Z")));
    }
    assertThat(retention("2025-12-20").text()).contains("手工导入的副本：1 份");
    assertThat(copies).isEmptyDirectory();
  }

  private static Ended retention(String date, String... more) {
    String[] arguments = {
      "retention",
      "--date",
      date,
      "--out",
      purged.place().resolve("out").toString(),
      "--policy",
      purged.place().resolve("policy").toString()
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    Ended ended = purged.command(all);
    assertThat(ended.exitCode()).as(ended.text()).isZero();
    return ended;
  }

  private static String summary(Nights nights) throws Exception {
    String text = Files.readString(nights.place().resolve("out/2025-11-17/summary.json"));
    return text.substring(0, text.indexOf("\"steps\""));
  }
}
