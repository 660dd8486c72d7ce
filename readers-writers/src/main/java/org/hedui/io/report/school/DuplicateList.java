package org.hedui.io.report.school;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hedui.io.report.Counterpart;
import org.hedui.io.report.FindingLine;
import org.hedui.io.report.Lang;
import org.hedui.io.report.Wording;
import org.hedui.io.report.xlsx.Choice;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Sheet;
import org.hedui.io.report.xlsx.Table;
import org.hedui.io.report.xlsx.Workbook;

/**
 * 重复学籍核实名单: the school fills in the green columns and sends the workbook back; everything else is
 * locked, without a password, so that no column slips by accident.
 */
final class DuplicateList {
  /** The answers of form F17 (domain: 重复学籍核实回执). */
  static final List<String> DECISIONS = List.of("保留", "注销", "已联系对方注销", "转学办理中", "佐证");

  static final List<String> YES_NO = List.of("是", "否");
  static final List<String> APPROVAL = List.of("通过", "不通过");
  private static final int FIRST_REPLY = 10;

  private final SchoolReport report;
  private final Lang lang;

  private DuplicateList(SchoolReport report) {
    this.report = report;
    this.lang = report.lang();
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
              report.subtitle() + lang.of("　绿色栏由学校填写", "   fill in the green columns"),
              columns(),
              Table.MAX_ROWS,
              this::addChoices);
      for (SchoolCase item : report.cases()) {
        row(table.row(), item);
      }
      FillingGuide.write(book, report);
    }
  }

  private List<Column> columns() {
    return List.of(
        Column.of(lang.of("例外编号", "Case"), Look.ID, 10, 22),
        Column.of(lang.of("程度", "Weight"), Look.TEXT_CENTER, 6, 9),
        Column.of(lang.of("学生", "Student"), Look.TEXT, 8, 14),
        Column.of(lang.of("身份证号", "ID number"), Look.ID, 20, 20),
        Column.of(lang.of("问题", "Problem"), Look.TEXT, 14, 18),
        Column.of(lang.of("对方学校", "Other school"), Look.TEXT, 12, 18),
        Column.of(lang.of("核对内容", "What was found"), Look.TEXT, 20, 28),
        Column.of(lang.of("核实要求", "What to do"), Look.TEXT, 24, 36),
        Column.of(lang.of("数据位置", "Place"), Look.TEXT, 12, 18),
        Column.of(lang.of("办理期限", "Due"), Look.DATE, 11, 11),
        Column.reply(lang.of("是否在本校实际就读", "Attends here?"), Look.REPLY, 11),
        Column.reply(lang.of("处理", "Decision"), Look.REPLY, 15),
        Column.reply(lang.of("佐证编号", "Evidence no."), Look.REPLY_TEXT, 13),
        Column.reply(lang.of("经办人", "Clerk"), Look.REPLY, 10),
        Column.reply(lang.of("校长审核", "Principal"), Look.REPLY, 9),
        Column.reply(lang.of("日期", "Date"), Look.REPLY_DATE, 12));
  }

  private void row(Table row, SchoolCase item) throws IOException {
    FindingLine line = item.line();
    LocalDate due = line.due();
    row.text(line.caseId())
        .text(Look.severity(line.severity()), Wording.severity(line.severity(), lang))
        .text(item.studentName())
        .text(item.idNumber())
        .text(line.rule().text() + " " + line.ruleName())
        .text(otherSchool(item))
        .text(found(line))
        .text(report.texts().of(line.rule()).remedy())
        .text(place(line))
        .date(due != null && due.isBefore(report.date()) ? Look.DATE_OVERDUE : Look.DATE, due)
        .rest();
  }

  static String otherSchool(SchoolCase item) {
    Counterpart other = item.line().counterpart();
    if (other == null || other.schoolCode().isEmpty()) {
      return item.counterpartSchoolName();
    }
    return item.counterpartSchoolName().isEmpty()
        ? other.schoolCode()
        : item.counterpartSchoolName() + "（" + other.schoolCode() + "）";
  }

  private String found(FindingLine line) {
    StringBuilder text = new StringBuilder(line.field());
    append(text, lang.of("本校：", "ours: "), line.ours());
    append(text, lang.of("对照：", "theirs: "), line.theirs());
    return text.toString();
  }

  private static void append(StringBuilder text, String label, String value) {
    if (!value.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(label).append(value);
    }
  }

  private String place(FindingLine line) {
    long row = line.subject().sourceRow();
    String file = line.subject().sourceFile();
    return file.substring(file.lastIndexOf('/') + 1)
        + (row == 0 ? "" : lang.of(" 第 " + row + " 行", " row " + row));
  }

  private void addChoices(Sheet sheet) {
    int first = Table.HEADER_ROW + 1;
    choose(sheet, 0, YES_NO, first, "学生目前是否在本校实际就读？请选“是”或“否”。", "Attends this school now?");
    choose(
        sheet,
        1,
        DECISIONS,
        first,
        "请选择处理结果。选“佐证”“转学办理中”的，须填佐证编号。",
        "Choose the decision; evidence and transfers need a number.");
    sheet
        .tail()
        .validate(
            Choice.hint(
                lang.of("佐证编号", "Evidence no."),
                lang.of("填写佐证材料或转学手续的编号，没有可不填。", "Number of the evidence, if any.")),
            FIRST_REPLY + 2,
            first,
            0);
    sheet
        .tail()
        .validate(
            Choice.hint(lang.of("经办人", "Clerk"), lang.of("填写核实人姓名。", "Who has checked.")),
            FIRST_REPLY + 3,
            first,
            0);
    choose(sheet, 4, APPROVAL, first, "由校长审核后选择“通过”或“不通过”。", "The principal's approval.");
    sheet
        .tail()
        .validate(
            Choice.date(
                lang.of("日期", "Date"),
                lang.of("填写核实日期，如 2025-10-31。", "Day of the check, such as 2025-10-31."),
                lang.of("请填写日期，如 2025-10-31。", "A date, please: 2025-10-31.")),
            FIRST_REPLY + 5,
            first,
            0);
  }

  private void choose(
      Sheet sheet, int reply, List<String> items, int first, String prompt, String english) {
    int column = FIRST_REPLY + reply;
    String words = String.join("、", items);
    sheet
        .tail()
        .validate(
            Choice.of(
                items,
                columns().get(column).heading(),
                lang.of(prompt, english),
                lang.of("只能从下拉列表中选择：" + words + "。", "Choose from the list: " + words)),
            column,
            first,
            0);
  }
}
