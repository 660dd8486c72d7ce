package org.hedui.io.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.io.intake.Tables.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hedui.io.intake.TestInbox.Read;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.enrolment.VocationalColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people put into workbooks, old ({@code false}) and new ({@code true}). */
class WorkbooksTest {
  @TempDir Path folder;
  private TestInbox inbox;

  @BeforeEach
  void open() {
    inbox = new TestInbox(folder);
  }

  private Read read(Feed feed, byte[] bytes) {
    return inbox.read(feed, "a.xlsx", bytes);
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void everyFeedComesBackAsWritten(Feed feed) {
    for (boolean newer : new boolean[] {true, false}) {
      Read read = read(feed, Books.of(newer, table(feed, 3)));
      assertThat(read.problems()).isEmpty();
      assertThat(read.encoding()).isEqualTo("null");
      assertThat(read.sheets()).containsExactly(new SheetInfo(1, "Sheet1"));
      assertThat(read.numbers()).containsExactly(2L, 3L, 4L);
      for (int i = 0; i < 3; i++) {
        assertThat(read.rows().get(i).cells()).containsExactlyElementsOf(Tables.row(feed, i + 1));
        assertThat(read.rows().get(i).original()).isEqualTo(Tables.row(feed, i + 1));
        assertThat(read.rows().get(i).sheet()).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void severalSheetsWithTheSameHeader(boolean newer) {
    Workbook book = Books.book(newer);
    Books.sheet(
        book, "填写说明", 0, List.of(List.of("填写说明"), List.of("1、姓名与身份证一致"), List.of("性别", "民族")));
    Books.sheet(book, "一班", 0, table(Feed.ROSTER, 2));
    List<List<String>> second = table(Feed.ROSTER, 3);
    second.forEach(Collections::reverse);
    second.get(0).add("血型");
    second.get(3).add("A");
    Books.sheet(book, "二班", 2, second);
    Books.sheet(book, "空", 0, List.of());
    Books.sheet(book, "三班", 0, table(Feed.ROSTER, 0));
    Read read = read(Feed.ROSTER, Books.bytes(book));
    assertThat(read.codes()).containsExactly(RuleCode.FLD_11);
    assertThat(read.sheets())
        .containsExactly(new SheetInfo(2, "一班"), new SheetInfo(3, "二班"), new SheetInfo(5, "三班"));
    assertThat(read.rows()).extracting(SourceRow::sheet).containsExactly(2, 2, 3, 3, 3);
    assertThat(read.numbers()).containsExactly(2L, 3L, 4L, 5L, 6L);
    assertThat(read.rows().get(4).cells()).containsExactlyElementsOf(Tables.row(Feed.ROSTER, 3));
    List<String> header = Tables.header(Feed.ROSTER);
    header.add("血型");
    assertThat(read.header()).isEqualTo(header);
    List<String> last = new ArrayList<>(Tables.row(Feed.ROSTER, 3));
    last.add("A");
    assertThat(read.rows().get(4).original()).isEqualTo(last);
    assertThat(read.rows().get(0).original()).hasSize(header.size()).endsWith("");
  }

  @Test
  void aSheetOfStudentsWithoutHeaderIsNotDropped() {
    Workbook real = Books.book(true);
    Books.sheet(real, "一", 0, table(Feed.ROSTER, 2));
    Books.sheet(
        real,
        "二",
        0,
        List.of(Tables.row(Feed.ROSTER, 1, Map.of("ID_NUMBER", "379901200802299977"))));
    Read held = read(Feed.ROSTER, Books.bytes(real));
    assertThat(held.codes()).containsExactly(RuleCode.FIL_07);
    assertThat(held.problems().get(0).ours()).contains("二");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void titlesBlankRowsHiddenRowsAndFooters(boolean newer) {
    Workbook book = Books.book(newer);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("演示技工学校2025级新生花名册"));
    rows.add(List.of("学校代码：3699000001", "", "制表日期：2025-10-15"));
    rows.add(List.of());
    rows.addAll(table(Feed.ROSTER, 3));
    rows.add(5, List.of());
    rows.add(List.of("合计：3人"));
    rows.add(List.of("填表人：王一", "", "", "审核人：李二"));
    Sheet sheet = Books.sheet(book, "名册", 0, rows);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 9));
    sheet.getRow(4).setZeroHeight(true);
    sheet.setColumnHidden(3, true);
    Read read = read(Feed.ROSTER, Books.bytes(book));
    assertThat(read.problems()).isEmpty();
    assertThat(read.numbers()).containsExactly(5L, 7L, 8L);
    assertThat(read.head())
        .containsEntry("学校代码", "3699000001")
        .containsEntry("文件日期", "2025-10-15")
        .containsEntry("总笔数", "3");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void mergedHeaderCells(boolean newer) {
    Workbook book = Books.book(newer);
    List<List<String>> table = table(Feed.VOCATIONAL, 2);
    List<String> upper = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    for (String header : table.get(0)) {
      boolean member = header.startsWith("成员");
      upper.add(!member ? header : header.endsWith("姓名") ? "家庭" + header.substring(0, 3) : "");
      lower.add(member ? header.substring(3) : "");
    }
    table.set(0, upper);
    table.add(1, lower);
    Sheet sheet = Books.sheet(book, "导出", 0, table);
    int first = VocationalColumn.MEMBER1_NAME.ordinal();
    for (int i = 0; i < first; i++) {
      sheet.addMergedRegion(new CellRangeAddress(0, 1, i, i));
    }
    sheet.addMergedRegion(new CellRangeAddress(0, 0, first, first + 11));
    sheet.addMergedRegion(new CellRangeAddress(0, 0, first + 12, first + 23));
    Read read = read(Feed.VOCATIONAL, Books.bytes(book));
    assertThat(read.problems()).isEmpty();
    assertThat(read.numbers()).containsExactly(3L, 4L);
    assertThat(read.rows().get(1).cells())
        .containsExactlyElementsOf(Tables.row(Feed.VOCATIONAL, 2));
  }

  private Read cells(
      boolean newer, Map<RosterColumn, Object> values, String format, boolean from1904) {
    Workbook book = Books.book(newer);
    if (from1904 && book instanceof XSSFWorkbook x) {
      x.getCTWorkbook().getWorkbookPr().setDate1904(true);
    } else if (from1904 && book instanceof HSSFWorkbook h) {
      // POI asks for the flag when it opens a workbook, so this one is opened again.
      h.getInternalWorkbook().getRecords().stream()
          .filter(r -> r instanceof org.apache.poi.hssf.record.DateWindow1904Record)
          .forEach(
              r -> ((org.apache.poi.hssf.record.DateWindow1904Record) r).setWindowing((short) 1));
      book = reopened(h);
    }
    Sheet sheet = Books.sheet(book, "名册", 0, table(Feed.ROSTER, 1));
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    Row row = sheet.getRow(1);
    values.forEach((column, value) -> put(row.createCell(column.ordinal()), value, style));
    return read(Feed.ROSTER, Books.bytes(book));
  }

  private static Workbook reopened(HSSFWorkbook book) {
    try {
      return new HSSFWorkbook(new ByteArrayInputStream(Books.bytes(book)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Cell cell, Object value, CellStyle style) {
    if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
    } else if (value instanceof LocalDateTime time) {
      cell.setCellValue(time);
    } else if (value instanceof Boolean flag) {
      cell.setCellValue(flag);
    } else if (value instanceof FormulaError error) {
      cell.setCellErrorValue(error.getCode());
    } else if (value instanceof String formula) {
      cell.setCellFormula(formula);
    }
    cell.setCellStyle(style);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void numbersAreNeverScientific(boolean newer) {
    Read read =
        cells(
            newer,
            Map.of(
                RosterColumn.ID_NUMBER, 379901200802299977d,
                RosterColumn.CARD_NUMBER, 6222000000000001d,
                RosterColumn.SCHOOL_CODE, 3699000001d,
                RosterColumn.LENGTH, 2.5,
                RosterColumn.PHONE, 13800000000d,
                RosterColumn.CAMPUS_NUMBER, 0.1 + 0.2,
                RosterColumn.STUDENT_NUMBER, 1e-7,
                RosterColumn.GRADE, 2025d),
            "General",
            false);
    assertThat(read.problems()).isEmpty();
    // As Excel keeps and shows it: fifteen digits.
    assertThat(read.cell(0, RosterColumn.ID_NUMBER)).isEqualTo("379901200802299000");
    assertThat(read.cell(0, RosterColumn.CARD_NUMBER)).isEqualTo("6222000000000000");
    assertThat(read.cell(0, RosterColumn.SCHOOL_CODE)).isEqualTo("3699000001");
    assertThat(read.cell(0, RosterColumn.LENGTH)).isEqualTo("2.5");
    assertThat(read.cell(0, RosterColumn.PHONE)).isEqualTo("13800000000");
    assertThat(read.cell(0, RosterColumn.CAMPUS_NUMBER)).isEqualTo("0.3");
    assertThat(read.cell(0, RosterColumn.STUDENT_NUMBER)).isEqualTo("0.0000001");
    assertThat(read.cell(0, RosterColumn.GRADE)).isEqualTo("2025");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-mm-dd",
        "yyyy/m/d;@",
        "yyyy\"年\"m\"月\"d\"日\";@",
        "[$-804]yyyy\\-mm\\-dd",
        "m/d/yy h:mm"
      })
  void datesAreIsoDates(String format) {
    for (boolean newer : new boolean[] {true, false}) {
      for (boolean from1904 : new boolean[] {true, false}) {
        Read read =
            cells(
                newer,
                Map.of(
                    RosterColumn.BIRTH, LocalDate.of(2008, 2, 29),
                    RosterColumn.PRINCIPAL_AT, LocalDateTime.of(2025, 10, 1, 23, 59, 59)),
                format,
                from1904);
        assertThat(read.cell(0, RosterColumn.BIRTH)).isEqualTo("2008-02-29");
        assertThat(read.cell(0, RosterColumn.PRINCIPAL_AT)).isEqualTo("2025-10-01 23:59:59");
        assertThat(read.rows().get(0).date1904()).isEqualTo(from1904);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theYear1900AndBareSerials(boolean newer) {
    Map<RosterColumn, Object> values =
        Map.of(
            RosterColumn.BIRTH, 60d,
            RosterColumn.PRINCIPAL_AT, 59d,
            RosterColumn.BUREAU_AT, 61d,
            RosterColumn.ENROL_MONTH, 1d,
            RosterColumn.PHONE, 20_250_901d);
    Read styled = cells(newer, values, "yyyy-mm-dd", false);
    assertThat(styled.cell(0, RosterColumn.BIRTH)).isEqualTo("1900-02-29");
    assertThat(styled.cell(0, RosterColumn.PRINCIPAL_AT)).isEqualTo("1900-02-28");
    assertThat(styled.cell(0, RosterColumn.BUREAU_AT)).isEqualTo("1900-03-01");
    assertThat(styled.cell(0, RosterColumn.ENROL_MONTH)).isEqualTo("1900-01-01");
    assertThat(styled.cell(0, RosterColumn.PHONE)).isEqualTo("20250901");
    Read bare = cells(newer, Map.of(RosterColumn.BIRTH, 39_507d), "General", true);
    assertThat(bare.cell(0, RosterColumn.BIRTH)).isEqualTo("39507");
    assertThat(bare.rows().get(0).date1904()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leadingZerosOfTheFormat(boolean newer) {
    Read read = cells(newer, Map.of(RosterColumn.CAMPUS_NUMBER, 1234d), "000000", false);
    assertThat(read.cell(0, RosterColumn.CAMPUS_NUMBER)).isEqualTo("001234");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void flagsAndErrors(boolean newer) {
    Read read =
        cells(
            newer,
            Map.of(
                RosterColumn.PRINCIPAL_OK,
                true,
                RosterColumn.BUREAU_OK,
                false,
                RosterColumn.SITE,
                FormulaError.NA,
                RosterColumn.GUARDIAN,
                FormulaError.REF),
            "General",
            false);
    assertThat(read.cell(0, RosterColumn.PRINCIPAL_OK)).isEqualTo("是");
    assertThat(read.cell(0, RosterColumn.BUREAU_OK)).isEqualTo("否");
    assertThat(read.cell(0, RosterColumn.SITE)).isEqualTo("#N/A");
    assertThat(read.cell(0, RosterColumn.GUARDIAN)).isEqualTo("#REF!");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void formulasGiveTheirCachedValue(boolean newer) throws Exception {
    Workbook book = Books.book(newer);
    Sheet sheet = Books.sheet(book, "名册", 0, table(Feed.ROSTER, 1));
    Row row = sheet.getRow(1);
    row.createCell(RosterColumn.CAMPUS_NUMBER.ordinal()).setCellFormula("1+2");
    row.createCell(RosterColumn.SITE.ordinal()).setCellFormula("\"甲\"&\"乙\"");
    row.createCell(RosterColumn.BUREAU_OK.ordinal()).setCellFormula("1=1");
    row.createCell(RosterColumn.GUARDIAN.ordinal()).setCellFormula("NA()");
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    Read read = read(Feed.ROSTER, Books.bytes(book));
    assertThat(read.cell(0, RosterColumn.CAMPUS_NUMBER)).isEqualTo("3");
    assertThat(read.cell(0, RosterColumn.SITE)).isEqualTo("甲乙");
    assertThat(read.cell(0, RosterColumn.BUREAU_OK)).isEqualTo("是");
    assertThat(read.cell(0, RosterColumn.GUARDIAN)).isEqualTo("#N/A");
  }

  @Test
  void richTextAndLineBreaks() {
    Workbook book = Books.book(true);
    Sheet sheet = Books.sheet(book, "名册", 0, table(Feed.ROSTER, 1));
    XSSFRichTextString name = new XSSFRichTextString("王");
    name.append("一", ((XSSFWorkbook) book).createFont());
    sheet.getRow(1).getCell(RosterColumn.NAME.ordinal()).setCellValue(name);
    sheet.getRow(1).getCell(RosterColumn.SITE.ordinal()).setCellValue("一楼\n二楼");
    sheet.getRow(0).getCell(RosterColumn.NAME.ordinal()).setCellValue("*姓名\n（必填）");
    Read read = read(Feed.ROSTER, Books.bytes(book));
    assertThat(read.problems()).isEmpty();
    assertThat(read.cell(0, RosterColumn.NAME)).isEqualTo("王一");
    assertThat(read.cell(0, RosterColumn.SITE)).isEqualTo("一楼\n二楼");
    assertThat(read.header()).contains("*姓名 （必填）");
  }

  @Test
  void macrosAreReadAroundAndNoted() throws Exception {
    XSSFWorkbook book = new XSSFWorkbook();
    Books.sheet(book, "名册", 0, table(Feed.ROSTER, 1));
    book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
    Read read = read(Feed.ROSTER, Books.bytes(book));
    assertThat(read.codes()).containsExactly(RuleCode.FIL_06);
    assertThat(read.problems().get(0).severity()).isEqualTo(org.hedui.rules.Severity.L);
    assertThat(read.readable()).isTrue();
    assertThat(read.rows()).hasSize(1);
  }

  @Test
  void contentDecidesNotTheExtension() {
    for (String name : List.of("a.csv", "a.xls", "a.xlsx", "a.txt", "a", "a.zip")) {
      for (boolean newer : new boolean[] {true, false}) {
        Read read = inbox.read(Feed.ROSTER, name, Books.of(newer, table(Feed.ROSTER, 1)));
        assertThat(read.problems()).isEmpty();
        assertThat(read.sheets()).hasSize(1);
      }
      Read text = inbox.read(Feed.ROSTER, name, Tables.csv(table(Feed.ROSTER, 1)));
      assertThat(text.problems()).isEmpty();
      assertThat(text.rows()).hasSize(1);
    }
  }

  @Test
  void workbooksInArchives() {
    byte[] zip =
        TestInbox.zip(
            Map.of(
                "名册.xlsx", Books.of(true, table(Feed.ROSTER, 2)),
                "旧.xls", Books.of(false, table(Feed.ROSTER, 3))));
    inbox.put(Feed.ROSTER, "a.zip", zip);
    List<InboxFile> files = inbox.scan(Feed.ROSTER);
    assertThat(files).extracting(InboxFile::kind).containsExactly(FileKind.XLSX, FileKind.XLS);
    assertThat(inbox.read(Feed.ROSTER, files.get(0).path(), ReadLimits.DEFAULT).rows()).hasSize(2);
    assertThat(inbox.read(Feed.ROSTER, files.get(1).path(), ReadLimits.DEFAULT).rows()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void emptyWorkbooks(boolean newer) {
    assertThat(read(Feed.ROSTER, Books.of(newer, List.of())).codes())
        .containsExactly(RuleCode.FIL_17);
    assertThat(read(Feed.ROSTER, Books.of(newer, table(Feed.ROSTER, 0))).codes())
        .containsExactly(RuleCode.FIL_17);
    assertThat(read(Feed.ROSTER, Books.of(newer, List.of(List.of("一", "二")))).codes())
        .containsExactly(RuleCode.FIL_07);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void privateUseCharactersAreCounted(boolean newer) {
    List<List<String>> table = table(Feed.ROSTER, 1);
    for (int i = 2; i < 6; i++) {
      table.add(Tables.row(Feed.ROSTER, i, Map.of("NAME", "王\uE001")));
    }
    assertThat(read(Feed.ROSTER, Books.of(newer, table)).problems())
        .as("few rare names in a small file")
        .isEmpty();
    table.add(Tables.row(Feed.ROSTER, 6, Map.of("NAME", "王\uE001")));
    Read read = read(Feed.ROSTER, Books.of(newer, table));
    assertThat(read.codes()).containsExactly(RuleCode.FIL_05);
    assertThat(read.readable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"王锟斤拷", "王\uFFFD", "烫烫烫"})
  void tracesOfAWrongDecodingHoldTheFile(String name) {
    List<List<String>> table = table(Feed.ROSTER, 1);
    table.add(Tables.row(Feed.ROSTER, 2, Map.of("NAME", name)));
    assertThat(read(Feed.ROSTER, Books.of(true, table)).codes()).containsExactly(RuleCode.FIL_05);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void limitsHoldWorkbooksToo(boolean newer) {
    inbox.put(Feed.DIVISIONS, "a.xlsx", Books.of(newer, table(Feed.DIVISIONS, 50)));
    ReadLimits d = ReadLimits.DEFAULT;
    ReadLimits rows =
        new ReadLimits(
            d.bytes(), 49, d.cells(), d.lineBytes(), d.columns(), d.members(), d.ratio());
    ReadLimits cells =
        new ReadLimits(
            d.bytes(), d.rows(), 199, d.lineBytes(), d.columns(), d.members(), d.ratio());
    for (ReadLimits limits : List.of(rows, cells)) {
      Read read = inbox.read(Feed.DIVISIONS, "divisions/a.xlsx", limits);
      assertThat(read.codes()).containsExactly(RuleCode.FIL_16);
      assertThat(read.readable()).isFalse();
    }
  }
}
