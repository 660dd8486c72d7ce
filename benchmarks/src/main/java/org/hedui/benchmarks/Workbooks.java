package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hedui.io.Trees;
import org.hedui.io.intake.HeaderAliases;
import org.hedui.io.intake.InboxScanner;
import org.hedui.io.intake.ReadLimits;
import org.hedui.io.intake.TableReader;
import org.hedui.io.intake.WorkFolder;
import org.hedui.io.report.FindingLine;
import org.hedui.io.report.Lang;
import org.hedui.io.report.RuleText;
import org.hedui.io.report.Subject;
import org.hedui.io.report.school.SchoolCase;
import org.hedui.io.report.school.SchoolLists;
import org.hedui.io.report.school.SchoolReport;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;

/** Large workbooks out and in, and many small ones. */
final class Workbooks {
  /** None of its columns that may not be missing stands behind the sixteenth. */
  private static final Feed FEED = Feed.SCHOOLS;

  private static final int ROWS = 200_000;
  private static final int COLUMNS = 16;
  private static final int SCHOOLS = 1_000;
  private static final int CASES_A_SCHOOL = 30;
  private static final LocalDate DATE = LocalDate.parse(Province.DATE);
  private static final RuleCode[] RULES = {
    RuleCode.DUP_02, RuleCode.IDN_13, RuleCode.IDN_02, RuleCode.AID_01, RuleCode.DIS_02
  };

  private Workbooks() {}

  static String measure(Path work) throws IOException {
    Path folder = work.resolve("workbooks");
    Path large = folder.resolve("large.xlsx");
    try {
      double write = seconds(() -> write(large));
      double read = seconds(() -> read(large));
      double schools = seconds(() -> schools(folder.resolve("schools")));
      return String.format(
          Locale.ROOT,
          "%,d rows of %d columns written in %.2f s, read in %.2f s; %,d school packages of %d cases in %.2f s",
          ROWS,
          COLUMNS,
          write,
          read,
          SCHOOLS,
          CASES_A_SCHOOL,
          schools);
    } finally {
      Trees.delete(folder);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static double seconds(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void write(Path file) throws IOException {
    List<Column> columns =
        FEED.columns().stream()
            .limit(COLUMNS)
            .map(c -> Column.of(c.header(), Look.TEXT, 8, 24))
            .toList();
    try (Workbook book = Workbook.create(file, FEED.title(), DATE)) {
      Table table =
          Table.begin(book, Page.of("data", ""), 1, FEED.title(), "", columns, ROWS, sheet -> {});
      for (int i = 0; i < ROWS; i++) {
        table.row();
        for (int c = 0; c < COLUMNS; c++) {
          table.text(value(c, i));
        }
      }
    }
  }

  private static String value(int column, int row) {
    return switch (column) {
      case 0 -> "3637990%03d".formatted(row % 1000);
      case 1 -> "云河市第" + row % 1000 + "技工学校";
      case 2 -> "张" + (char) (0x4E00 + row % 20_000) + (char) (0x4E00 + row % 991);
      case 3 -> "居民身份证";
      case 4 -> "3799012008%08d".formatted(row);
      case 5 -> row % 2 == 0 ? "男" : "女";
      case 6 -> "2008-%02d-%02d".formatted(row % 12 + 1, row % 28 + 1);
      default -> "第" + column + "列" + row % 97;
    };
  }

  private static void read(Path file) {
    long rows = 0;
    try (TableReader reader =
        TableReader.open(
            InboxScanner.of(file, ReadLimits.DEFAULT).get(0),
            FEED,
            HeaderAliases.NONE,
            ReadLimits.DEFAULT,
            WorkFolder.temporary())) {
      while (reader.next() != null) {
        rows++;
      }
    }
    if (rows != ROWS) {
      throw new IllegalStateException("read " + rows + " of " + ROWS + " rows");
    }
  }

  private static void schools(Path folder) throws IOException {
    RuleText.Source texts =
        rule -> new RuleText(rule.text(), "说明 " + rule, "处理 " + rule, "学校", "依据");
    for (int school = 0; school < SCHOOLS; school++) {
      String code = "3637990%03d".formatted(school);
      List<SchoolCase> cases = new ArrayList<>();
      for (int i = 0; i < CASES_A_SCHOOL; i++) {
        cases.add(schoolCase(code, i));
      }
      SchoolLists.write(
          folder.resolve(code), new SchoolReport(code, "技工学校", DATE, cases, texts, Lang.ZH));
    }
    if (Folders.files(folder).count() != 2 * SCHOOLS) {
      throw new IllegalStateException("not two workbooks a school below " + folder);
    }
  }

  private static SchoolCase schoolCase(String code, int i) {
    RuleCode rule = RULES[i % RULES.length];
    FindingLine line =
        new FindingLine(
            code + "-" + i,
            rule,
            rule.text(),
            Severity.H,
            "新建",
            0,
            new Subject(
                code,
                "技工学校",
                "roster",
                "roster/" + code + ".csv",
                i + 2,
                "张*",
                "379901********0011"),
            null,
            "身份证号",
            "379901********0011",
            "379901********0012",
            null,
            DATE.plusDays(i),
            rule.actor(),
            "人社厅函〔2015〕226号");
    SchoolCase.Person student =
        new SchoolCase.Person("张" + (char) (0x4E00 + i), "379901200801010011");
    return new SchoolCase(line, student, SchoolCase.Person.NOBODY, "");
  }
}
