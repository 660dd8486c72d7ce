package org.hedui.io.report.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hedui.io.intake.HeaderAliases;
import org.hedui.io.intake.InboxScanner;
import org.hedui.io.intake.ReadLimits;
import org.hedui.io.intake.SourceRow;
import org.hedui.io.intake.TableReader;
import org.hedui.io.report.Lang;
import org.hedui.io.report.ReadBack;
import org.hedui.io.report.RuleText;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.hedui.rules.identity.PopulationColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedWorkbookTest {
  private static final List<String> HEADER =
      Feed.POPULATION.columns().stream().map(Column::header).toList();
  @TempDir Path folder;

  @Test
  void coloursTheCellByItsWorstProblemAndSaysWhatIsWrong() throws IOException {
    Path file = folder.resolve("marked.xlsx");
    List<MarkedRow> rows =
        List.of(
            row(3),
            row(
                4,
                new CellProblem(0, RuleCode.IDN_02, Severity.H, "末位应为 7"),
                new CellProblem(0, RuleCode.FLD_06, Severity.L, ""),
                new CellProblem(-1, RuleCode.FIL_15, Severity.M, "")));
    assertThat(MarkedWorkbook.write(file, file(rows, List.of()))).isEqualTo(1);
    try (XSSFWorkbook book = ReadBack.open(file)) {
      XSSFSheet sheet = book.getSheet("数据");
      ReadBack.isList(sheet, 3, 2);
      assertThat(ReadBack.row(sheet, 4).subList(0, 4))
          .containsExactly("3", "", "379901200802299977", "=王一");
      assertThat(ReadBack.row(sheet, 5).get(1))
          .isEqualTo("IDN-02 公民身份号码：题IDN-02，末位应为 7\nFLD-06 公民身份号码：题FLD-06\nFIL-15 题FIL-15");
      XSSFCell bad = sheet.getRow(4).getCell(2);
      XSSFCell good = sheet.getRow(3).getCell(2);
      assertThat(bad.getCellStyle().getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFFFD9B3");
      assertThat(good.getCellStyle().getFillForegroundColorColor()).isNull();
      assertThat(bad.getCellStyle().getDataFormatString()).isEqualTo("@");
      assertThat(ReadBack.row(book.getSheet("汇总"), 2).get(0)).contains("共 2 行，其中有问题的 1 行");
      assertThat(ReadBack.row(book.getSheet("汇总"), 6))
          .containsExactly("FIL-15", "题FIL-15", "一般", "1", "释FIL-15", "办FIL-15");
    }
  }

  @Test
  void canBeSentInAgain() throws IOException {
    Path file = folder.resolve("again.xlsx");
    MarkedWorkbook.write(
        file,
        file(
            List.of(row(3, new CellProblem(0, RuleCode.IDN_02, Severity.H, "")), row(4)),
            List.of()));
    try (TableReader reader =
        TableReader.open(
            InboxScanner.of(file, ReadLimits.DEFAULT).get(0),
            Feed.POPULATION,
            HeaderAliases.NONE,
            ReadLimits.DEFAULT)) {
      List<String> names = new ArrayList<>();
      for (SourceRow row = reader.next(); row != null; row = reader.next()) {
        names.add(row.cells()[PopulationColumn.NAME.ordinal()]);
      }
      assertThat(reader.readable()).isTrue();
      assertThat(names).containsExactly("=王一", "=王一");
    }
  }

  @Test
  void namesProblemsOfTheWholeFileAndKeepsBrokenRows() throws IOException {
    Path file = folder.resolve("whole.xlsx");
    CellProblem whole = new CellProblem(-1, RuleCode.FIL_07, Severity.B, "缺列：姓名");
    MarkedRow ragged = new MarkedRow(9, List.of("只有一格"), List.of());
    MarkedWorkbook.write(file, file(List.of(ragged), List.of(whole)));
    try (XSSFWorkbook book = ReadBack.open(file)) {
      assertThat(ReadBack.row(book.getSheet("汇总"), 5))
          .containsExactly("FIL-07", "题FIL-07", "阻断", "1", "缺列：姓名", "办FIL-07");
      assertThat(book.getSheet("数据").getRow(3).getCell(2).getStringCellValue()).isEqualTo("只有一格");
    }
  }

  @Test
  void splitsLongFilesAndWritesTheSameBytesTwice() throws IOException {
    List<MarkedRow> rows = List.of(row(1), row(2), row(3), row(4), row(5));
    MarkedWorkbook.write(folder.resolve("a.xlsx"), file(rows, List.of()), 2);
    MarkedWorkbook.write(folder.resolve("b.xlsx"), file(rows, List.of()), 2);
    assertThat(Files.mismatch(folder.resolve("a.xlsx"), folder.resolve("b.xlsx"))).isEqualTo(-1);
    try (XSSFWorkbook book = ReadBack.open(folder.resolve("a.xlsx"))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(4);
      assertThat(ReadBack.row(book.getSheet("数据(3)"), 4).get(0)).isEqualTo("5");
      assertThat(ReadBack.row(book.getSheet("汇总"), 6)).containsExactly("未发现问题");
    }
  }

  private static MarkedRow row(long number, CellProblem... problems) {
    List<String> cells = new ArrayList<>(List.of("379901200802299977", "=王一"));
    while (cells.size() < HEADER.size()) {
      cells.add("");
    }
    return new MarkedRow(number, cells, List.of(problems));
  }

  private static MarkedFile file(List<MarkedRow> rows, List<CellProblem> whole) {
    return new MarkedFile(
        "人口库.csv",
        LocalDate.of(2025, 10, 31),
        HEADER,
        rows.iterator(),
        whole,
        rule -> new RuleText("题" + rule.text(), "释" + rule.text(), "办" + rule.text()),
        Lang.ZH);
  }
}
