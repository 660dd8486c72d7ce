package org.hedui.io.report.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
    assertThat(FinanceWorkbook.write(file, Samples.report(60)))
        .isEqualTo(new FinanceWorkbook.Rows(24 + 60 + 40 + 24, 60));
    try (XSSFWorkbook book = ReadBack.open(file)) {
      assertThat(book)
          .extracting(Sheet::getSheetName)
          .containsExactly("总览", "按学校", "差异明细", "退票", "结余");
      ReadBack.isList(book.getSheet("按学校"), 3, 2);
      ReadBack.isList(book.getSheet("差异明细"), 3, 4);
      ReadBack.isList(book.getSheet("退票"), 3, 3);
      ReadBack.isList(book.getSheet("结余"), 3, 2);
      assertThat(book.getSheet("按学校").getCTWorksheet().getAutoFilter().getRef())
          .as("the total is no part of the list")
          .isEqualTo("A3:O27");
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
          .contains("回盘成功 ＋ 无报盘回盘成功 ＝ 实发合计（抵应发 ＋ 多发）")
          .contains("35,232,000.00 ＋ 69,000.00 ＝ 35,007,000.00 ＋ 294,000.00")
          .contains("应发合计 ＝ 已发抵应发 ＋ 未发 ＋ 退票未重发 ＋ 待回盘")
          .contains("36,345,000.00 ＝ 35,007,000.00 ＋ 648,000.00 ＋ 276,000.00 ＋ 414,000.00")
          .contains("共 1,800 人月")
          .contains("平衡")
          .doesNotContain("不平衡 1");
      assertThat(ReadBack.row(sheet, 20).subList(0, 8))
          .as("what is late stands apart from what is not")
          .containsExactly(
              "应发未发",
              "2,700",
              "621,000.00",
              "0.00",
              "-621,000.00",
              "207,000.00",
              "414,000.00",
              "0.00");
      assertThat(sheet.getDrawingPatriarch().getCharts())
          .extracting(chart -> chart.getTitleText().getString())
          .containsExactly("差异金额（元，不含未到期）");
      assertThat(text(sheet))
          .contains("DIS-01 未获批即发放 3 690.00 2025-10-30 核实后追回，或补办审批。")
          .contains("人社厅函〔2015〕226号 五(三)");
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
            0,
            good.unknownFen(),
            good.classes());
    assertThat(good.closes()).isTrue();
    assertThat(bad.closes()).isFalse();
    assertThat(bad.equations(Lang.ZH))
        .extracting(Equation::closes)
        .containsExactly(false, true, true);
    Path file = folder.resolve("b.xlsx");
    List<SchoolTotals> schools = List.of(new SchoolTotals("A1", "甲", "2025秋", "助学金", bad));
    FinanceWorkbook.write(
        file, Samples.report(schools, Samples.differences(0), Samples.returns(0), Lang.ZH));
    try (XSSFWorkbook book = ReadBack.open(file)) {
      assertThat(text(book.getSheet("总览"))).contains("不平衡").contains("共 1 组，不平衡 1 组");
      assertThat(ReadBack.row(book.getSheet("按学校"), 4)).endsWith("不平衡");
    }
  }

  @Test
  void saysSoWhenTheSchoolsAreNotTheWhole() throws IOException {
    FinanceReport good = Samples.report(0);
    FinanceReport bad =
        new FinanceReport(
            good.date(),
            good.deadlines(),
            good.whole(),
            good.schools().subList(1, 24),
            good.matters(),
            Samples.differences(0),
            Samples.returns(0),
            Lang.ZH);
    assertThat(good.schoolsAreTheWhole()).isTrue();
    FinanceWorkbook.write(folder.resolve("w.xlsx"), bad);
    try (XSSFWorkbook book = ReadBack.open(folder.resolve("w.xlsx"))) {
      assertThat(text(book.getSheet("总览"))).contains("各组相加与全省总量一致       不平衡");
    }
  }

  @Test
  void countsWhatTheBankPaidBeyondAnOrder() {
    PaymentTotals more = new PaymentTotals(100, 130, 0, 0, 30, 0, Map.of());
    Equation equation = more.equations(Lang.ZH).get(0);
    assertThat(equation.words()).isEqualTo("报盘合计 ＋ 银行多付 ＝ 回盘成功 ＋ 退票 ＋ 待回盘");
    assertThat(equation.figures()).isEqualTo("1.00 ＋ 0.30 ＝ 1.30 ＋ 0.00 ＋ 0.00");
    assertThat(equation.closes()).isTrue();
  }

  @Test
  void makesUpNoBalance() throws IOException {
    Path file = folder.resolve("balance.xlsx");
    FinanceWorkbook.write(file, Samples.report(0));
    try (XSSFWorkbook book = ReadBack.open(file)) {
      XSSFSheet sheet = book.getSheet("结余");
      assertThat(ReadBack.row(sheet, 2).get(0)).contains("资金台账尚未接收");
      assertThat(ReadBack.row(sheet, 3).subList(4, 17))
          .containsExactly(
              "上期结余",
              "拨入",
              "成功发放",
              "退票（未出账）",
              "待回盘",
              "应追回（多发及不应发）",
              "已追回",
              "上缴",
              "期末结余",
              "尚需发放：已到期",
              "尚需发放：未到期",
              "尚需发放：退票重发",
              "尚需发放合计");
      assertThat(ReadBack.row(sheet, 4).subList(4, 17))
          .containsExactly(
              "未报送",
              "未报送",
              "117,670.00",
              "1,380.00",
              "1,380.00",
              "980.00",
              "未报送",
              "未报送",
              "未报送",
              "780.00",
              "1,380.00",
              "920.00",
              "3,080.00");
    }
  }

  @Test
  void tellsWhatIsToBeDoneFromWhatIsOnlyWaiting() throws IOException {
    LocalDate september = LocalDate.of(2025, 9, 1);
    LocalDate october = LocalDate.of(2025, 10, 1);
    Path file = folder.resolve("states.xlsx");
    List<Difference> lines =
        List.of(
            Samples.difference(PaymentClass.NOT_PAID, september, "C1"),
            Samples.difference(PaymentClass.NOT_PAID, october, ""),
            Samples.difference(PaymentClass.PENDING, october, ""),
            Samples.difference(PaymentClass.PENDING, september, "C2"),
            Samples.difference(PaymentClass.REISSUED, september, ""),
            Samples.difference(PaymentClass.UNDERPAID, september, ""));
    FinanceWorkbook.write(
        file, Samples.report(List.of(), lines.iterator(), Samples.returns(0), Lang.ZH));
    try (XSSFWorkbook book = ReadBack.open(file)) {
      assertThat(List.of(4, 5, 6, 7, 8, 9))
          .extracting(row -> ReadBack.row(book.getSheet("差异明细"), row).get(1))
          .containsExactly("需办理", "未到期", "期限内", "需办理", "已了结", "需办理");
    }
  }

  @Test
  void splitsBalancesByCause() {
    PaymentTotals totals = Samples.totals(1);
    assertThat(totals.unpaidFen()).isEqualTo(9 * 23_000 + 3 * 3_000);
    assertThat(totals.unpaidLateFen()).isEqualTo(3 * 23_000 + 3 * 3_000);
    assertThat(totals.differingLines()).isEqualTo(24);
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
    assertThat(new PaymentTotals(0, 0, 0, 0, 0, 0, Map.of()).of(PaymentClass.MATCHED).lines())
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
              "需办理",
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
              "2025-11-05",
              "CASE0",
              "3799010001_2025Q_助学金名单.xlsx#名单 第5行",
              "报盘_20250925_001.txt 第2行",
              "");
      assertThat(book.getSheet("差异明细(3)").getLastRowNum()).isEqualTo(7);
      XSSFSheet returned = book.getSheet("退票(4)");
      assertThat(ReadBack.row(returned, 14).get(8)).as("all forty").isEqualTo("9,200.00");
      assertThat(ReadBack.row(returned, 5).get(12)).as("send again by").isEqualTo("2025-10-26");
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
