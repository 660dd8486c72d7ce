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
        int total = sheet.getLastRowNum();
        assertThat(ReadBack.row(sheet, total + 1)).contains("合计", "1,345");
        for (int row = 3; row < total; row++) {
          double now = sheet.getRow(row).getCell(open).getNumericCellValue();
          assertThat(now).isLessThanOrEqualTo(before);
          before = now;
        }
      }
      assertThat(ReadBack.row(book.getSheet("各市情况"), 4))
          .containsExactly(
              "1", "烟台市", "4", "7,596", "106", "12", "32", "50", "12", "1.39", "10", "10.6%", "110",
              "8", "4", "16", "40", "27.4%", "75.0%");
    }
  }

  @Test
  void tellsTheStateOfTheWorkInWordsAndCharts() throws IOException {
    Path file = folder.resolve("a.xlsx");
    ProvinceWorkbook.write(file, Samples.report(Lang.ZH));
    try (XSSFWorkbook book = ReadBack.open(file)) {
      XSSFSheet sheet = book.getSheet("通报");
      assertThat(ReadBack.row(sheet, 3).get(0))
          .startsWith(
              "截至 2025-10-31，未结问题共 1,345 件，涉及 60 所学校；其中阻断 90 件、重要 465 件、一般 640 件、提示 150 件。未结最多的市：烟台市（106 件）、");
      assertThat(ReadBack.row(sheet, 4).get(0))
          .contains("逾期率 14.6%")
          .endsWith("逾期最多的学校，请予督办：演示第6技工学校（6 件）、演示第13技工学校（6 件）、演示第20技工学校（6 件）。");
      assertThat(ReadBack.row(sheet, 5).get(0))
          .isEqualTo(
              "整改进展：上一夜未结 1,435 件，新增 120 件，重现 30 件，已结 240 件，现未结 1,345 件；累计办结 600 件，办结率 30.8%，按期办结率 75.0%。");
      assertThat(ReadBack.row(sheet, 6).get(0)).startsWith("依据：人社厅函〔2015〕226号");
      assertThat(ReadBack.row(sheet, 19).subList(0, 5))
          .containsExactly("2025-10-31", "120", "30", "240", "1,345");
      assertThat(sheet.getDrawingPatriarch().getCharts())
          .extracting(chart -> chart.getTitleText().getString())
          .containsExactly("各夜未结（件）", "各市逾期率", "各市未结问题（件，按程度）");
    }
  }

  @Test
  void givesNoRankToWhatBelongsToNoSchool() throws IOException {
    CaseCounts many = new CaseCounts(0, 99, 0, 0, 0, 0, 99, 0, 0, 0, 0, 0, 0);
    CaseCounts few = new CaseCounts(0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
    ProvinceReport report =
        new ProvinceReport(
            LocalDate.of(2025, 10, 31),
            null,
            null,
            List.of(
                new SchoolCounts("", "", "", 0, many),
                new SchoolCounts("A1", "甲校", "济南市", 10, few)),
            List.of(),
            List.of(),
            Lang.ZH);
    Path file = folder.resolve("c.xlsx");
    ProvinceWorkbook.write(file, report);
    try (XSSFWorkbook book = ReadBack.open(file)) {
      XSSFSheet schools = book.getSheet("各校情况");
      assertThat(ReadBack.row(schools, 4).subList(0, 3)).containsExactly("1", "A1", "甲校");
      assertThat(ReadBack.row(schools, 5).subList(0, 3)).containsExactly("", "", "（不属于任一学校）");
      assertThat(ReadBack.row(book.getSheet("各市情况"), 5).subList(0, 3))
          .containsExactly("", "（未知）", "0");
      assertThat(ReadBack.row(book.getSheet("通报"), 3).get(0))
          .contains("未结问题共 100 件，涉及 1 所学校")
          .endsWith("未结最多的市：济南市（1 件）。");
    }
  }

  @Test
  void writesAFirstNightWithoutAnyCase() throws IOException {
    Path file = folder.resolve("b.xlsx");
    ProvinceReport empty =
        new ProvinceReport(
            LocalDate.of(2025, 10, 31), null, null, List.of(), List.of(), List.of(), Lang.ZH);
    assertThat(ProvinceWorkbook.write(file, empty)).isZero();
    try (XSSFWorkbook book = ReadBack.open(file)) {
      assertThat(ReadBack.row(book.getSheet("通报"), 2).get(0)).contains("首次运行");
      assertThat(ReadBack.row(book.getSheet("通报"), 4).get(0)).contains("逾期率 —").endsWith("：无。");
      assertThat(book.getSheet("通报").getDrawingPatriarch()).isNull();
    }
  }

  @Test
  void writesTheSameBytesTwice() throws IOException {
    ProvinceWorkbook.write(folder.resolve("1.xlsx"), Samples.report(Lang.EN));
    ProvinceWorkbook.write(folder.resolve("2.xlsx"), Samples.report(Lang.EN));
    assertThat(Files.mismatch(folder.resolve("1.xlsx"), folder.resolve("2.xlsx"))).isEqualTo(-1);
  }
}
