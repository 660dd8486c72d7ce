package org.hedui.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hedui.io.Trees;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;
import org.hedui.rules.Feed;

/** Many small rosters as workbooks, as schools hand them in, received and loaded by one import. */
final class SmallFiles {
  private static final int FILES = 10_000;
  private static final int ROWS = 20;
  private static final LocalDate DATE = LocalDate.parse(Province.DATE);

  private SmallFiles() {}

  static String measure(Path work) throws IOException, InterruptedException {
    Path folder = work.resolve("small-files");
    Path data = folder.resolve("data");
    Path inbox = folder.resolve("inbox");
    Trees.delete(folder);
    try {
      for (int file = 0; file < FILES; file++) {
        write(inbox.resolve("roster/school-%05d.xlsx".formatted(file)), file);
      }
      Launcher.Done done =
          Launcher.run(
              work.resolve("small-files.log"),
              "import",
              "--quiet",
              "--data",
              data.toString(),
              "--inbox",
              inbox.toString(),
              "--date",
              Province.DATE);
      Usage usage = done.usage();
      return String.format(
          Locale.ROOT,
          "%,d workbooks of %d rows received and loaded in %.1f s: %.0f files/s; CPU %.1f s (program %.1f, PostgreSQL %.1f), program %,d MB",
          FILES,
          ROWS,
          usage.seconds(),
          FILES / usage.seconds(),
          usage.cpu(),
          usage.clientCpu(),
          usage.serverCpu(),
          usage.clientMb());
    } finally {
      Trees.delete(folder);
    }
  }

  private static void write(Path file, int school) throws IOException {
    Files.createDirectories(file.getParent());
    List<Column> columns =
        Feed.ROSTER.columns().stream().map(c -> Column.of(c.header(), Look.TEXT, 8, 24)).toList();
    try (Workbook book = Workbook.create(file, Feed.ROSTER.title(), DATE)) {
      Table table =
          Table.begin(book, Page.of("data", ""), 1, "花名册", "", columns, ROWS, sheet -> {});
      for (int row = 0; row < ROWS; row++) {
        table.row();
        for (Column column : columns) {
          table.text(value(column.heading(), school, row));
        }
      }
    }
  }

  private static String value(String header, int school, int row) {
    return switch (header) {
      case "学校代码" -> "36%08d".formatted(37_990_000 + school);
      case "学校名称" -> "第" + school + "技工学校";
      case "姓名" -> "张" + (char) (0x4E00 + row) + (char) (0x4E00 + school % 991);
      case "出生日期" -> "2008-%02d-%02d".formatted(row % 12 + 1, school % 28 + 1);
      case "性别" -> row % 2 == 0 ? "男" : "女";
      default -> "";
    };
  }
}
