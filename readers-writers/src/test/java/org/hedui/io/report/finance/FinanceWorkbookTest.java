package org.hedui.io.report.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hedui.io.report.Lang;
import org.hedui.io.report.PaymentClass;
import org.hedui.io.report.ReadBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinanceWorkbookTest {
  @TempDir Path folder;

  @Test
  void hasTheSheetsOfTheContract() throws IOException {
    Path file = folder.resolve(FinanceWorkbook.NAME);
    assertThat(FinanceWorkbook.write(file, Samples.report(60))).isEqualTo(24 + 60 + 40 + 24);
    try (XSSFWorkbook book = ReadBack.open(file)) {
      assertThat(book)
          .extracting(Sheet::getSheetName)
          .containsExactly("总览", "按学校", "差异明细", "退票", "结余");
      ReadBack.isList(book.getSheet("按学校"), 3, 2);
      ReadBack.isList(book.getSheet("差异明细"), 3, 3);
      ReadBack.isList(book.getSheet("退票"), 3, 3);
      ReadBack.isList(book.getSheet("结余"), 3, 2);
      assertThat(book.getSheet("按学校").getCTWorksheet().getAutoFilter().getRef())
          .as("the total is no part of the list")
          .isEqualTo("A3:N27");
    }
  }

  @Test
  void spellsOutTheEquationsAndWhetherTheyClose() throws IOException {
    Path file = folder.resolve("a.xlsx");
    FinanceWorkbook.write(file, Samples.report(1));
    try (XSSFWorkbook book = ReadBack.open(file)) {
      XSSFSheet sheet = book.getSheet("总览");
      assertThat(text(sheet))
          .contains("报盘合计 ＝ 回盘成功 ＋ 退票 ＋ 待回盘")
          .contains("36,060,000.00 ＝ 35,232,000.00 ＋ 414,000.00 ＋ 414,000.00")
          .contains("应发合计 ＝ 已发抵应发 ＋ 未发 ＋ 退票未重发 ＋ 待回盘")
          .contains("36,345,000.00 ＝ 35,007,000.00 ＋ 648,000.00 ＋ 276,000.00 ＋ 414,000.00")
          .contains("平衡")
          .doesNotContain("不平衡 1");
      var charts = sheet.getDrawingPatriarch().getCharts();
      assertThat(charts).hasSize(2);
      assertThat(charts.get(1).getTitleText().getString()).isEqualTo("差异金额（元）");
    }
  }

  @Test
  void saysSoWhenAnEquationDoesNotClose() throws IOException {
    PaymentTotals good = Samples.totals(1);
    PaymentTotals bad =
        new PaymentTotals(
            good.sentFen() + 1,
            good.okFen(),
            good.failedFen(),
            good.pendingFen(),
            good.unknownFen(),
            good.classes());
    assertThat(good.closes()).isTrue();
    assertThat(bad.closes()).isFalse();
    assertThat(bad.equations(Lang.ZH))
        .extracting(PaymentTotals.Equation::closes)
        .containsExactly(false, true, true);
    Path file = folder.resolve("b.xlsx");
    FinanceWorkbook.write(
        file,
        new FinanceReport(
            Samples.TODAY,
            List.of(new SchoolTotals("A1", "甲", "2025秋", "助学金", bad)),
            Samples.differences(0),
            Samples.returns(0),
            Lang.ZH));
    try (XSSFWorkbook book = ReadBack.open(file)) {
      assertThat(text(book.getSheet("总览"))).contains("不平衡").contains("共 1 组，不平衡 1 组");
      assertThat(ReadBack.row(book.getSheet("按学校"), 4)).endsWith("不平衡");
    }
  }

  @Test
  void splitsBalancesByCause() {
    PaymentTotals totals = Samples.totals(1);
    assertThat(totals.unpaidFen()).isEqualTo(9 * 23_000 + 3 * 3_000);
    assertThat(totals.failedGapFen()).isEqualTo(4 * 23_000);
    assertThat(totals.pendingGapFen()).isEqualTo(6 * 23_000);
    assertThat(
            totals.paidAgainstDueFen()
                + totals.unpaidFen()
                + totals.failedGapFen()
                + totals.pendingGapFen())
        .isEqualTo(totals.all().dueFen());
    PaymentTotals empty = PaymentTotals.NONE;
    assertThat(empty.plus(totals).plus(empty).all()).isEqualTo(totals.all());
    assertThat(new PaymentTotals(0, 0, 0, 0, 0, Map.of()).of(PaymentClass.MATCHED).lines())
        .isZero();
  }

  @Test
  void listsEveryDifferenceWithBothAmountsAndItsSources() throws IOException {
    Path file = folder.resolve("c.xlsx");
    FinanceWorkbook.write(file, Samples.report(25), 10);
    try (XSSFWorkbook book = ReadBack.open(file)) {
      assertThat(ReadBack.row(book.getSheet("差异明细"), 4))
          .containsExactly(
              "少发",
              "阿*·买*提",
              "379901********9977",
              "3799010001",
              "演示市第一高级技工学校",
              "2025秋",
              "助学金",
              "2025-09",
              "230.00",
              "460.00",
              "230.00",
              "grant/3799010001_2025Q_助学金名单.xlsx#名单 第5行",
              "payment-orders/报盘_20250925_001.txt 第2行",
              "");
      assertThat(book.getSheet("差异明细(3)").getLastRowNum()).isEqualTo(7);
      assertThat(book.getSheet("退票(4)")).isNotNull();
      assertThat(book.getSheet("按学校(3)").getRow(7).getCell(0).getStringCellValue()).isEqualTo("合计");
    }
  }

  @Test
  void writesTheSameBytesTwice() throws IOException {
    FinanceWorkbook.write(folder.resolve("1.xlsx"), Samples.report(60));
    FinanceWorkbook.write(folder.resolve("2.xlsx"), Samples.report(60));
    assertThat(Files.mismatch(folder.resolve("1.xlsx"), folder.resolve("2.xlsx"))).isEqualTo(-1);
  }

  @Test
  void writesAmountsInWords() {
    assertThat(Yuan.text(0)).isEqualTo("0.00");
    assertThat(Yuan.text(-5)).isEqualTo("-0.05");
    assertThat(Yuan.text(100_000)).isEqualTo("1,000.00");
    assertThat(Yuan.text(-123_456_789_01L)).isEqualTo("-123,456,789.01");
  }

  private static String text(XSSFSheet sheet) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= sheet.getLastRowNum() + 1; i++) {
      if (sheet.getRow(i - 1) != null) {
        text.append(String.join(" ", ReadBack.row(sheet, i))).append('\n');
      }
    }
    return text.toString();
  }
}
