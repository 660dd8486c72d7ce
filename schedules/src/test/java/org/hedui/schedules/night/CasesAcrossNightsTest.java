package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a case while schools hand in newer rosters and people decide. */
class CasesAcrossNightsTest {
  private static final String ROSTER = "roster/JX_XSHMC_3637990006_2025Q_%s_01.csv";
  private static final Charset CHARSET = Charset.forName("GB18030");
  private static final int ROW = 5;

  @TempDir Path folder;
  private SmallProvince province;
  private String right = "";
  private int day = 0;

  @BeforeEach
  void aNightWithoutFindings() throws Exception {
    province = SmallProvince.clean(folder);
    right = Files.readString(province.inbox().resolve(ROSTER.formatted("20251026")), CHARSET);
    assertThat(night()).as("clean data has no findings").isEmpty();
    assertThat(findings()).isEmpty();
  }

  @Test
  void aCaseIsClosedWhenTheDataIsCorrectedAndComesBackWithItsId() throws Exception {
    handIn(wrong("2009-01-01"));
    List<Map<String, String>> opened = night();
    assertThat(opened)
        .extracting(r -> CsvTable.join(r, "change", "rule", "source_row"))
        .containsExactly("new | IDN-05 | " + ROW);
    String id = CsvTable.join(opened.get(0), "case_id");

    handIn(right);
    assertThat(night())
        .extracting(r -> CsvTable.join(r, "change", "case_id", "why"))
        .containsExactly("closed | " + id + " | 数据已更正");
    assertThat(findings()).isEmpty();

    handIn(wrong("2009-01-01"));
    assertThat(night())
        .extracting(r -> CsvTable.join(r, "change", "case_id", "age_days"))
        .containsExactly("reopened | " + id + " | 0");
    assertThat(findings()).extracting(r -> r.get("case_id")).containsExactly(id);
  }

  @Test
  void aRenamedFileKeepsItsCases() throws Exception {
    handIn(wrong("2009-01-01"));
    String id = CsvTable.join(night().get(0), "case_id");

    Path old = province.inbox().resolve(ROSTER.formatted(date().replace("-", "")));
    Path renamed = old.resolveSibling("JX_XSHMC_3637990006_2025Q_20251109_01.csv");
    Files.move(old, renamed, StandardCopyOption.ATOMIC_MOVE);
    assertThat(night()).isEmpty();
    assertThat(findings())
        .extracting(r -> CsvTable.join(r, "case_id", "source_file", "age_days"))
        .containsExactly(id + " | roster/" + renamed.getFileName() + " | 1");
  }

  @Test
  void aFalseAlarmStaysAwayWhileItsEvidenceIsTheSame() throws Exception {
    handIn(wrong("2009-01-01"));
    String id = CsvTable.join(night().get(0), "case_id");
    assertThat(province.command("cases", "list", "--lang", "en").out())
        .hasSize(2)
        .last()
        .asString()
        .contains(id, "IDN-05");

    province.command(
        "cases", "decide", id, "--state", "false-alarm", "--by", "张三", "--reason", "户口簿有误");
    assertThat(province.command("cases", "list").out()).noneMatch(line -> line.contains(id));
    assertThat(night())
        .extracting(r -> CsvTable.join(r, "change", "case_id", "by", "why", "state"))
        .containsExactly("closed | " + id + " | 张三 | 户口簿有误 | 误报");
    assertThat(findings()).isEmpty();
    assertThat(summaryClosed()).isEqualTo(1);

    handIn(wrong("2009-01-01").replace("全日制", "全日制 "));
    assertThat(night()).as("the same evidence in a newer file").isEmpty();

    handIn(wrong("2009-02-02"));
    assertThat(night())
        .extracting(r -> CsvTable.join(r, "change", "case_id", "state"))
        .containsExactly("reopened | " + id + " | 新建");
    assertThat(province.command("cases", "show", id).out())
        .anyMatch(line -> line.contains("张三"))
        .anyMatch(line -> line.contains("2009-**-**"))
        .noneMatch(line -> line.contains("2009-02-02"))
        .anyMatch(line -> line.startsWith("学校代码: "))
        .contains("数据种类: 技工院校花名册")
        .anyMatch(line -> line.equals("首次发现: 2025-11-05"));
    assertThat(province.command("cases", "show", id, "--lang", "en").out())
        .contains("Feed: Technical-school roster");
    assertThat(String.join("\n", province.command("cases", "show", id, "--json").out()))
        .contains(
            "\"case_id\" : \"" + id + "\"",
            "\"feed\" : \"roster\"",
            "\"first_seen\" : \"2025-11-05\"",
            "张三");
  }

  @Test
  void aCaseThatWasPassedOnIsReopenedWhenItComesBack() throws Exception {
    handIn(wrong("2009-01-01"));
    String id = CsvTable.join(night().get(0), "case_id");
    province.command("cases", "decide", id, "--state", "sent", "--by", "李四", "--reason", "发学校核实");
    handIn(right);
    assertThat(night())
        .extracting(r -> CsvTable.join(r, "change", "by"))
        .containsExactly("changed | 李四", "closed | 核对");

    handIn(wrong("2009-01-01"));
    assertThat(night())
        .extracting(r -> CsvTable.join(r, "change", "case_id", "state"))
        .containsExactly("reopened | " + id + " | 新建");
  }

  /** The roster with another birth date in one row. */
  private String wrong(String birth) {
    List<String> lines = right.lines().toList();
    String line = lines.get(ROW - 1);
    String changed =
        line.replaceFirst("(?<=[,\\t|])20[0-9]{2}-[0-9]{2}-[0-9]{2}(?=[,\\t|])", birth);
    assertThat(changed).isNotEqualTo(line);
    return right.replace(line, changed);
  }

  /** A newer roster of the school for the next night. */
  private void handIn(String roster) throws IOException {
    day++;
    Files.writeString(
        province.inbox().resolve(ROSTER.formatted(date().replace("-", ""))), roster, CHARSET);
    day--;
  }

  /** The next night; what its delta holds. */
  private List<Map<String, String>> night() throws IOException {
    day++;
    province.run(date());
    return CsvTable.rows(province.out(date()).resolve("delta.csv"));
  }

  private List<Map<String, String>> findings() throws IOException {
    return CsvTable.rows(province.out(date()).resolve("findings.csv"));
  }

  private long summaryClosed() throws IOException {
    return Files.readString(province.out(date()).resolve("summary.json"))
        .lines()
        .filter(line -> line.matches(" *\"closed\" : 1"))
        .count();
  }

  private String date() {
    return "2025-11-%02d".formatted(day);
  }
}
