package org.hedui.io.report.school;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.report.Counterpart;
import org.hedui.io.report.FindingLine;
import org.hedui.io.report.Lang;
import org.hedui.io.report.Wording;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;

/**
 * 重复学籍核实名单: the school fills in the green columns and sends the workbook back; everything else is
 * locked, without a password, so that no column slips by accident.
 */
final class DuplicateList {
  private final SchoolReport report;
  private final Lang lang;
  private final Reply reply;

  private DuplicateList(SchoolReport report) {
    this.report = report;
    this.lang = report.lang();
    this.reply = new Reply(lang);
  }

  static void write(Path file, SchoolReport report) throws IOException {
    new DuplicateList(report).write(file);
  }

  private void write(Path file) throws IOException {
    String title = lang.of("重复学籍核实名单", "Duplicates and identities to verify");
    try (Workbook book = Workbook.create(file, title, report.date())) {
      Page page = Page.of(lang.of("核实名单", "To verify"), report.footer()).protect();
      Table table =
          Table.begin(
              book,
              page.tab("2E7D4F"),
              5,
              title,
              report.subtitle()
                  + lang.of(
                      "　请在办理期限前核实并填写绿色栏，经校长审核后报回",
                      "   fill in the green columns before the day due and send it back"),
              columns(),
              Table.MAX_ROWS,
              sheet -> reply.addChoices(sheet, columns().size() - Reply.COLUMNS));
      for (SchoolCase item : report.cases()) {
        row(table.row(), item);
      }
      FillingGuide.write(book, report);
    }
  }

  private List<Column> columns() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.of(reply.field("例外编号", "case"), Look.ID, 20, 20),
                Column.of(reply.field("学校", "school"), Look.ID, 12, 16),
                Column.of(reply.field("学生", "student"), Look.TEXT, 8, 14),
                Column.of(lang.of("身份证号", "ID number"), Look.ID, 20, 20),
                Column.of(lang.of("程度", "Weight"), Look.TEXT_CENTER, 6, 9),
                Column.of(lang.of("问题", "Problem"), Look.TEXT, 14, 18),
                Column.of(lang.of("对方学校", "Other school"), Look.TEXT, 12, 22),
                Column.of(lang.of("核对内容", "What was found"), Look.TEXT, 20, 28),
                Column.of(lang.of("核实要求", "What to do"), Look.TEXT, 24, 34),
                Column.of(lang.of("数据位置", "Place"), Look.TEXT, 14, 24),
                Column.of(lang.of("办理期限", "Due"), Look.DATE, 11, 11)));
    columns.addAll(reply.columns());
    return columns;
  }

  private void row(Table row, SchoolCase item) throws IOException {
    FindingLine line = item.line();
    LocalDate due = line.due();
    row.text(line.caseId())
        .text(line.subject().schoolCode())
        .text(item.student().name())
        .text(item.student().number())
        .text(Look.severity(line.severity()), Wording.severity(line.severity(), lang))
        .text(line.rule().text() + " " + line.ruleName())
        .text(otherSchool(item, lang))
        .text(found(item))
        .text(report.texts().of(line.rule()).remedy())
        .text(place(line.subject().sourceFile(), line.subject().sourceRow(), lang))
        .date(due != null && due.isBefore(report.date()) ? Look.DATE_OVERDUE : Look.DATE, due)
        .rest();
  }

  /**
   * Where the other record is: the other school, or the place of the school's own second record.
   */
  static String otherSchool(SchoolCase item, Lang lang) {
    Counterpart other = item.line().counterpart();
    if (other == null || other.schoolCode().isEmpty()) {
      return item.counterpartSchoolName();
    }
    if (item.withinSchool()) {
      return lang.of("本校：", "this school: ") + place(other.file(), other.row(), lang);
    }
    return item.counterpartSchoolName().isEmpty()
        ? other.schoolCode()
        : item.counterpartSchoolName() + "（" + other.schoolCode() + "）";
  }

  private String found(SchoolCase item) {
    StringBuilder text = new StringBuilder(item.line().field());
    append(text, lang.of("本校：", "ours: "), item.ours());
    append(text, lang.of("对照：", "theirs: "), item.theirs());
    return text.toString();
  }

  private static void append(StringBuilder text, String label, String value) {
    if (!value.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(label).append(value);
    }
  }

  /** The row first: the file is mostly the same one. */
  private static String place(String path, long row, Lang lang) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return row == 0 ? file : lang.of("第 " + row + " 行\n", "row " + row + "\n") + file;
  }
}
