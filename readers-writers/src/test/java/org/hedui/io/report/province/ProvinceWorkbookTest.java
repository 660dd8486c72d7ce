package org.hedui.io.report.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hedui.io.report.Lang;
import org.hedui.io.report.ReadBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvinceWorkbookTest {
  @TempDir Path folder;

  @Test
  void ranksCitiesSchoolsAndProblems() throws IOException {
    Path file = folder.resolve(ProvinceWorkbook.NAME);
    assertThat(ProvinceWorkbook.write(file, Samples.report(Lang.ZH))).isEqualTo(16 + 60 + 4);
    try (XSSFWorkbook book = ReadBack.open(file)) {
      for (String name : List.of("各市情况", "各校情况", "问题类型")) {
        ReadBack.isList(book.getSheet(name), 3, 3);
        XSSFSheet sheet = book.getSheet(name);
        int open = ReadBack.row(sheet, 3).indexOf("未结");
        double before = Double.MAX_VALUE;
        for (int row = 3; row <= sheet.getLastRowNum(); row++) {
          double now = sheet.getRow(row).getCell(open).getNumericCellValue();
          assertThat(now).isLessThanOrEqualTo(before);
          before = now;
        }
      }
      assertThat(ReadBack.row(book.getSheet("各市情况"), 4))
          .containsExactly(
              "1", "烟台市", "4", "7,596", "106", "12", "32", "50", "12", "10", "10.6%", "1.39", "110",
              "8", "4", "16", "13.1%");
    }
  }

  @Test
  void tellsTheStateOfTheWorkInWordsAndCharts() throws IOException {
    Path file = folder.resolve("a.xlsx");
    ProvinceWorkbook.write(file, Samples.report(Lang.ZH));
    try (XSSFWorkbook book = ReadBack.open(file)) {
      XSSFSheet sheet = book.getSheet("通报");
      assertThat(ReadBack.row(sheet, 3).get(0))
          .isEqualTo("截至 2025-10-31，未结问题共 1,345 件，涉及 60 所学校；其中阻断 90 件、重要 465 件、一般 640 件、提示 150 件。");
      assertThat(ReadBack.row(sheet, 4).get(0)).contains("逾期率 14.6%").contains("烟台市（106 件）");
      assertThat(ReadBack.row(sheet, 5).get(0))
          .isEqualTo("整改进展：上一夜未结 1,435 件，新增 120 件，重现 30 件，已结 240 件，现未结 1,345 件。");
      assertThat(sheet.getDrawingPatriarch().getCharts())
          .extracting(chart -> chart.getTitleText().getString())
          .containsExactly("整改进展（件）", "各市逾期率", "各市未结问题（件，按程度）");
    }
  }

  @Test
  void writesAFirstNightWithoutAnyCase() throws IOException {
    Path file = folder.resolve("b.xlsx");
    ProvinceReport empty =
        new ProvinceReport(LocalDate.of(2025, 10, 31), null, List.of(), List.of(), Lang.ZH);
    assertThat(ProvinceWorkbook.write(file, empty)).isZero();
    try (XSSFWorkbook book = ReadBack.open(file)) {
      assertThat(ReadBack.row(book.getSheet("通报"), 2).get(0)).contains("首次运行");
      assertThat(ReadBack.row(book.getSheet("通报"), 4).get(0)).contains("逾期率 —").contains("：无");
      assertThat(book.getSheet("通报").getDrawingPatriarch().getCharts()).hasSize(1);
    }
  }

  @Test
  void writesTheSameBytesTwice() throws IOException {
    ProvinceWorkbook.write(folder.resolve("1.xlsx"), Samples.report(Lang.EN));
    ProvinceWorkbook.write(folder.resolve("2.xlsx"), Samples.report(Lang.EN));
    assertThat(Files.mismatch(folder.resolve("1.xlsx"), folder.resolve("2.xlsx"))).isEqualTo(-1);
  }
}
