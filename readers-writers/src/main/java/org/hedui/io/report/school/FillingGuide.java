package org.hedui.io.report.school;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hedui.io.report.Lang;
import org.hedui.io.report.RuleText;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Sheet;
import org.hedui.io.report.xlsx.Workbook;
import org.hedui.rules.RuleCode;

/** 填写说明: how to fill the list in, and what its problems mean. */
final class FillingGuide {
  private static final int[] WIDTHS = {10, 24, 8, 18, 46, 46, 28};

  private static final List<String> STEPS_ZH =
      List.of(
          "1. 逐条核实，只填绿色六栏，其余各栏不要改动；可以筛选，不要增删行、列。",
          "2. “是否在本校实际就读”：以学生目前实际在校学习为准，选“是”或“否”。",
          "3. “处理”：保留＝学生在本校就读，保留本校学籍；注销＝本校注销该学籍；已联系对方注销＝本校保留，"
              + "已与对方学校商定由对方注销；转学办理中＝正在办理转学手续；佐证＝数据无误，另附证明材料。",
          "4. 选“佐证”“转学办理中”的，填写佐证编号，材料随名单一并报送。",
          "5. 校长审核选“通过”后才算完成；填好后保存原文件名，按原渠道报回。",
          "6. 对方学校的学生信息已作遮蔽处理；需要对照时，请按“对方学校”一栏直接联系。",
          "7. 红色期限表示已经逾期，请优先办理。",
          "8. 本表加了工作表保护，没有设密码，只为防止误改；确需调整时可在“审阅—撤销工作表保护”中解除。",
          "9. 本表含学生个人信息，仅限本校经办人使用，用后妥善保管，不得转发。");
  private static final List<String> STEPS_EN =
      List.of(
          "1. Check every line; fill in the six green columns only. Filter as you like, but do not"
              + " insert or delete rows or columns.",
          "2. 是否在本校实际就读: whether the student really attends this school now (是 yes, 否 no).",
          "3. 处理: 保留 keep, 注销 cancel here, 已联系对方注销 the other school cancels,"
              + " 转学办理中 transfer under way, 佐证 data are right, evidence attached.",
          "4. 佐证 and 转学办理中 need the number of the evidence.",
          "5. Complete when the principal has chosen 通过 (approved) under 校长审核; keep the file name and"
              + " send it back.",
          "6. Students of other schools are masked; ask the other school where needed.",
          "7. A red date is overdue.",
          "8. The sheet is protected without a password, only against slips.",
          "9. Personal data: for the school's clerk only.");

  private FillingGuide() {}

  static void write(Workbook book, SchoolReport report) throws IOException {
    Lang lang = report.lang();
    Sheet sheet =
        book.sheet(Page.of(lang.of("填写说明", "How to fill in"), report.footer()))
            .columns(WIDTHS, WIDTHS);
    sheet.row(28).title(Look.TITLE, lang.of("填写说明", "How to fill in"));
    sheet.row(18).title(Look.SUBTITLE, report.subtitle());
    for (String step : lang == Lang.ZH ? STEPS_ZH : STEPS_EN) {
      sheet.paragraph(Look.NOTE, step, WIDTHS.length - 1);
    }
    sheet.row();
    sheet.row(22).title(Look.SECTION, lang.of("本名单涉及的问题", "The problems of this list"));
    sheet
        .row(24)
        .title(Look.HEADER, lang.of("代码", "Rule"))
        .title(Look.HEADER, lang.of("问题", "Problem"))
        .title(Look.HEADER, lang.of("条数", "Cases"))
        .title(Look.HEADER, lang.of("办理人", "Who"))
        .title(Look.HEADER, lang.of("说明", "Meaning"))
        .title(Look.HEADER, lang.of("怎么办", "What to do"))
        .title(Look.HEADER, lang.of("依据", "Basis"));
    Map<RuleCode, Long> counts =
        report.cases().stream()
            .collect(
                Collectors.groupingBy(c -> c.line().rule(), TreeMap::new, Collectors.counting()));
    for (Map.Entry<RuleCode, Long> entry : counts.entrySet()) {
      RuleText text = report.texts().of(entry.getKey());
      sheet
          .row()
          .text(Look.TEXT_CENTER, entry.getKey().text())
          .text(Look.TEXT, text.title())
          .number(Look.PLACE, entry.getValue())
          .text(Look.TEXT_CENTER, text.actor())
          .text(Look.TEXT, text.explanation())
          .text(Look.TEXT, text.remedy())
          .text(Look.TEXT, text.basis());
    }
  }
}
