package org.hedui.io.report.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hedui.io.report.Lang;
import org.hedui.io.report.ReadBack;
import org.hedui.rules.RuleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchoolListsTest {
  private static final int FIRST_REPLY = 10;
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
              "程度",
              "学生",
              "身份证号",
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
      assertThat(ReadBack.row(sheet, 4).subList(0, 10))
          .containsExactly(
              "Cabcdef0",
              "重要",
              Samples.FORMULA,
              "379901200802299977",
              "DUP-02 省内跨校重复（同系统）",
              "演示市职业中等专业学校（3737900002）",
              "身份证号\n本校：379901********9977\n对照：379901********9977",
              Samples.TEXTS.of(RuleCode.DUP_02).remedy(),
              "3799010001_花名册_20251030.xlsx#2025级 第 4 行",
              "2025-10-20");
      ReadBack.isList(sheet, 3, 5);
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
        for (int column = 0; column < 16; column++) {
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
      assertThat(ReadBack.row(matters, 5).subList(0, 4))
          .containsExactly("2", "重要", "IDN-02", "校验码错误");
      assertThat(ReadBack.row(matters, 6).subList(3, 5)).containsExactly("应发未发", "资助财务");
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
