package org.hedui.io.report.school;

import java.util.List;
import org.hedui.io.report.Lang;
import org.hedui.io.report.xlsx.Choice;
import org.hedui.io.report.xlsx.Column;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Sheet;
import org.hedui.io.report.xlsx.Table;

/**
 * The part of the list that the school fills in: the answers of the form 重复学籍核实回执. Its columns keep
 * their Chinese names in every language, with the English behind in brackets: by these names they
 * are read when the list comes back.
 */
record Reply(Lang lang) {
  static final List<String> YES_NO = List.of("是", "否");
  static final List<String> DECISIONS = List.of("保留", "注销", "已联系对方注销", "转学办理中", "佐证");
  static final List<String> APPROVAL = List.of("通过", "不通过");

  /** How many columns are filled in. */
  static final int COLUMNS = 6;

  List<Column> columns() {
    return List.of(
        Column.reply(field("是否在本校实际就读", "attends here"), Look.REPLY, 12),
        Column.reply(field("处理", "decision"), Look.REPLY, 15),
        Column.reply(field("佐证编号", "evidence no."), Look.REPLY_TEXT, 14),
        Column.reply(field("经办人", "clerk"), Look.REPLY, 9),
        Column.reply(field("校长审核", "principal"), Look.REPLY, 11),
        Column.reply(field("日期", "date"), Look.REPLY_DATE, 12));
  }

  /** The name of a column of the form. */
  String field(String name, String english) {
    return lang.of(name, name + "\n(" + english + ")");
  }

  /** Drop-downs and hints for the columns, of which the first is at {@code first}. */
  void addChoices(Sheet sheet, int first) {
    choose(
        sheet, first, "是否在本校实际就读", YES_NO, "学生目前是否在本校实际就读？请选“是”或“否”。", "Attends this school now?");
    choose(
        sheet,
        first + 1,
        "处理",
        DECISIONS,
        "请选择处理结果。选“佐证”“转学办理中”的，须填佐证编号。",
        "Choose the decision; evidence and transfers need a number.");
    rule(
        sheet,
        first + 2,
        Choice.hint("佐证编号", lang.of("填写佐证材料或转学手续的编号，没有可不填。", "Number of the evidence, if any.")));
    rule(sheet, first + 3, Choice.hint("经办人", lang.of("填写核实人姓名。", "Who has checked.")));
    choose(sheet, first + 4, "校长审核", APPROVAL, "由校长审核后选择“通过”或“不通过”。", "The principal's approval.");
    rule(
        sheet,
        first + 5,
        Choice.date(
            "日期",
            lang.of("填写核实日期，如 2025-10-31。", "Day of the check, such as 2025-10-31."),
            lang.of("请填写日期，如 2025-10-31。", "A date, please: 2025-10-31.")));
  }

  private void choose(
      Sheet sheet, int column, String title, List<String> items, String prompt, String english) {
    String words = String.join("、", items);
    rule(
        sheet,
        column,
        Choice.of(
            items,
            title,
            lang.of(prompt, english),
            lang.of("只能从下拉列表中选择：" + words + "。", "Choose from the list: " + words)));
  }

  /** Down to the last row of the list. */
  private static void rule(Sheet sheet, int column, Choice choice) {
    sheet.tail().validate(choice, column, Table.HEADER_ROW + 1, 0);
  }
}
