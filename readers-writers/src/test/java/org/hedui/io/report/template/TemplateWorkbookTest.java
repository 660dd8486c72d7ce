package org.hedui.io.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hedui.io.intake.FileProblem;
import org.hedui.io.intake.HeaderAliases;
import org.hedui.io.intake.InboxScanner;
import org.hedui.io.intake.ReadLimits;
import org.hedui.io.intake.SourceRow;
import org.hedui.io.intake.TableReader;
import org.hedui.io.intake.WorkFolder;
import org.hedui.io.policy.PolicyReader;
import org.hedui.io.report.Lang;
import org.hedui.io.report.ReadBack;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.hedui.rules.aid.PaymentOrderColumn;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.intake.CodeSet;
import org.hedui.rules.intake.RowParser;
import org.hedui.rules.policy.DivisionTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateWorkbookTest {
  private static final Night NIGHT =
      new Night(LocalDate.of(2025, 10, 31), PolicyReader.read(null), DivisionTable.builtIn());

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Feed.class)
  void anEmptyTemplateIsAnEmptyFileAndNothingElse(Feed feed) throws IOException {
    Path file = folder.resolve("3799010001_" + feed.folder() + ".xlsx");
    TemplateWorkbook.write(feed, file, Lang.ZH);
    try (TableReader reader = open(feed, file)) {
      assertThat(reader.next()).isNull();
      assertThat(reader.problems()).extracting(FileProblem::rule).containsExactly(RuleCode.FIL_17);
    }
  }

  @Test
  void whatIsFilledInIsUnderstood() throws IOException {
    Path file = folder.resolve("roster.xlsx");
    TemplateWorkbook.write(Feed.ROSTER, file, Lang.ZH);
    fill(file, "技工院校花名册", 2, RosterColumn.NAME.ordinal(), "王小明");
    try (TableReader reader = open(Feed.ROSTER, file)) {
      SourceRow row = Objects.requireNonNull(reader.next());
      assertThat(row.cells()[RosterColumn.NAME.ordinal()]).isEqualTo("王小明");
      assertThat(reader.next()).isNull();
      assertThat(reader.problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void oneRowFilledInAsTheNotesSayIsReadWithoutAFinding(Feed feed) throws IOException {
    Path file = folder.resolve(feed.folder() + ".xlsx");
    TemplateWorkbook.write(feed, file, Lang.ZH);
    fillOneRow(file, feed);
    try (TableReader reader = open(feed, file)) {
      SourceRow row = Objects.requireNonNull(reader.next());
      assertThat(reader.next()).isNull();
      assertThat(reader.problems()).isEmpty();
      List<String> faults = new ArrayList<>();
      Row read = RowParser.parse(feed, 1, row.cells(), false, NIGHT, faults(faults));
      assertThat(faults).isEmpty();
      assertThat(feed.columns()).allMatch(column -> read.value(column) != null);
    }
  }

  /** As a person does it: dates and amounts become numbers, what has a list is chosen from it. */
  private static void fillOneRow(Path file, Feed feed) throws IOException {
    try (XSSFWorkbook book = ReadBack.open(file);
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = book.getSheetAt(0);
      int header = sheet.getLastRowNum();
      XSSFRow row = sheet.createRow(header + 1);
      for (Column column : feed.columns()) {
        XSSFCell cell = row.createCell(column.ordinal());
        cell.setCellStyle(sheet.getColumnStyle(column.ordinal()));
        String example = new ColumnGuide(column, Lang.ZH).example().split("；")[0];
        switch (column.type()) {
          case DATE -> cell.setCellValue(LocalDate.parse(example));
          case MONEY, INTEGER -> cell.setCellValue(Double.parseDouble(example));
          case TEXT -> cell.setCellValue("文字");
          default -> cell.setCellValue(example);
        }
      }
      book.write(out);
    }
  }

  private static Findings faults(List<String> told) {
    return new Findings() {
      @Override
      public void add(
          RuleCode rule, @Nullable String field, @Nullable String ours, @Nullable String theirs) {
        told.add(rule + " " + field + " " + ours);
      }

      @Override
      public void add(
          RuleCode rule,
          Severity severity,
          @Nullable String field,
          @Nullable String ours,
          @Nullable String theirs) {
        add(rule, field, ours, theirs);
      }

      @Override
      public boolean has(RuleCode rule) {
        return false;
      }
    };
  }

  @Test
  void theHeadOfABatchIsUnderstood() throws IOException {
    Path file = folder.resolve("orders.xlsx");
    TemplateWorkbook.write(Feed.PAYMENT_ORDERS, file, Lang.ZH);
    fill(file, "报盘", 1, 1, "PC2025090001");
    fill(file, "报盘", 6, 1, "230.00");
    fill(file, "报盘", 11, PaymentOrderColumn.ID_NUMBER.ordinal(), "379901200802299977");
    try (TableReader reader = open(Feed.PAYMENT_ORDERS, file)) {
      assertThat(reader.next()).isNotNull();
      assertThat(reader.next()).isNull();
      assertThat(reader.headFields())
          .containsEntry("批次号", "PC2025090001")
          .containsEntry("总金额", "230.00");
    }
  }

  @Test
  void offersCodesAsDropDownsAndKeepsNumbersText() throws IOException {
    Path file = folder.resolve("roster.xlsx");
    TemplateWorkbook.write(Feed.ROSTER, file, Lang.ZH);
    try (XSSFWorkbook book = ReadBack.open(file)) {
      XSSFSheet sheet = book.getSheet("技工院校花名册");
      assertThat(ReadBack.row(sheet, 1)).contains("*姓名", "*身份证号", "学号");
      long coded =
          Feed.ROSTER.columns().stream()
              .filter(c -> !new ColumnGuide(c, Lang.ZH).choices().isEmpty())
              .count();
      assertThat(sheet.getDataValidations()).hasSize((int) coded);
      assertThat(choices(sheet, RosterColumn.SEX.ordinal())).contains("男", "女");
      assertThat(choices(sheet, RosterColumn.PRINCIPAL_OK.ordinal())).containsExactly("是", "否");
      assertThat(sheet.getColumnStyle(RosterColumn.ID_NUMBER.ordinal()).getDataFormatString())
          .isEqualTo("@");
      assertThat(sheet.getColumnStyle(RosterColumn.BIRTH.ordinal()).getDataFormatString())
          .isEqualTo("yyyy-mm-dd");
      assertThat(sheet.getRow(0).getCell(0).getCellComment().getString().getString())
          .contains("学校代码（必填）", "示例：", "也可写作：院校代码");
      assertThat(sheet.getCellComments()).hasSize(Feed.ROSTER.columns().size());
    }
  }

  @Test
  void everyCodedColumnOffersItsWholeList() throws IOException {
    for (Feed feed : Feed.values()) {
      Path file = folder.resolve(feed.folder() + ".xlsx");
      TemplateWorkbook.write(feed, file, Lang.EN);
      try (XSSFWorkbook book = ReadBack.open(file)) {
        XSSFSheet sheet = book.getSheetAt(0);
        for (var column : feed.columns()) {
          CodeSet codes = column.type().codes();
          if (codes != null) {
            assertThat(choices(sheet, column.ordinal())).isEqualTo(codes.labels());
          }
        }
      }
    }
  }

  @Test
  void writesTheSameBytesTwice() throws IOException {
    TemplateWorkbook.write(Feed.VOCATIONAL, folder.resolve("1.xlsx"), Lang.ZH);
    TemplateWorkbook.write(Feed.VOCATIONAL, folder.resolve("2.xlsx"), Lang.ZH);
    assertThat(Files.mismatch(folder.resolve("1.xlsx"), folder.resolve("2.xlsx"))).isEqualTo(-1);
  }

  private static List<String> choices(XSSFSheet sheet, int column) {
    for (XSSFDataValidation rule : sheet.getDataValidations()) {
      if (rule.getRegions().getCellRangeAddresses()[0].getFirstColumn() == column) {
        String[] items = rule.getValidationConstraint().getExplicitListValues();
        return items != null
            ? List.of(items)
            : range(sheet.getWorkbook(), rule.getValidationConstraint().getFormula1());
      }
    }
    return List.of();
  }

  private static List<String> range(XSSFWorkbook book, String formula) {
    var area = new AreaReference(formula, book.getSpreadsheetVersion());
    XSSFSheet lists = book.getSheet(area.getFirstCell().getSheetName());
    return IntStream.rangeClosed(area.getFirstCell().getRow(), area.getLastCell().getRow())
        .mapToObj(
            row -> lists.getRow(row).getCell(area.getFirstCell().getCol()).getStringCellValue())
        .toList();
  }

  private static void fill(Path file, String sheet, int row, int column, String value)
      throws IOException {
    try (XSSFWorkbook book = ReadBack.open(file);
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet filled = book.getSheet(sheet);
      var line =
          filled.getRow(row - 1) == null ? filled.createRow(row - 1) : filled.getRow(row - 1);
      line.createCell(column).setCellValue(value);
      book.write(out);
    }
  }

  private static TableReader open(Feed feed, Path file) {
    return TableReader.open(
        InboxScanner.of(file, ReadLimits.DEFAULT).get(0),
        feed,
        HeaderAliases.NONE,
        ReadLimits.DEFAULT,
        WorkFolder.temporary());
  }
}
