package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.schedules.Ended;
import org.hedui.schedules.HeduiCommand;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows in quarantine, files corrected in their place and a school that was renamed, over nights.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectedFilesTest {
  private static final String SCHOOL = "3637990001";
  private static final String OTHER = "3637990002";
  private static final String POPULATION = "公民身份号码,姓名,性别,出生日期,民族,人员状态,变更后号码\n";

  @TempDir static Path place;

  @Test
  @Order(1)
  void rowsOfAWorkbookInQuarantineAreCountedBySheet() throws Exception {
    put("divisions/区划.csv", "代码,名称,启用年\n379901,示范一县,1980\n");
    put(
        "schools/学校.csv",
        "学校代码,学校名称,学校标识码,隶属关系,所在市,状态,生效日期,失效日期\n"
            + SCHOOL
            + ",示范职业中专,3699000001,市属,示范市,正常,2010-01-01,2024-12-31\n"
            + SCHOOL
            + ",示范技工学校,3699000001,市属,示范市,正常,2025-01-01,\n");
    workbook(
        "roster/名册.xlsx",
        RosterText.of(SCHOOL, 3, Map.of(RosterColumn.NAME, ""))
            + withoutHeader(RosterText.of(SCHOOL, 2, Map.of(RosterColumn.BIRTH, "2009-01-01"))));
    put("population/人口.csv", POPULATION + ",张三,男,2009-01-01,汉族,正常,\n");
    night("2025-11-01");
    assertThat(CsvTable.columns(out("2025-11-01").resolve("findings.csv"), "feed", "source_row"))
        .contains("population | 2");
    assertThat(out("2025-11-01").resolve("quarantine/roster/名册.xlsx#Sheet0.csv")).exists();
    assertThat(findings("2025-11-01", "IDN-05"))
        .as("once, under the name of tonight")
        .containsExactly(SCHOOL + " | 示范技工学校 | roster/名册.xlsx#Sheet0 | 5");
  }

  @Test
  @Order(2)
  void aFileCorrectedInItsPlaceIsOneFile() throws Exception {
    put("population/人口.csv", POPULATION + "379901200901010019,张三,男,2009-01-01,汉族,正常,\n");
    night("2025-11-02");
    assertThat(Files.exists(out("2025-11-02").resolve("quarantine/population"))).isFalse();
    assertThat(Files.readString(out("2025-11-02").resolve("summary.json")))
        .containsOnlyOnce("population/人口.csv");
    assertThat(CsvTable.columns(out("2025-11-02").resolve("findings.csv"), "feed", "source_row"))
        .doesNotContain("population | 2");
  }

  @Test
  @Order(3)
  void aRowOfAnotherSchoolIsToldToWhoHandedItIn() throws Exception {
    put(
        "roster/JX_XSHMC_" + OTHER + "_2025Q_20251103_01.csv",
        RosterText.of(OTHER, 3) + withoutHeader(RosterText.of(SCHOOL, 1)));
    night("2025-11-03");
    assertThat(findings("2025-11-03", "FIL-12"))
        .containsExactly(OTHER + " |  | roster/JX_XSHMC_" + OTHER + "_2025Q_20251103_01.csv | 5");
  }

  @Test
  @Order(4)
  void aCheckOfOneRuleLeavesTheCasesOfOthersAlone() throws Exception {
    List<String> before = findings("2025-11-03", "");
    run("check", "--date", "2025-11-04", "--rule", "DUP-01");
    run("report", "--out", place.resolve("out").toString(), "--date", "2025-11-04");
    assertThat(findings("2025-11-04", "")).isEqualTo(before);
  }

  private static List<String> findings(String date, String rule) throws IOException {
    return CsvTable.rows(out(date).resolve("findings.csv")).stream()
        .filter(r -> CsvTable.join(r, "rule").startsWith(rule))
        .map(r -> CsvTable.join(r, "school_code", "school_name", "source_file", "source_row"))
        .toList();
  }

  private static String withoutHeader(String csv) {
    return csv.substring(csv.indexOf('\n') + 1);
  }

  private static void workbook(String path, String csv) throws IOException {
    Path file = place.resolve("inbox").resolve(path);
    Files.createDirectories(file.getParent());
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = book.createSheet();
      for (String line : csv.split("\n")) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String cell : line.split(",", -1)) {
          row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
        }
      }
      book.write(out);
    }
  }

  private static void put(String path, String text) throws IOException {
    Path file = place.resolve("inbox").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Path out(String date) {
    return place.resolve("out").resolve(date);
  }

  private static void night(String date) {
    run(
        "nightly",
        "--inbox",
        place.resolve("inbox").toString(),
        "--out",
        place.resolve("out").toString(),
        "--date",
        date);
    run("verify", out(date).toString());
  }

  private static void run(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = place.resolve("hedui-data").toString();
    Ended ended = HeduiCommand.run(all);
    assertThat(ended.exitCode()).as(ended.text()).isIn(0, 3);
  }
}
