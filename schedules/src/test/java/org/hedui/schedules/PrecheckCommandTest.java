package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hedui.schedules.HeduiTest.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hedui precheck} and {@code hedui template} as a registrar meets them. */
class PrecheckCommandTest {
  private static final Path SAMPLE = Path.of("..", "sample-data", "inbox");
  private static final Path ROSTER =
      SAMPLE.resolve("roster/JX_XSHMC_3637990001_2025Q_20251026_01.csv");
  private static final String SCHOOLS =
      """
      学校代码,学校名称,隶属关系,所在市
      3637990001,甲校,市属,示例市
      3637990002,乙校,市属,示例市
      """;

  @TempDir Path folder;

  @Test
  void tellsWhatIsWrongWhereAndWhatToDo() {
    Run run = precheck("roster", ROSTER, "--divisions", divisions());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("[一般] FLD-03", "62行", "怎么办：", "标注工作簿：", ROSTER.getFileName() + ".预检.xlsx");
    assertThat(folder.resolve(ROSTER.getFileName() + ".预检.xlsx")).exists();
    assertThat(precheck("roster", ROSTER, "--lang", "en").out()).contains("row 62", "what to do: ");
  }

  @Test
  void withoutTheAddedDivisionsTheirNumbersLookWrong() {
    assertThat(precheck("roster", ROSTER).out()).contains("IDN-04");
    assertThat(precheck("roster", ROSTER, "--divisions", divisions()).out())
        .doesNotContain("IDN-04");
  }

  @Test
  void namesAndNumbersOfPersonsStayInTheWorkbook() throws IOException {
    List<String> cells =
        Files.readString(ROSTER, Charset.forName("GB18030"))
            .lines()
            .skip(1)
            .flatMap(l -> Stream.of(l.split(",")))
            .toList();
    List<String> numbers = cells.stream().filter(c -> c.matches("\\d{17}[\\dX]")).toList();
    assertThat(numbers).hasSizeGreaterThan(100);
    Run people = precheck("roster", ROSTER);
    Run machine = precheck("roster", ROSTER, "--json");
    assertThat(machine.out())
        .startsWith("{")
        .contains("\"rows_read\" : ", "\"state\" : \"accepted\"");
    for (String shown : List.of(people.out(), people.err(), machine.out(), machine.err())) {
      assertThat(numbers).noneMatch(shown::contains);
    }
  }

  @Test
  void aFileThatWouldBeHeldExitsWithThree() throws IOException {
    Path empty =
        Files.writeString(folder.resolve("空.csv"), SCHOOLS.lines().findFirst().orElseThrow());
    Run run = precheck("schools", empty);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("FIL-17", "整份文件会被扣留");
    assertThat(folder.resolve("空.csv.预检.xlsx")).exists();
  }

  @Test
  void manifestsAndTemporaryFilesAreNoData() throws IOException {
    Path file = Files.writeString(folder.resolve("schools.csv"), SCHOOLS);
    Path manifest = Files.writeString(folder.resolve("schools.csv.manifest.json"), "{\"rows\": 9}");
    Run both = precheck("schools", file, manifest.toString());
    assertThat(both.code()).isEqualTo(3);
    assertThat(both.out()).contains("（FIL-09）", "实际 2，申报 9").doesNotContain("FIL-07");
    assertThat(precheck("schools", manifest).code()).isEqualTo(2);
  }

  @Test
  void rowsOfAnotherSchoolAreForeign() throws IOException {
    Path file = Files.writeString(folder.resolve("schools.csv"), SCHOOLS);
    assertThat(precheck("schools", file).out()).contains("可入库 2").doesNotContain("FIL-12");
    assertThat(precheck("schools", file, "--school", "3637990001").out())
        .contains("可入库 1", "FIL-12", "3行");
  }

  @Test
  void neverWritesOverAFileAndKnowsTheSameBytes() throws IOException {
    Path file = Files.writeString(folder.resolve("schools.csv"), SCHOOLS);
    Path copy = Files.copy(file, folder.resolve("schools 副本.csv"));
    Run run = precheck("schools", file, copy.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("FIL-02", "会被跳过");
    Path marked = folder.resolve("schools.csv.预检.xlsx");
    Files.writeString(marked, "corrected by hand");
    precheck("schools", file);
    assertThat(marked).hasContent("corrected by hand");
    assertThat(folder.resolve("schools.csv.预检(2).xlsx")).exists();
    assertThat(file).hasContent(SCHOOLS);
  }

  @Test
  void aMarkedWorkbookIsReadLikeTheFileItself() throws IOException {
    Path file =
        Files.writeString(folder.resolve("XX_XXJB_3637990001_2025Q_20250801_01.csv"), SCHOOLS);
    precheck("schools", file);
    Run again = precheck("schools", folder.resolve(file.getFileName() + ".预检.xlsx"));
    assertThat(again.out()).contains("读取 2 行", "FIL-01").doesNotContain("FLD-11");
  }

  @Test
  void leavesNothingBehindButTheWorkbook() throws IOException {
    Path file = Files.writeString(folder.resolve("schools.csv"), SCHOOLS);
    HeduiTest.run(
        "precheck",
        "--feed",
        "schools",
        file.toString(),
        "--out",
        folder.resolve("out").toString(),
        "--data",
        folder.resolve("data").toString());
    assertThat(folder).isDirectoryNotContaining("glob:**data");
    try (Stream<Path> out = Files.list(folder.resolve("out"))) {
      assertThat(out).hasSize(1);
    }
  }

  @Test
  void aTemplateIsNotWrittenOverAFileUnlessForced() throws IOException {
    Path file = folder.resolve("花名册.xlsx");
    assertThat(HeduiTest.run("template", "roster", "-o", file.toString()).code()).isZero();
    byte[] template = Files.readAllBytes(file);
    Files.writeString(file, "filled in");
    assertThat(HeduiTest.run("template", "roster", "-o", file.toString()).code()).isEqualTo(2);
    assertThat(file).hasContent("filled in");
    assertThat(HeduiTest.run("template", "roster", "-o", file.toString(), "--force").code())
        .isZero();
    assertThat(file).hasBinaryContent(template);
  }

  private static String divisions() {
    return SAMPLE.resolve("divisions/JX_XZQH_370000_2025Q_20250901_01.csv").toString();
  }

  private Run precheck(String feed, Path file, String... more) {
    return HeduiTest.run(
        Stream.concat(
                Stream.of(
                    "precheck",
                    "--feed",
                    feed,
                    "--date",
                    "2025-10-31",
                    "--out",
                    folder.toString(),
                    file.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }
}
