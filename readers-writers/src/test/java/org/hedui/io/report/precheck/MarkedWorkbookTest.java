package org.hedui.io.report.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hedui.io.intake.HeaderAliases;
import org.hedui.io.intake.InboxScanner;
import org.hedui.io.intake.ReadLimits;
import org.hedui.io.intake.TableReader;
import org.hedui.io.intake.WorkFolder;
import org.hedui.io.report.Lang;
import org.hedui.io.report.ReadBack;
import org.hedui.io.report.RuleText;
import org.hedui.io.report.precheck.Conclusion.Count;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkedWorkbookTest {
  private static final List<String> HEADER =
      Feed.POPULATION.columns().stream().map(Column::header).toList();
  @TempDir Path folder;

  @Test
  void coloursTheCellByItsWorstProblemAndSaysWhatIsWrong() throws IOException {
    Path file = folder.resolve("marked.xlsx");
    write(
        file,
        conclusion(Map.of(), count(RuleCode.FIL_15, 12, "4行", "9行")),
        row(3),
        row(
            4,
            new CellProblem(0, RuleCode.IDN_02, Severity.H, "公民身份号码", "对照：7"),
            new CellProblem(0, RuleCode.FLD_06, Severity.L, "公民身份号码", ""),
            new CellProblem(-1, RuleCode.FIL_15, Severity.M, "", "")));
    try (XSSFWorkbook book = ReadBack.open(file)) {
      XSSFSheet sheet = book.getSheet("数据");
      ReadBack.isList(sheet, 3, 2);
      assertThat(ReadBack.row(sheet, 4).subList(0, 4))
          .containsExactly("3", "", "379901200802299977", "=王一");
      assertThat(ReadBack.row(sheet, 5).get(1))
          .isEqualTo("IDN-02 公民身份号码：题IDN-02（对照：7）\nFLD-06 公民身份号码：题FLD-06\nFIL-15 题FIL-15");
      assertThat(colour(sheet, 5, 0))
          .as("the row is as bad as its worst cell")
          .isEqualTo("FFFFD9B3");
      assertThat(colour(sheet, 5, 2)).isEqualTo("FFFFD9B3");
      assertThat(colour(sheet, 4, 2)).isEmpty();
      assertThat(sheet.getRow(4).getCell(2).getCellStyle().getDataFormatString()).isEqualTo("@");
      XSSFSheet summary = book.getSheet("汇总");
      assertThat(ReadBack.row(summary, 2).get(0)).contains("读取 2 行", "有问题的 1 行");
      assertThat(ReadBack.row(summary, 6))
          .containsExactly("一般", "FIL-15", "题FIL-15", "12", "4行、9行 等", "办FIL-15", "释FIL-15");
    }
  }

  @Test
  void listsTheProblemsMostUrgentFirst() throws IOException {
    Path file = folder.resolve("list.xlsx");
    write(
        file,
        conclusion(Map.of()),
        row(3, new CellProblem(1, RuleCode.NAM_03, Severity.L, "姓名", "")),
        row(9, new CellProblem(0, RuleCode.IDN_02, Severity.H, "公民身份号码", "对照：7")));
    try (XSSFWorkbook book = ReadBack.open(file)) {
      XSSFSheet list = book.getSheet("问题清单");
      ReadBack.isList(list, 3, 0);
      assertThat(ReadBack.row(list, 4))
          .containsExactly("9", "王一", "重要", "IDN-02", "公民身份号码：题IDN-02（对照：7）", "办IDN-02", "");
      assertThat(ReadBack.row(list, 5)).startsWith("3", "王一", "提示", "NAM-03");
    }
  }

  @Test
  void aRowThatCannotBeStoredSaysSo() throws IOException {
    Path file = folder.resolve("quarantined.xlsx");
    CellProblem blank = new CellProblem(1, RuleCode.FLD_01, Severity.H, "姓名", "");
    MarkedRow bad = new MarkedRow("", 3, "王一", cells(), false, List.of(blank));
    write(file, conclusion(Map.of(), count(RuleCode.FLD_01, 1, "3行")), bad);
    try (XSSFWorkbook book = ReadBack.open(file)) {
      XSSFSheet sheet = book.getSheet("数据");
      assertThat(ReadBack.row(sheet, 4).get(1)).startsWith("【此行不能入库，将被退回】\nFLD-01 姓名：");
      assertThat(colour(sheet, 4, 0)).isEqualTo("FFB3261E");
      assertThat(colour(sheet, 4, 3)).isEqualTo("FFFFD9B3");
    }
  }

  @Test
  void rowsOfSeveralSheetsAreNamedByTheirSheet() throws IOException {
    Path file = folder.resolve("sheets.xlsx");
    MarkedRow one = new MarkedRow("25级", 7, "王一", cells(), true, List.of());
    write(file, conclusion(Map.of()), one);
    try (XSSFWorkbook book = ReadBack.open(file)) {
      assertThat(ReadBack.row(book.getSheet("数据"), 4).get(0)).isEqualTo("25级!7");
    }
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void canBeSentInAgain(Feed feed) throws IOException {
    for (Lang lang : Lang.values()) {
      Path file = folder.resolve("3799010001_" + lang + ".xlsx");
      List<String> header = feed.columns().stream().map(Column::header).toList();
      List<String> cells = header.stream().map(h -> "379901200802299977").toList();
      CellProblem problem =
          new CellProblem(0, RuleCode.IDN_02, Severity.H, header.get(0), "379901200802299977");
      try (MarkedWorkbook book = MarkedWorkbook.create(file, file(header, lang))) {
        for (int row = 1; row <= 3; row++) {
          book.row(new MarkedRow("", row, "王一", cells, row != 2, List.of(problem)));
        }
        book.finish(
            conclusion(Map.of("批次号", "PC2025090001"), count(RuleCode.IDN_02, 3, "1行", "2行")));
      }
      readAgain(feed, file, cells);
    }
  }

  private static void readAgain(Feed feed, Path file, List<String> cells) {
    try (TableReader reader =
        TableReader.open(
            InboxScanner.of(file, ReadLimits.DEFAULT).get(0),
            feed,
            HeaderAliases.NONE,
            ReadLimits.DEFAULT,
            WorkFolder.temporary())) {
      for (int row = 1; row <= 3; row++) {
        assertThat(Objects.requireNonNull(reader.next()).cells()).containsExactlyElementsOf(cells);
      }
      assertThat(reader.next()).isNull();
      assertThat(reader.problems()).isEmpty();
      assertThat(reader.headFields()).containsEntry("批次号", "PC2025090001");
    }
  }

  @Test
  void aFileThatCannotBeReadGetsTheSummaryOnly() throws IOException {
    Path file = folder.resolve("whole.xlsx");
    try (MarkedWorkbook book = MarkedWorkbook.create(file, file(List.of(), Lang.ZH))) {
      book.finish(
          new Conclusion(
              0,
              0,
              Set.of(RuleCode.FIL_07),
              Map.of(),
              List.of(count(RuleCode.FIL_07, 1, "缺列：姓名"))));
    }
    try (XSSFWorkbook book = ReadBack.open(file)) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
      XSSFSheet summary = book.getSheet("汇总");
      assertThat(ReadBack.row(summary, 3).get(0)).contains("整份扣留（原因：FIL-07）");
      assertThat(ReadBack.row(summary, 6))
          .containsExactly("阻断", "FIL-07", "题FIL-07", "1", "缺列：姓名", "办FIL-07", "释FIL-07");
    }
  }

  @Test
  void splitsLongFilesAndWritesTheSameBytesTwice() throws IOException {
    for (String name : List.of("a.xlsx", "b.xlsx")) {
      try (MarkedWorkbook book =
          MarkedWorkbook.create(folder.resolve(name), file(HEADER, Lang.ZH), 2)) {
        for (int i = 1; i <= 5; i++) {
          book.row(row(i));
        }
        book.finish(conclusion(Map.of()));
      }
    }
    assertThat(Files.mismatch(folder.resolve("a.xlsx"), folder.resolve("b.xlsx"))).isEqualTo(-1);
    try (XSSFWorkbook book = ReadBack.open(folder.resolve("a.xlsx"))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(4);
      assertThat(ReadBack.row(book.getSheet("数据(3)"), 4).get(0)).isEqualTo("5");
      assertThat(ReadBack.row(book.getSheet("汇总"), 3).get(0)).isEqualTo("未发现问题，可以报送");
    }
  }

  private static void write(Path file, Conclusion conclusion, MarkedRow... rows)
      throws IOException {
    try (MarkedWorkbook book = MarkedWorkbook.create(file, file(HEADER, Lang.ZH))) {
      for (MarkedRow row : rows) {
        book.row(row);
      }
      book.finish(conclusion);
    }
  }

  private static String colour(XSSFSheet sheet, int row, int cell) {
    XSSFColor fill =
        sheet.getRow(row - 1).getCell(cell).getCellStyle().getFillForegroundColorColor();
    return fill == null ? "" : fill.getARGBHex();
  }

  private static MarkedRow row(long number, CellProblem... problems) {
    return new MarkedRow("", number, "王一", cells(), true, List.of(problems));
  }

  private static List<String> cells() {
    List<String> cells = new ArrayList<>(List.of("379901200802299977", "=王一"));
    while (cells.size() < HEADER.size()) {
      cells.add("");
    }
    return cells;
  }

  private static Conclusion conclusion(Map<String, String> head, Count... counts) {
    return new Conclusion(2, 0, Set.of(), head, List.of(counts));
  }

  private static Count count(RuleCode rule, long count, String... places) {
    return new Count(rule, rule.severity(), count, List.of(places));
  }

  private static MarkedFile file(List<String> header, Lang lang) {
    return new MarkedFile(
        "人口库.csv",
        "人口库提取数据",
        LocalDate.of(2025, 10, 31),
        header,
        rule -> new RuleText("题" + rule.text(), "释" + rule.text(), "办" + rule.text(), "学校", "依据"),
        lang);
  }
}
