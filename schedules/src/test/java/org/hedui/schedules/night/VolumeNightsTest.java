package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.schedules.night.Nights.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hedui.schedules.Ended;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that shrink, grow or leave schools out, over nights of one province with a strict policy.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VolumeNightsTest {
  private static final String STRICT =
      """
      volume:
        hold_feeds: [roster, vocational]
        hold_shrink_percent: 50
        hold_grow_percent: 100
        least_rows: 10
      """;
  private static final String EXTRACT_HEADER =
      "学校标识码,学校名称,姓名,性别,出生日期,身份证件类型,身份证件号,学生类别,学习形式,入学年月,专业简称,学制,学生状态,年级\n";
  private static int persons;

  @TempDir static Path place;

  private static Nights nights() {
    return new Nights(place);
  }

  @Test
  @Order(1)
  void firstNightHasNothingToCompare() throws Exception {
    nights().write("policy/省.yaml", STRICT);
    nights().write("inbox/roster/" + roster("01", "20251001"), RosterText.of("3637990001", 20));
    nights().write("inbox/roster/" + roster("02", "20251001"), RosterText.of("3637990002", 4));
    nights()
        .write(
            "inbox/roster/JX_XSHMC_370000_2025Q_20251001_01.csv",
            RosterText.of("3637990003", 12) + rows(RosterText.of("3637990004", 12)));
    nights().write("inbox/vocational/ZZ_ZZXS_370000_2025Q_20251001_01.csv", extract(6, 6, 12));
    nights()
        .write(
            "inbox/schools/JX_YXXX_370000_2025Q_20251001_01.csv", schools("01", "02", "03", "04"));

    assertThat(nights().night("2025-10-02", 0).text()).doesNotContain("FIL-18");
    assertThat(jumps("2025-10-02")).isEmpty();
  }

  @Test
  @Order(2)
  void aFileThatLosesMostOfItsRowsIsHeldAndTheFormerStays() throws Exception {
    nights().write("inbox/roster/" + roster("01", "20251010"), RosterText.of("3637990001", 9));
    // Beyond the percent, but too few to mean anything: told, and taken.
    nights().write("inbox/roster/" + roster("02", "20251010"), RosterText.of("3637990002", 1));

    Ended night = nights().night("2025-10-10", 3);

    assertThat(night.text()).contains("记录数异常波动", "3637990001：9 行 ≠ 20 行");
    assertThat(jumps("2025-10-10"))
        .containsExactly(
            "B | roster/" + roster("01", "20251010") + " | 3637990001：9 行 | 20 行",
            "M | roster/" + roster("02", "20251010") + " | 3637990002：1 行 | 4 行");
    assertThat(nights().state("2025-10-10", roster("01", "20251001"))).isEqualTo("accepted");
    assertThat(nights().state("2025-10-10", roster("01", "20251010"))).isEqualTo("held");
    assertThat(nights().state("2025-10-10", roster("02", "20251001"))).isEqualTo("superseded");
  }

  @Test
  @Order(3)
  void whatComesNextIsMeasuredByWhatStands() throws Exception {
    // Twice what was held, about as many as stand.
    nights().write("inbox/roster/" + roster("01", "20251011"), RosterText.of("3637990001", 18));
    nights().night("2025-10-11", 3);
    assertThat(nights().state("2025-10-11", roster("01", "20251011"))).isEqualTo("accepted");
    assertThat(jumps("2025-10-11")).noneMatch(jump -> jump.contains("20251011"));

    // Two at once: the first is held, so the second is measured by what stood before.
    nights().delete("inbox/roster/" + roster("01", "20251010"));
    nights().write("inbox/roster/" + roster("01", "20251012"), RosterText.of("3637990001", 50));
    nights().write("inbox/roster/" + roster("01", "20251013"), RosterText.of("3637990001", 19));
    nights().night("2025-10-13", 3);
    assertThat(nights().state("2025-10-13", roster("01", "20251012"))).isEqualTo("held");
    assertThat(nights().state("2025-10-13", roster("01", "20251013"))).isEqualTo("accepted");
    assertThat(jumps("2025-10-13"))
        .contains("B | roster/" + roster("01", "20251012") + " | 3637990001：50 行 | 18 行")
        .noneMatch(jump -> jump.contains("20251013"));
    nights().delete("inbox/roster/" + roster("01", "20251012"));

    // One that comes late replaces nothing, so there is nothing to hold.
    nights().write("inbox/roster/" + roster("01", "20251005"), RosterText.of("3637990001", 2));
    nights().night("2025-10-14", 0);
    assertThat(nights().state("2025-10-14", roster("01", "20251005"))).isEqualTo("superseded");
  }

  @Test
  @Order(4)
  void aSchoolThatAnExtractNoLongerHasIsNamed() throws Exception {
    // The first school, a small one, is gone; the other two stay.
    nights().write("inbox/vocational/ZZ_ZZXS_370000_2025Q_20251015_01.csv", extract(0, 6, 12));
    nights().write("inbox/schools/JX_YXXX_370000_2025Q_20251015_01.csv", schools("01", "02", "04"));
    nights().night("2025-10-15", 0);
    assertThat(jumps("2025-10-15"))
        .contains(
            "M | vocational/ZZ_ZZXS_370000_2025Q_20251015_01.csv | 3637980001：0 行 | 6 行",
            "M | vocational/ZZ_ZZXS_370000_2025Q_20251015_01.csv | 全部：18 行 | 24 行",
            "M | schools/JX_YXXX_370000_2025Q_20251015_01.csv | 3637990003：0 行 | 1 行",
            "M | schools/JX_YXXX_370000_2025Q_20251015_01.csv | 全部：3 行 | 4 行")
        .filteredOn(jump -> !jump.contains("roster/"))
        .hasSize(4);

    // The large one is gone: held.
    nights().write("inbox/vocational/ZZ_ZZXS_370000_2025Q_20251016_01.csv", extract(0, 6, 0));
    nights().night("2025-10-16", 3);
    assertThat(jumps("2025-10-16"))
        .contains(
            "B | vocational/ZZ_ZZXS_370000_2025Q_20251016_01.csv | 3637980003：0 行 | 12 行",
            "B | vocational/ZZ_ZZXS_370000_2025Q_20251016_01.csv | 全部：6 行 | 18 行",
            "M | vocational/ZZ_ZZXS_370000_2025Q_20251015_01.csv | 3637980001：0 行 | 6 行");
    assertThat(nights().state("2025-10-16", "ZZ_ZZXS_370000_2025Q_20251015_01.csv"))
        .isEqualTo("accepted");
    nights().delete("inbox/vocational/ZZ_ZZXS_370000_2025Q_20251016_01.csv");
  }

  @Test
  @Order(5)
  void aSchoolThatAnAuthorityLeavesOutIsNamed() throws Exception {
    nights()
        .write(
            "inbox/roster/JX_XSHMC_370000_2025Q_20251018_01.csv",
            RosterText.of("3637990003", 12)
                + rows(RosterText.of("3637990005", 3))
                + rows(RosterText.of("3637990006", 3)));
    nights().night("2025-10-18", 3);
    assertThat(jumps("2025-10-18"))
        .contains("B | roster/JX_XSHMC_370000_2025Q_20251018_01.csv | 3637990004：0 行 | 12 行");

    // Handed in on its own, it is not missing.
    nights().write("inbox/roster/" + roster("04", "20251019"), RosterText.of("3637990004", 12));
    nights()
        .write(
            "inbox/roster/JX_XSHMC_370000_2025Q_20251018_01.csv",
            RosterText.of("3637990003", 12)
                + rows(RosterText.of("3637990005", 3))
                + rows(RosterText.of("3637990006", 4)));
    nights().night("2025-10-19", 0);
    assertThat(jumps("2025-10-19")).noneMatch(jump -> jump.contains("3637990004"));
  }

  /** A list without its header. */
  private static String rows(String csv) {
    return csv.substring(csv.indexOf('\n') + 1);
  }

  /** Students of the schools 3637980001, 3637980002, …, as many as told. */
  private static String extract(int... students) {
    StringBuilder csv = new StringBuilder(EXTRACT_HEADER);
    for (int school = 1; school <= students.length; school++) {
      for (int i = 0; i < students[school - 1]; i++) {
        csv.append("363798000%d,示范职业中专,学生,男,2009-01-01,居民身份证,".formatted(school))
            .append("37990120090101%04d".formatted(persons++ % 10_000))
            .append(",普通中专学生,全日制,2025-09,计算机应用,3,在读,2025\n");
      }
    }
    return csv.toString();
  }

  private static String schools(String... codes) {
    StringBuilder csv = new StringBuilder("学校代码,学校名称,隶属关系,所在市\n");
    for (String code : codes) {
      csv.append("36379900" + code + ",示范技工学校" + code + ",市属,示范市\n");
    }
    return csv.toString();
  }

  /** The findings FIL-18 of a night as severity, file, rows and former rows. */
  @Test
  @Order(6)
  void aStricterPolicyHoldsNothingThatHasCountedBefore() throws Exception {
    nights().write("policy/省.yaml", STRICT.replace("least_rows: 10", "least_rows: 1"));

    nights().night("2025-10-20", 0);

    assertThat(nights().state("2025-10-20", roster("02", "20251010")))
        .as("one row where there were four, since ten days")
        .isEqualTo("accepted");
  }

  private static List<String> jumps(String date) throws IOException {
    return nights().findings(date, "FIL-18", "severity", "source_file", "ours", "theirs");
  }
}
