package org.hedui.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hedui.io.report.school.SchoolFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
  private static final Map<String, Long> ROWS =
      Map.of("schools/A1/重复学籍核实名单.xlsx", 1L, "schools/A1/问题清单.xlsx", 1L);

  @TempDir Path folder;

  @BeforeEach
  void writeANight() throws IOException {
    write("findings.csv", "case_id,rule,school_code\nC1,DUP-02,A1\nC2,IDN-02,A1\nC3,FIL-02,\n");
    write(
        "finance/reconciliation.csv",
        "class,due_yuan,paid_yuan\nmatched,230.00,230.00\nmatched,230.00,230.00\nunderpaid,230.00,200.01\n");
    write("quarantine/roster/a.csv.csv", "姓名,行号\n\"李\n四\",5\n");
    write("schools/A1/重复学籍核实名单.xlsx", "x");
    write("schools/A1/问题清单.xlsx", "y");
    summary(1, 23_000);
  }

  @Test
  void findsNothingWhereEverythingAgrees() throws IOException {
    Manifest.write(folder, TODAY, ROWS);
    assertThat(OutputCheck.differences(folder, Lang.ZH)).isEmpty();
  }

  @Test
  void seesACaseThatNoWorkbookHolds() throws IOException {
    Manifest.write(folder, TODAY, Map.of("schools/A1/问题清单.xlsx", 1L));
    assertThat(OutputCheck.differences(folder, Lang.ZH)).containsExactly("schools/A1 问题条数: 2 ≠ 1");
  }

  @Test
  void seesAWorkbookOfASchoolWithoutCases() throws IOException {
    write("schools/B2/问题清单.xlsx", "z");
    Manifest.write(
        folder,
        TODAY,
        Map.of(
            "schools/A1/重复学籍核实名单.xlsx", 1L,
            "schools/A1/问题清单.xlsx", 1L,
            "schools/B2/问题清单.xlsx", 7L));
    assertThat(OutputCheck.differences(folder, Lang.EN))
        .containsExactly("cases in schools/B2: 0 ≠ 7");
  }

  @Test
  void seesSumsThatAreOffByOneFenAndLostRows() throws IOException {
    summary(2, 23_001);
    Manifest.write(folder, TODAY, ROWS);
    assertThat(OutputCheck.differences(folder, Lang.ZH))
        .containsExactly(
            "summary.json 未办结 DUP-02: 1 ≠ 2",
            "summary.json underpaid due: 23000 ≠ 23001",
            "quarantine/roster/a.csv 行数: 2 ≠ 1");
  }

  @Test
  void leavesAFolderAloneThatWasWrittenAgainLater() throws IOException {
    Manifest.write(folder, TODAY, ROWS);
    Files.delete(folder.resolve("schools/A1/重复学籍核实名单.xlsx"));
    Manifest.renew(folder, "schools/A1", Map.of("schools/A1/问题清单.xlsx", 1L));
    assertThat(OutputCheck.differences(folder, Lang.ZH)).isEmpty();
  }

  @Test
  void checksThePackageOfOneSchoolByItself() throws IOException {
    Path alone = folder.resolve("alone");
    Files.createDirectories(alone.resolve("schools/A1"));
    Files.writeString(alone.resolve("schools/A1/问题清单.xlsx"), "y");
    Manifest.write(alone, TODAY, Map.of("schools/A1/问题清单.xlsx", 1L));
    assertThat(OutputCheck.differences(alone, Lang.ZH)).isEmpty();
  }

  @Test
  void tellsASchoolWhoseCodeLooksLikeAFormula() throws IOException {
    write("findings.csv", "case_id,rule,school_code\nC1,DUP-02,'=A1\nC2,IDN-02,'=A1\nC3,FIL-02,\n");
    Files.delete(folder.resolve("schools/A1/重复学籍核实名单.xlsx"));
    Files.delete(folder.resolve("schools/A1/问题清单.xlsx"));
    String place = "schools/" + SchoolFolder.of("=A1") + "/问题清单.xlsx";
    write(place, "y");
    Manifest.write(folder, TODAY, Map.of(place, 2L));
    assertThat(OutputCheck.differences(folder, Lang.ZH)).isEmpty();
  }

  private void summary(long duplicates, long due) throws IOException {
    JsonFile.write(
        folder.resolve("summary.json"),
        Map.of(
            "rules",
            List.of(
                rule("DUP-02", duplicates),
                rule("FIL-02", 1),
                rule("IDN-02", 1),
                rule("XSY-01", 0)),
            "money_fen",
            List.of(money("matched", 2, 46_000, 46_000), money("underpaid", 1, due, 20_001)),
            "files",
            List.of(
                Map.of("path", "roster/a.csv", "state", "accepted", "rows_quarantined", duplicates),
                Map.of("path", "roster/b.csv", "state", "superseded", "rows_quarantined", 9L))));
  }

  private static Map<String, Object> rule(String code, long open) {
    return Map.of("rule", code, "open", open);
  }

  private static Map<String, Object> money(String name, long lines, long due, long paid) {
    return Map.of("class", name, "person_months", lines, "due", due, "paid", paid);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, path.endsWith(".csv") ? "\uFEFF" + text : text);
  }
}
