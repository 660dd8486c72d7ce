package org.hedui.io.report.template;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.report.Lang;
import org.hedui.io.report.xlsx.Choice;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Ref;
import org.hedui.io.report.xlsx.Sheet;
import org.hedui.io.report.xlsx.Workbook;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;

/**
 * An empty workbook of a feed: the header, drop-downs for coded columns, a note on every column and
 * a sheet that explains them.
 */
public final class TemplateWorkbook {
  /** The rows that drop-downs reach. */
  private static final int ROWS = 20_000;

  /** A template has no business date; files must not differ from day to day. */
  private static final LocalDate DATE = LocalDate.of(2025, 1, 1);

  /** Labels of the head of a batch; values go beside them. */
  private static final List<String> ORDER_HEAD =
      List.of("批次号", "学校代码", "付款账号", "发放年月", "总笔数", "总金额", "文件日期", "经办人", "复核人");

  private static final List<String> RETURN_HEAD =
      List.of("批次号", "学校代码", "文件日期", "成功笔数", "成功金额", "失败笔数", "失败金额");

  private final Feed feed;
  private final Lang lang;
  private final List<ColumnGuide> guides;

  private TemplateWorkbook(Feed feed, Lang lang) {
    this.feed = feed;
    this.lang = lang;
    this.guides = feed.columns().stream().map(c -> new ColumnGuide(c, lang)).toList();
  }

  /** Writes the template of a feed. */
  public static void write(Feed feed, Path file, Lang lang) throws IOException {
    new TemplateWorkbook(feed, lang).write(file);
  }

  private void write(Path file) throws IOException {
    try (Workbook book = Workbook.create(file, feed.title(), DATE)) {
      data(book);
      explanation(book);
      lists(book);
    }
  }

  private List<String> head() {
    return switch (feed) {
      case PAYMENT_ORDERS -> ORDER_HEAD;
      case PAYMENT_RETURNS -> RETURN_HEAD;
      default -> List.of();
    };
  }

  private void data(Workbook book) throws IOException {
    int[] widths = guides.stream().mapToInt(ColumnGuide::width).toArray();
    List<String> head = head();
    int headerRow = head.size() + 1;
    Page page = Page.of(feed.title(), feed.title()).frozen(headerRow, 0).legible(guides.size());
    Sheet sheet =
        book.sheet(page)
            .columns(widths, widths)
            .columnLooks(guides.stream().map(ColumnGuide::look).toList());
    for (String label : head) {
      sheet.row().title(Look.TOTAL, label).blank(Look.REPLY_TEXT);
    }
    sheet.row(34);
    for (ColumnGuide guide : guides) {
      sheet.title(
          guide.column().need() == Column.Need.REQUIRED
              ? Look.HEADER_REQUIRED
              : Look.HEADER_OPTIONAL,
          guide.header());
    }
    int lists = 0;
    for (int i = 0; i < guides.size(); i++) {
      ColumnGuide guide = guides.get(i);
      sheet.tail().note(headerRow, i, guide.note());
      List<String> choices = guide.choices();
      if (!choices.isEmpty()) {
        sheet
            .tail()
            .validate(
                choice(guide, choices, Choice.fits(choices) ? -1 : lists++),
                i,
                headerRow + 1,
                ROWS);
      }
    }
  }

  private Choice choice(ColumnGuide guide, List<String> choices, int list) {
    String title = guide.column().header();
    String prompt = lang.of("请从下拉列表中选择。", "Choose from the list.");
    String error = lang.of("请从下拉列表中选择，勿自行填写。", "Choose from the list, please.");
    return list < 0
        ? Choice.of(choices, title, prompt, error)
        : Choice.range(
            Ref.absolute(listSheet(), 2, list, choices.size() + 1, list), title, prompt, error);
  }

  private String listSheet() {
    return lang.of("选项", "Lists");
  }

  /** Lists that are too long to stand in the drop-down itself. */
  private void lists(Workbook book) throws IOException {
    List<ColumnGuide> listed =
        guides.stream().filter(g -> !g.choices().isEmpty() && !Choice.fits(g.choices())).toList();
    if (listed.isEmpty()) {
      return;
    }
    Sheet sheet = book.sheet(Page.of(listSheet(), "").hide());
    sheet.row();
    int rows = 0;
    for (ColumnGuide guide : listed) {
      sheet.title(Look.PLAIN, guide.column().header() + lang.of("选项", " list"));
      rows = Math.max(rows, guide.choices().size());
    }
    for (int i = 0; i < rows; i++) {
      sheet.row();
      for (ColumnGuide guide : listed) {
        sheet.title(Look.PLAIN, i < guide.choices().size() ? guide.choices().get(i) : null);
      }
    }
  }

  private void explanation(Workbook book) throws IOException {
    int[] widths = {18, 12, 26, 12, 26, 40, 60};
    Sheet sheet =
        book.sheet(
                Page.of(lang.of("填写说明", "How to fill in"), feed.title())
                    .frozen(2 + rules().size(), 1))
            .columns(widths, widths);
    sheet.row(28).title(Look.TITLE, feed.title() + lang.of("——填写说明", ": how to fill in"));
    for (String line : rules()) {
      sheet.paragraph(Look.NOTE, line, 6);
    }
    sheet.row(24);
    for (String heading :
        lang == Lang.ZH
            ? List.of("列名", "是否必填", "类型", "长度", "示例", "也可写作", "可选项")
            : List.of("Column", "Need", "Type", "Length", "Example", "Also called", "One of")) {
      sheet.title(Look.HEADER, heading);
    }
    for (ColumnGuide guide : guides) {
      sheet
          .row()
          .text(Look.TEXT, guide.column().header())
          .text(
              guide.column().need() == Column.Need.REQUIRED ? Look.BAD : Look.TEXT_CENTER,
              guide.need())
          .text(Look.TEXT, guide.type())
          .text(Look.TEXT_CENTER, guide.limit())
          .text(Look.ID, example(guide))
          .text(Look.TEXT, guide.aliases())
          .text(Look.TEXT, String.join("、", guide.choices()));
    }
  }

  /** In words: a sheet that holds bare document numbers would be taken for data without header. */
  private String example(ColumnGuide guide) {
    return guide.example().isEmpty() ? "" : lang.of("如 ", "such as ") + guide.example();
  }

  /** When conditional columns are required, and what belongs above the header. */
  private String special() {
    return switch (feed) {
      case ROSTER ->
          lang.of(
              "有条件必填：联合办学的填合作院校代码和名称；上级已审批的填学籍号和查重反馈。",
              "Conditional: the partner school of a joint programme; student number and"
                  + " duplicate check once approved.");
      case VOCATIONAL ->
          lang.of(
              "有条件必填：联合办学的填办学形式和合作学校；统一招生的填准考证号、考生号和成绩；填了家庭成员的，姓名、关系、是否监护人、电话一并填写。",
              "Conditional: form and partner of a joint programme; ticket, number and score of"
                  + " the entrance examination; of a family member all or nothing.");
      case WAIVER, GRANT ->
          lang.of(
              "有条件必填：家庭经济困难的填困难程度；建档立卡、低保、特困供养的填困难程度或重点保障类别。",
              "Conditional: the degree of hardship; of groups to be covered without fail hardship"
                  + " or group.");
      case PAYMENT_ORDERS, PAYMENT_RETURNS ->
          lang.of(
              "表头上方绿色格填写批次信息：批次号、笔数和金额要与明细一致，不一致的整份退回。",
              "The green cells above the header are the batch: count and sum must agree with the"
                  + " lines, or the whole file is sent back.");
      default -> "";
    };
  }

  private List<String> rules() {
    List<String> rules =
        new ArrayList<>(
            lang == Lang.ZH
                ? List.of(
                    "1. 带 * 的红色列必填；列的顺序可以调整，列名不要改动，不用的选填列可以删除。",
                    "2. 身份证号、卡号、学籍号、学校代码等号码列已设为文本格式，粘贴时请选“只粘贴值”，防止末几位变成 0。",
                    "3. 一行一条记录，表头下面直接填写；不要合并单元格，不要加小计行。",
                    "4. 填好后先用 hedui precheck --feed "
                        + feed.folder()
                        + " 自查，再存为 .xlsx 放入收件目录 "
                        + feed.folder()
                        + " 下；文件名建议含单位代码和日期（yyyyMMdd）。")
                : List.of(
                    "1. Red columns with * are required; keep the names, order is free.",
                    "2. Numbers of persons, cards and schools are text: paste values only.",
                    "3. One record a row below the header; no merged cells, no subtotals.",
                    "4. Check it with hedui precheck --feed "
                        + feed.folder()
                        + ", then save it as .xlsx into the inbox folder "
                        + feed.folder()
                        + "."));
    String more = special();
    if (!more.isEmpty()) {
      rules.add("5. " + more);
    }
    return rules;
  }
}
