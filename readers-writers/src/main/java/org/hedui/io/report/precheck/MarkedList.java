package org.hedui.io.report.precheck;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.hedui.io.report.Lang;
import org.hedui.io.report.Wording;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;

/** The problems one by one, most urgent first: what a registrar prints and ticks off. */
final class MarkedList {
  private static final Comparator<Line> MOST_URGENT_FIRST =
      Comparator.comparing((Line line) -> line.problem().severity())
          .thenComparing(line -> line.problem().rule());

  private final MarkedFile file;
  private final Lang lang;
  private final List<Line> lines;

  /** One problem of one row. */
  record Line(String place, String who, CellProblem problem) {}

  /** A list of problems in the order of their rows. */
  MarkedList(MarkedFile file, List<Line> lines) {
    this.file = file;
    this.lang = file.lang();
    this.lines = lines.stream().sorted(MOST_URGENT_FIRST).toList();
  }

  void write(Workbook book) throws IOException {
    Table table =
        Table.begin(
            book,
            Page.of(lang.of("问题清单", "Problems"), file.name()),
            0,
            lang.of("问题清单：", "Problems: ") + file.name(),
            lang.of(
                    "%s　业务日期：%s　列出 %,d 条，按紧急程度排列",
                    "%s   business date: %s   %,d listed, most urgent first")
                .formatted(file.feed(), file.date(), lines.size()),
            List.of(
                Column.of(lang.of("原行号", "Source row"), Look.TEXT_CENTER, 8, 20),
                Column.of(lang.of("学生", "Student"), Look.TEXT, 8, 20),
                Column.of(lang.of("程度", "Weight"), Look.TEXT_CENTER, 8, 9),
                Column.of(lang.of("规则", "Code"), Look.TEXT_CENTER, 9, 9),
                Column.of(lang.of("问题", "Problem"), Look.TEXT, 30, 56),
                Column.of(lang.of("怎么办", "What to do"), Look.TEXT, 30, 56),
                Column.reply(lang.of("已改正", "Done"), Look.REPLY, 8)),
            Table.MAX_ROWS,
            sheet -> {});
    for (Line line : lines) {
      CellProblem problem = line.problem();
      table
          .row()
          .text(line.place())
          .text(line.who())
          .text(Look.severity(problem.severity()), Wording.severity(problem.severity(), lang))
          .text(problem.rule().text())
          .text(problem.words(file))
          .text(file.texts().of(problem.rule()).remedy())
          .rest();
    }
  }
}
