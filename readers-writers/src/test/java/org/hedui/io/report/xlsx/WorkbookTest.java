package org.hedui.io.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlObject;
import org.hedui.io.report.ReadBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;

class WorkbookTest {
  private static final LocalDate DATE = LocalDate.of(2025, 10, 31);
  @TempDir Path folder;

  @Test
  void writesEveryKindOfCell() throws IOException {
    XSSFWorkbook read =
        readBack(
            book ->
                book.sheet(Page.of("表", "页脚"))
                    .row()
                    .text(Look.TEXT, "阿卜杜拉·买买提𠮷 <&>\"'\n第二行")
                    .text(Look.ID, "379901200802299977")
                    .number(Look.INTEGER, 1_234_567)
                    .yuan(Look.MONEY, -5)
                    .date(Look.DATE, LocalDate.of(2024, 2, 29))
                    .share(Look.PERCENT, 1, 3)
                    .share(Look.PERCENT, 1, 0)
                    .blank(Look.TEXT));
    var row = read.getSheetAt(0).getRow(0);
    assertThat(row.getCell(0).getStringCellValue()).isEqualTo("阿卜杜拉·买买提𠮷 <&>\"'\n第二行");
    assertThat(row.getCell(1).getStringCellValue()).isEqualTo("379901200802299977");
    assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("@");
    assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(1_234_567);
    assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(-0.05);
    assertThat(row.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
    assertThat(row.getCell(4).getLocalDateTimeCellValue()).isEqualTo("2024-02-29T00:00");
    assertThat(row.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
    assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(0.333333);
    assertThat(row.getCell(6).getStringCellValue()).isEqualTo("—");
    assertThat(row.getCell(7).getCellType()).isEqualTo(CellType.BLANK);
  }

  @Test
  void neverWritesAFormula() throws IOException {
    List<String> tricks =
        List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "=cmd|'/c'!A1");
    XSSFWorkbook read =
        readBack(
            book -> {
              Sheet sheet = book.sheet(Page.of("表", "")).row();
              for (String trick : tricks) {
                sheet.text(Look.TEXT, trick);
              }
            });
    for (int i = 0; i < tricks.size(); i++) {
      Cell cell = read.getSheetAt(0).getRow(0).getCell(i);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(tricks.get(i));
      assertThat(cell.getCellStyle().getQuotePrefixed()).as("stays text when edited").isTrue();
    }
  }

  @Test
  void cutsWhatACellCannotHold() throws IOException {
    XSSFWorkbook read =
        readBack(
            book ->
                book.sheet(Page.of("表", ""))
                    .row()
                    .text(Look.TEXT, varied(32_767))
                    .text(Look.TEXT, varied(40_000))
                    .text(Look.TEXT, "𠮷".repeat(20_000)));
    var row = read.getSheetAt(0).getRow(0);
    assertThat(row.getCell(0).getStringCellValue()).hasSize(32_767).doesNotContain("截断");
    assertThat(row.getCell(1).getStringCellValue()).hasSize(32_767).endsWith("已截断）");
    assertThat(row.getCell(2).getStringCellValue())
        .hasSizeBetween(32_766, 32_767)
        .endsWith("𠮷……（内容过长，已截断）");
  }

  @Test
  void showsCharactersThatNoWorkbookCanHold() throws IOException {
    XSSFWorkbook read =
        readBack(
            book ->
                book.sheet(Page.of("表", ""))
                    .row()
                    .text(Look.TEXT, "a\u0001b\u0000c\uFFFEd")
                    .text(Look.TEXT, "单\uD842独")
                    .text(Look.TEXT, "字面 _x0041_ 与 _x00_")
                    .text(Look.TEXT, " 前后有空格 "));
    var row = read.getSheetAt(0).getRow(0);
    assertThat(row.getCell(0).getStringCellValue()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    assertThat(row.getCell(1).getStringCellValue()).isEqualTo("单\uFFFD独");
    assertThat(row.getCell(2).getStringCellValue()).isEqualTo("字面 _x0041_ 与 _x00_");
    assertThat(row.getCell(3).getStringCellValue()).isEqualTo(" 前后有空格 ");
  }

  @Test
  void writesTheSameBytesWhereverAndWheneverItRuns() throws IOException {
    byte[] first = Files.readAllBytes(rich("a.xlsx"));
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      assertThat(Files.readAllBytes(rich("b.xlsx"))).isEqualTo(first);
    } finally {
      TimeZone.setDefault(zone);
    }
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(first))) {
      assertThat(read.getProperties().getCoreProperties().getCreated())
          .isEqualTo("2025-10-31T00:00:00.000Z");
    }
  }

  @Test
  void followsTheSchemaInEveryPart() throws IOException {
    try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(rich("c.xlsx")))) {
      ReadBack.valid(read.getCTWorkbook());
      for (int i = 0; i < read.getNumberOfSheets(); i++) {
        ReadBack.valid(read.getSheetAt(i).getCTWorksheet());
      }
      CTStylesheet styles = read.getStylesSource().getCTStylesheet();
      for (XmlObject part :
          List.of(
              styles.getNumFmts(),
              styles.getFonts(),
              styles.getFills(),
              styles.getBorders(),
              styles.getCellXfs())) {
        ReadBack.valid(part);
      }
      XSSFSheet sheet = read.getSheetAt(0);
      ReadBack.valid(sheet.getDrawingPatriarch().getCTDrawing());
      assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(2);
      for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
        ReadBack.valid(chart);
      }
      assertThat(sheet.getDrawingPatriarch().getCharts().get(0).getTitleText().getString())
          .isEqualTo("图一 <&>");
      assertThat(sheet.getCellComment(new CellAddress("B3")).getString()).hasToString("第一行\n第二行");
    }
  }

  @Test
  void goesOnInANewSheetBeforeTheLimit() throws IOException {
    XSSFWorkbook read =
        readBack(
            book -> {
              Table table =
                  Table.begin(
                      book,
                      Page.of("明细", ""),
                      1,
                      "标题",
                      "副标题",
                      List.of(Column.of("序号", Look.INTEGER, 6, 8)),
                      10,
                      sheet -> {});
              for (long i = 1; i <= 25; i++) {
                table.row().number(i);
              }
              assertThat(table.rows()).isEqualTo(25);
            });
    assertThat(read.getNumberOfSheets()).isEqualTo(3);
    assertThat(read.getSheetName(2)).isEqualTo("明细(3)");
    assertThat(read.getSheetAt(1).getRow(2).getCell(0).getStringCellValue()).isEqualTo("序号");
    assertThat(read.getSheetAt(1).getRow(3).getCell(0).getNumericCellValue()).isEqualTo(11);
    assertThat(read.getSheetAt(2).getLastRowNum()).isEqualTo(7);
    assertThat(read.getSheetAt(1).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:A13");
    assertThat(read.getSheetAt(2).getRepeatingRows().formatAsString()).isEqualTo("3:3");
  }

  @Test
  void fitsColumnsToTheirContent() throws IOException {
    XSSFWorkbook read =
        readBack(
            book ->
                book.sheet(Page.of("表", ""))
                    .columns(new int[] {4, 4, 4}, new int[] {10, 30, 30})
                    .row()
                    .text(Look.TEXT, "这段文字比最大宽度还要长，只能换行显示")
                    .text(Look.TEXT, "十个汉字的单元格内容")
                    .yuan(Look.MONEY, 123_456_789_00L));
    XSSFSheet sheet = read.getSheetAt(0);
    assertThat(sheet.getColumnWidth(0) / 256).isEqualTo(10);
    assertThat(sheet.getColumnWidth(1) / 256).isEqualTo(22);
    assertThat(sheet.getColumnWidth(2) / 256).isEqualTo("123,456,789.00".length() + 2);
    assertThat(sheet.getRow(0).getHeightInPoints()).as("room for five lines").isEqualTo(85);
  }

  @Test
  void countsTheLinesThatWrappedTextTakes() {
    assertThat(Xml.lines("", 10)).isEqualTo(1);
    assertThat(Xml.lines("十个汉字刚好两行的话", 10)).isEqualTo(2);
    assertThat(Xml.lines("十个汉字多一个就三行了", 10)).isEqualTo(3);
    assertThat(Xml.lines("one two three", 8)).as("a word is not torn apart").isEqualTo(2);
    assertThat(Xml.lines("one two  three", 7)).as("blanks hang over the edge").isEqualTo(2);
    assertThat(Xml.lines("grant/ZS_ZXJ_3637990001.xlsx#名单 第32行", 16))
        .as("behind the slash; the name is longer than a line; then anywhere")
        .isEqualTo(4);
    assertThat(Xml.lines("甲\n\n乙", 10)).isEqualTo(3);
    assertThat(Xml.lines("𠮷𠮷𠮷", 4)).isEqualTo(2);
    assertThat(Xml.longestWord("累计办结 Settled so far（in time）")).isEqualTo("Settled".length());
  }

  @Test
  void makesRoomForTextOverSeveralColumns() throws IOException {
    XSSFWorkbook read =
        readBack(
            book ->
                book.sheet(Page.of("表", ""))
                    .columns(new int[] {11, 11, 11}, new int[] {11, 11, 11})
                    .row()
                    .span(Look.TEXT, "十个汉字刚好占满两栏的", 2)
                    .number(Look.INTEGER, 7)
                    .paragraph(Look.NOTE, "这段说明横跨三栏，每栏宽十个字符，所以两行", 2));
    XSSFSheet sheet = read.getSheetAt(0);
    assertThat(sheet.getMergedRegions())
        .extracting(range -> range.formatAsString())
        .containsExactly("A1:B1", "A2:C2");
    assertThat(sheet.getRow(0).getCell(2).getNumericCellValue()).isEqualTo(7);
    assertThat(sheet.getRow(0).getHeightInPoints()).isEqualTo(34);
    assertThat(sheet.getRow(1).getHeightInPoints()).isEqualTo(34);
  }

  @Test
  void refusesADropDownThatDoesNotFit() {
    List<String> many = Collections.nCopies(60, "五个汉字长");
    assertThat(Choice.fits(many)).isFalse();
    assertThatThrownBy(() -> Choice.of(many, "", "", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Text that does not compress like a zip bomb. */
  private static String varied(int length) {
    StringBuilder text = new StringBuilder();
    new Random(7).ints(length, 0x4E00, 0x9FA5).forEach(c -> text.append((char) c));
    return text.toString();
  }

  private Path rich(String name) throws IOException {
    Path file = folder.resolve(name);
    try (Workbook book = Workbook.create(file, "题 <&>", DATE)) {
      Page page = Page.of("总'览", "脚 & 注").tab("1F4E79").frozen(3, 2).protect();
      Sheet sheet = book.sheet(page).columns(new int[] {5, 5}, new int[] {9, 9});
      sheet.row().title(Look.TITLE, "标题").merge(0, 1);
      sheet.paragraph(Look.NOTE, "一段说明", 1);
      sheet.row().title(Look.HEADER, "名").title(Look.HEADER, "数");
      sheet.row().link("甲", "'细'!A1").number(Look.INTEGER, 3);
      sheet.row().text(Look.REPLY, null).number(Look.INTEGER, 4);
      sheet.tail().filter(3, 1);
      sheet.tail().validate(Choice.of(List.of("是", "否"), "题", "提示", "错误"), 0, 4, 0);
      sheet.tail().validate(Choice.date("题", "提示", "错误"), 1, 4, 9);
      sheet.tail().validate(Choice.hint("题", "提示"), 1, 10, 11);
      sheet.tail().note(3, 1, "第一行\n第二行");
      sheet.tail().breakAfter(4);
      for (boolean stacked : new boolean[] {true, false}) {
        Chart.Data names = new Chart.Data("'总''览'!$A$4:$A$5", List.of("甲", "乙"));
        Chart.Data values = new Chart.Data("'总''览'!$B$4:$B$5", List.of("3", "4"));
        List<Chart.Series> series = new ArrayList<>();
        series.add(new Chart.Series("数", "1F4E79", values));
        if (stacked) {
          series.add(new Chart.Series("又", "C55A11", values));
        }
        sheet
            .tail()
            .chart(
                new Chart("图一 <&>", stacked, "0.0%", names, series, new Chart.Place(3, 0, 9, 9)));
      }
      book.sheet(Page.of("细", "").scaled(80))
          .columns(new int[] {5}, new int[] {9})
          .row()
          .text(Look.TEXT, "x");
      book.sheet(Page.of("隐", "").hide())
          .columns(new int[] {5}, new int[] {9})
          .columnLooks(List.of(Look.ID))
          .row();
    }
    return file;
  }

  private interface Body {
    void write(Workbook book) throws IOException;
  }

  private XSSFWorkbook readBack(Body body) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (Workbook book = Workbook.create(file, "题", DATE)) {
      body.write(book);
    }
    return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
  }
}
