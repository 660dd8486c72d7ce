package org.hedui.io.report.school;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hedui.io.report.FindingLine;
import org.hedui.io.report.Lang;
import org.hedui.io.report.RuleText;
import org.hedui.io.report.Wording;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Ref;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;

/** 问题清单: what is to be done, most urgent first, and below each matter its cases. */
final class IssueList {
  private final SchoolReport report;
  private final Lang lang;
  private final List<Matter> matters;

  private IssueList(SchoolReport report) {
    this.report = report;
    this.lang = report.lang();
    this.matters = Matter.of(report.cases());
  }

  static void write(Path file, SchoolReport report) throws IOException {
    new IssueList(report).write(file);
  }

  private void write(Path file) throws IOException {
    try (Workbook book = Workbook.create(file, lang.of("问题清单", "Issues"), report.date())) {
      writeMatters(book);
      writeCases(book);
    }
  }

  private void writeMatters(Workbook book) throws IOException {
    Table table =
        Table.begin(
            book,
            Page.of(lang.of("办理事项", "To do"), report.footer()).tab("9C3B1B"),
            0,
            lang.of("问题清单——办理事项", "Issues: what to do"),
            report.subtitle() + lang.of("　按紧急程度排列", "   most urgent first"),
            List.of(
                Column.of(lang.of("事项", "No."), Look.TEXT_CENTER, 6, 6),
                Column.of(lang.of("程度", "Weight"), Look.TEXT_CENTER, 7, 9),
                Column.of(lang.of("代码", "Rule"), Look.TEXT_CENTER, 8, 8),
                Column.of(lang.of("问题", "Problem"), Look.TEXT, 16, 26),
                Column.of(lang.of("办理人", "Who"), Look.TEXT_CENTER, 10, 18),
                Column.of(lang.of("条数", "Cases"), Look.INTEGER, 8, 8),
                Column.of(lang.of("已逾期", "Overdue"), Look.INTEGER, 9, 9),
                Column.of(lang.of("最早期限", "First due"), Look.DATE, 11, 11),
                Column.of(lang.of("怎么办", "What to do"), Look.TEXT, 30, 44),
                Column.of(lang.of("说明", "Meaning"), Look.TEXT, 30, 44),
                Column.of(lang.of("依据", "Basis"), Look.TEXT, 18, 28)),
            Table.MAX_ROWS,
            sheet -> {});
    String details = detailsName();
    int firstRow = Table.HEADER_ROW + 1;
    for (int i = 0; i < matters.size(); i++) {
      Matter matter = matters.get(i);
      FindingLine first = matter.first();
      RuleText text = report.texts().of(matter.rule());
      LocalDate earliest = matter.earliest();
      table
          .row()
          .text(String.valueOf(i + 1))
          .text(Look.severity(first.severity()), Wording.severity(first.severity(), lang))
          .text(matter.rule().text());
      table.sheet().link(text.title(), Ref.absolute(details, firstRow, 0, firstRow, 0));
      table
          .text(text.actor())
          .number((long) matter.cases().size())
          .number(matter.overdue(report.date()))
          .date(dueLook(earliest), earliest.equals(LocalDate.MAX) ? null : earliest)
          .text(text.remedy())
          .text(text.explanation())
          .text(text.basis());
      firstRow += matter.cases().size();
    }
  }

  private void writeCases(Workbook book) throws IOException {
    Table table =
        Table.begin(
            book,
            Page.of(detailsName(), report.footer()),
            5,
            lang.of("问题清单——明细", "Issues: details"),
            report.subtitle() + lang.of("　金额单位：元", "   amounts in yuan"),
            detailColumns(),
            Table.MAX_ROWS,
            sheet -> {});
    for (int i = 0; i < matters.size(); i++) {
      for (SchoolCase item : matters.get(i).cases()) {
        row(table.row(), i + 1, item);
      }
    }
  }

  private List<Column> detailColumns() {
    return List.of(
        Column.of(lang.of("事项", "No."), Look.PLACE, 6, 6),
        Column.of(lang.of("程度", "Weight"), Look.TEXT_CENTER, 7, 9),
        Column.of(lang.of("问题", "Problem"), Look.TEXT, 16, 26),
        Column.of(lang.of("学生", "Student"), Look.TEXT, 8, 20),
        Column.of(lang.of("身份证号", "ID number"), Look.ID, 20, 20),
        Column.of(lang.of("字段", "Field"), Look.TEXT, 8, 16),
        Column.of(lang.of("本校数据", "Ours"), Look.TEXT, 12, 26),
        Column.of(lang.of("对照数据", "Theirs"), Look.TEXT, 12, 26),
        Column.of(lang.of("对方学校", "Other school"), Look.TEXT, 10, 20),
        Column.of(lang.of("金额（元）", "Yuan"), Look.MONEY, 11, 15),
        Column.of(lang.of("文件", "File"), Look.TEXT, 14, 30),
        Column.of(lang.of("行号", "Row"), Look.PLACE, 7, 9),
        Column.of(lang.of("状态", "State"), Look.TEXT_CENTER, 8, 9),
        Column.of(lang.of("持续天数", "Days"), Look.INTEGER, 8, 9),
        Column.of(lang.of("办理期限", "Due"), Look.DATE, 11, 11),
        Column.of(lang.of("例外编号", "Case"), Look.ID, 20, 20));
  }

  private void row(Table row, int matter, SchoolCase item) throws IOException {
    FindingLine line = item.line();
    long source = line.subject().sourceRow();
    row.number((long) matter)
        .text(Look.severity(line.severity()), Wording.severity(line.severity(), lang))
        .text(line.rule().text() + " " + line.ruleName())
        .text(item.student().name())
        .text(item.student().number())
        .text(line.field())
        .text(item.ours())
        .text(item.theirs())
        .text(DuplicateList.otherSchool(item, lang))
        .yuan(line.amountFen())
        .text(line.subject().sourceFile())
        .number(source == 0 ? null : source)
        .text(line.state())
        .number((long) line.ageDays())
        .date(dueLook(SchoolLists.dueOrNever(line)), line.due())
        .text(line.caseId());
  }

  private Look dueLook(LocalDate due) {
    return due.isBefore(report.date()) ? Look.DATE_OVERDUE : Look.DATE;
  }

  private String detailsName() {
    return lang.of("问题明细", "Details");
  }
}
