package org.hedui.io.report.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hedui.io.intake.header.ReturnedList;
import org.hedui.io.report.Lang;
import org.hedui.io.report.ReadBack;
import org.hedui.rules.RuleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchoolListsTest {
  private static final int FIRST_REPLY = 11;
  @TempDir Path folder;

  @Test
  void splitsCasesIntoTheTwoLists() throws IOException {
    assertThat(SchoolLists.write(folder, Samples.report(60)))
        .containsEntry("重复学籍核实名单.xlsx", 24L)
        .containsEntry("问题清单.xlsx", 36L);
    assertThat(SchoolLists.isForReply(RuleCode.DUP_12)).isTrue();
    assertThat(SchoolLists.isForReply(RuleCode.IDN_13)).isTrue();
    assertThat(SchoolLists.isForReply(RuleCode.IDN_02)).isFalse();
  }

  @Test
  void writesNoListWithoutCases() throws IOException {
    assertThat(SchoolLists.write(folder, Samples.report(4))).containsOnlyKeys("重复学籍核实名单.xlsx");
    assertThat(folder.resolve("问题清单.xlsx")).doesNotExist();
    assertThat(SchoolLists.write(folder, Samples.report(0))).isEmpty();
  }

  @Test
  void showsOwnStudentsInFullAndTheOtherSideMasked() throws IOException {
    SchoolLists.write(folder, Samples.report(2));
    try (XSSFWorkbook book = ReadBack.open(folder.resolve("重复学籍核实名单.xlsx"))) {
      XSSFSheet sheet = book.getSheet("核实名单");
      assertThat(ReadBack.row(sheet, 3))
          .containsExactly(
              "例外编号",
              "学校",
              "学生",
              "身份证号",
              "程度",
              "问题",
              "对方学校",
              "核对内容",
              "核实要求",
              "数据位置",
              "办理期限",
              "是否在本校实际就读",
              "处理",
              "佐证编号",
              "经办人",
              "校长审核",
              "日期");
      assertThat(ReadBack.row(sheet, 4).subList(0, 11))
          .containsExactly(
              "Cabcdef0",
              "3799010001",
              Samples.FORMULA,
              "379901200802299977",
              "重要",
              "DUP-02 省内跨校重复（同系统）",
              "演示市职业中等专业学校（3737900002）",
              "身份证号\n本校：379901200802299977\n对照：379901********9977",
              Samples.TEXTS.of(RuleCode.DUP_02).remedy(),
              "第 4 行\n3799010001_花名册_20251030.xlsx#2025级",
              "2025-10-20");
      ReadBack.isList(sheet, 3, 5);
    }
  }

  @Test
  void tellsWhereTheSecondRecordOfTheSameSchoolIs() throws IOException {
    SchoolLists.write(folder, Samples.withPairs());
    try (XSSFWorkbook book = ReadBack.open(folder.resolve("重复学籍核实名单.xlsx"))) {
      XSSFSheet sheet = book.getSheet("核实名单");
      assertThat(List.of(4, 5, 6, 7))
          .as("the two rows of a pair stand together")
          .extracting(row -> ReadBack.row(sheet, row).get(9).lines().findFirst().orElse(""))
          .containsExactly("第 4 行", "第 90 行", "第 30 行", "第 60 行");
      assertThat(ReadBack.row(sheet, 5).get(6)).isEqualTo("本校：第 4 行\n花名册.xlsx#2025级");
      assertThat(ReadBack.row(sheet, 4).get(7))
          .as("both are the school's own students")
          .isEqualTo("姓名\n本校：李小明\n对照：李晓明（同音字：小/晓，其余一致）");
    }
  }

  @Test
  void comesBackAsTheFormThatTheSchoolFilledIn() throws IOException {
    for (Lang lang : Lang.values()) {
      Path sent = folder.resolve(lang + ".xlsx");
      DuplicateList.write(sent, Samples.report(1, lang));
      Path returned = folder.resolve(lang + "-filled.xlsx");
      try (XSSFWorkbook book = ReadBack.open(sent);
          OutputStream out = Files.newOutputStream(returned)) {
        XSSFRow row = book.getSheetAt(0).getRow(3);
        List<String> answers = List.of("是", "已联系对方注销", "2025-017", "=王老师", "通过");
        for (int i = 0; i < answers.size(); i++) {
          row.getCell(FIRST_REPLY + i).setCellValue(answers.get(i));
        }
        row.getCell(FIRST_REPLY + 5).setCellValue(LocalDate.of(2025, 11, 3));
        book.write(out);
      }
      assertThat(ReturnedList.rows(returned))
          .containsExactly(
              Map.of(
                  "例外编号", "Cabcdef0",
                  "学校", "3799010001",
                  "学生", Samples.FORMULA,
                  "是否在本校实际就读", "是",
                  "处理", "已联系对方注销",
                  "佐证编号", "2025-017",
                  "经办人", "=王老师",
                  "校长审核", "通过",
                  "日期", "2025-11-03"));
    }
  }

  @Test
  void locksEverythingButTheReplyColumns() throws IOException {
    SchoolLists.write(folder, Samples.report(20));
    try (XSSFWorkbook book = ReadBack.open(folder.resolve("重复学籍核实名单.xlsx"))) {
      XSSFSheet sheet = book.getSheet("核实名单");
      assertThat(sheet.getProtect()).isTrue();
      var protection = sheet.getCTWorksheet().getSheetProtection();
      assertThat(protection.isSetPassword() || protection.isSetHashValue()).isFalse();
      assertThat(sheet.isAutoFilterLocked()).isFalse();
      for (int row = 3; row <= sheet.getLastRowNum(); row++) {
        for (int column = 0; column < 17; column++) {
          assertThat(sheet.getRow(row).getCell(column).getCellStyle().getLocked())
              .isEqualTo(column < FIRST_REPLY);
        }
      }
      assertThat(sheet.getLastRowNum()).isEqualTo(10);
    }
  }

  @Test
  void offersTheAnswersOfTheReceiptAsDropDowns() throws IOException {
    SchoolLists.write(folder, Samples.report(20));
    try (XSSFWorkbook book = ReadBack.open(folder.resolve("重复学籍核实名单.xlsx"))) {
      List<XSSFDataValidation> choices = book.getSheet("核实名单").getDataValidations();
      assertThat(choices).hasSize(6);
      assertThat(items(choices.get(0))).containsExactly("是", "否");
      assertThat(items(choices.get(1))).containsExactly("保留", "注销", "已联系对方注销", "转学办理中", "佐证");
      assertThat(items(choices.get(4))).containsExactly("通过", "不通过");
      assertThat(choices)
          .allSatisfy(
              choice -> {
                assertThat(choice.getPromptBoxText()).isNotBlank();
                assertThat(choice.getRegions().getCellRangeAddresses()[0].getLastRow())
                    .isEqualTo(10);
              });
      assertThat(choices.get(0).getErrorBoxText()).isEqualTo("只能从下拉列表中选择：是、否。");
      assertThat(choices.get(0).getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
      assertThat(choices.get(5).getErrorBoxText()).isEqualTo("请填写日期，如 2025-10-31。");
      assertThat(ReadBack.row(book.getSheet("填写说明"), 1)).containsExactly("填写说明");
    }
  }

  @Test
  void groupsIssuesByWhatToDoMostUrgentFirst() throws IOException {
    SchoolLists.write(folder, Samples.report(60));
    try (XSSFWorkbook book = ReadBack.open(folder.resolve("问题清单.xlsx"))) {
      XSSFSheet matters = book.getSheet("办理事项");
      ReadBack.isList(matters, 3, 0);
      assertThat(ReadBack.row(matters, 4).subList(0, 8))
          .containsExactly("1", "阻断", "AID-02", "超过资助年限", "学校", "6", "1", "2025-10-26");
      assertThat(ReadBack.row(matters, 4)).last().isEqualTo("人社厅函〔2015〕226号 四(三)");
      assertThat(ReadBack.row(matters, 5).subList(0, 4))
          .containsExactly("2", "重要", "IDN-02", "校验码错误");
      assertThat(ReadBack.row(matters, 6).subList(3, 5)).containsExactly("应发未发", "资助与财务人员");
      assertThat(matters.getHyperlinkList().get(1).getLocation()).isEqualTo("'问题明细'!$A$10:$A$10");
      XSSFSheet details = book.getSheet("问题明细");
      ReadBack.isList(details, 3, 5);
      assertThat(ReadBack.row(details, 10).subList(0, 3))
          .containsExactly("2", "重要", "IDN-02 校验码错误");
      assertThat(details.getLastRowNum()).isEqualTo(38);
      assertThat(details.getRow(15).getCell(9).getNumericCellValue()).isEqualTo(1150);
    }
  }

  @Test
  void speaksEnglishWhenAsked() throws IOException {
    SchoolLists.write(folder, Samples.report(60, Lang.EN));
    try (XSSFWorkbook book = ReadBack.open(folder.resolve("问题清单.xlsx"))) {
      assertThat(ReadBack.row(book.getSheet("To do"), 3)).contains("What to do", "Overdue");
    }
    try (XSSFWorkbook book = ReadBack.open(folder.resolve("重复学籍核实名单.xlsx"))) {
      assertThat(ReadBack.row(book.getSheet("To verify"), 3))
          .contains("What to do", "处理\n(decision)");
    }
  }

  @Test
  void writesTheSameBytesWhateverTheOrderOfCases() throws IOException {
    SchoolReport report = Samples.report(60);
    SchoolLists.write(folder.resolve("a"), report);
    List<SchoolCase> reversed = new ArrayList<>(report.cases());
    Collections.reverse(reversed);
    SchoolLists.write(folder.resolve("b"), report.with(reversed));
    for (String name : List.of("重复学籍核实名单.xlsx", "问题清单.xlsx")) {
      assertThat(
              Files.mismatch(folder.resolve("a").resolve(name), folder.resolve("b").resolve(name)))
          .isEqualTo(-1);
    }
  }

  private static String[] items(XSSFDataValidation choice) {
    return choice.getValidationConstraint().getExplicitListValues();
  }
}
