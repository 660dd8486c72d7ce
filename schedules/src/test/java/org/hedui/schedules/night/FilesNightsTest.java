package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.schedules.night.Nights.roster;

import java.nio.file.Path;
import org.hedui.schedules.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What people decide about files, and what the nights after make of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilesNightsTest {
  private static final String STRICT = "volume: {hold_feeds: [roster], least_rows: 10}\n";
  private static final String FORMER = roster("01", "20251001");
  private static final String SMALLER = roster("01", "20251010");
  private static final String FAULTY = roster("03", "20251001");

  @TempDir static Path place;

  private static Nights nights;

  @BeforeAll
  static void twoNights() throws Exception {
    nights = new Nights(place);
    nights.write("policy/省.yaml", STRICT);
    nights.write("inbox/roster/" + FORMER, RosterText.of("3637990001", 20));
    nights.write("inbox/roster/" + roster("02", "20251001"), RosterText.of("3637990002", 12));
    nights.night("2025-10-02", 0);
    nights.write("inbox/roster/" + SMALLER, RosterText.of("3637990001", 8));
    nights.write("inbox/roster/" + FAULTY, RosterText.of("3637990003", 2) + "合计：3人\n");
    nights.night("2025-10-10", 3);
  }

  @Test
  @Order(1)
  void listTellsWhatIsHeldAndWhy() {
    Ended list = nights.command("files", "list", "--state", "held");
    assertThat(list.exitCode()).isZero();
    assertThat(list.text())
        .contains(SMALLER, "记录数异常波动：3637990001：8 行 ≠ 20 行", FAULTY, "控制数不符")
        .doesNotContain(FORMER);
    assertThat(nights.command("files", "--json").text())
        .contains("\"rule\" : \"FIL-18\"", "\"evidence\" : \"3637990001：8 行 ≠ 20 行\"");
    assertThat(nights.command("files", "list", "--feed", "grant").text()).doesNotContain("roster/");
    assertThat(nights.command("files", "list", "--state", "lost").exitCode()).isEqualTo(2);
  }

  @Test
  @Order(2)
  void showTellsEverything() {
    assertThat(nights.command("files", "show", "roster/" + FORMER).text())
        .contains("状态：采用", "3637990001  20 行  采用中");
    assertThat(nights.command("files", "show", "roster/" + SMALLER, "--lang", "en").text())
        .contains("State: held", "Held by: number of rows (policy volume)", "FIL-18", "8 行");
    String numbered = nights.command("files", "show", "1", "--json").text();
    assertThat(numbered).contains("\"file_no\" : 1", "\"scope_key\" : \"3637990001\"");
    assertThat(nights.command("files", "show", "roster/nothing.csv").exitCode()).isEqualTo(2);
  }

  @Test
  @Order(3)
  void whatIsWrongItselfIsNotReleased() {
    Ended refused = decide("release", "roster/" + FAULTY);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.text()).contains("不能放行");
    assertThat(decide("hold", "roster/" + FAULTY).exitCode()).isEqualTo(2);
    assertThat(decide("release", "roster/" + FORMER).exitCode()).isEqualTo(2);
    assertThat(decide("release", "roster/nothing.csv").exitCode()).isEqualTo(2);
    assertThat(
            nights
                .command("files", "hold", "roster/" + FORMER, "--by", " ", "--reason", "误报")
                .exitCode())
        .isEqualTo(2);
  }

  @Test
  @Order(4)
  void aReleasedFileCountsFromTheNextNight() throws Exception {
    assertThat(decide("release", "roster/" + SMALLER).text()).contains("下一晚起采用");
    assertThat(nights.command("files", "list", "--state", "held").text()).contains("王敏 已放行");

    nights.night("2025-10-11", 3); // the faulty one is there still
    assertThat(nights.state("2025-10-11", SMALLER)).isEqualTo("accepted");
    assertThat(nights.state("2025-10-11", FORMER)).isEqualTo("superseded");
    assertThat(nights.findings("2025-10-11", "FIL-18", "severity", "ours"))
        .containsExactly("M | 3637990001：8 行");
  }

  @Test
  @Order(5)
  void aHeldFileGivesWayToTheOneBefore() throws Exception {
    Ended held = decide("hold", "roster/" + SMALLER);
    assertThat(held.text()).contains("下一晚起暂停采用", "届时改用：roster/" + FORMER);
    assertThat(nights.command("files", "list").text()).contains("王敏 已决定暂停采用");

    Ended night = nights.night("2025-10-12", 3);
    assertThat(night.text()).contains(SMALLER + "（王敏 暂停采用：电话核实");
    assertThat(nights.state("2025-10-12", SMALLER)).isEqualTo("held");
    assertThat(nights.state("2025-10-12", FORMER)).isEqualTo("accepted");
    assertThat(nights.findings("2025-10-12", "FIL-18", "ours")).isEmpty();
  }

  @Test
  @Order(6)
  void decisionsOutliveAChangeOfPolicy() throws Exception {
    nights.write("policy/省.yaml", STRICT + "delays: {not_paid_days: 20}\n");
    nights.night("2025-10-13", 3);
    assertThat(nights.state("2025-10-13", SMALLER)).isEqualTo("held");
    assertThat(nights.state("2025-10-13", FORMER)).isEqualTo("accepted");

    decide("release", "roster/" + SMALLER);
    nights.night("2025-10-14", 3);
    nights.write("policy/省.yaml", STRICT + "delays: {not_paid_days: 25}\n");
    nights.night("2025-10-15", 3);
    assertThat(nights.state("2025-10-15", SMALLER)).isEqualTo("accepted");
    assertThat(nights.command("files", "show", "roster/" + SMALLER).text())
        .containsSubsequence("放行  王敏", "暂停采用  王敏", "放行  王敏");
  }

  @Test
  @Order(7)
  void aFileThatWasTakenAwayCanBeHeld() throws Exception {
    nights.delete("inbox/roster/" + roster("02", "20251001"));
    nights.night("2025-10-16", 3);
    Ended held = decide("hold", "roster/" + roster("02", "20251001"));
    assertThat(held.text()).contains("没有可以改用的上一份");
    nights.night("2025-10-17", 3);
    assertThat(nights.command("files", "show", "roster/" + roster("02", "20251001")).text())
        .contains("状态：扣留", "由谁扣留：人工");
    // The decision is about these bytes: the school sends others.
    nights.write("inbox/roster/" + roster("02", "20251017"), RosterText.of("3637990002", 12));
    nights.night("2025-10-18", 3);
    assertThat(nights.state("2025-10-18", roster("02", "20251017"))).isEqualTo("accepted");
  }

  private static Ended decide(String what, String file) {
    return nights.command("files", what, file, "--by", "王敏", "--reason", "电话核实");
  }
}
