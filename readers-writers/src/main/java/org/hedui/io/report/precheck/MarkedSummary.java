package org.hedui.io.report.precheck;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.hedui.io.report.Lang;
import org.hedui.io.report.RuleText;
import org.hedui.io.report.Wording;
import org.hedui.io.report.precheck.Conclusion.Count;
import org.hedui.io.report.xlsx.Look;
import org.hedui.io.report.xlsx.Page;
import org.hedui.io.report.xlsx.Sheet;
import org.hedui.io.report.xlsx.Workbook;
import org.hedui.rules.RuleCode;

/** The summary of a marked workbook: would the file be taken, and what is to be done. */
final class MarkedSummary {
  private static final int[] WIDTHS = {9, 9, 24, 8, 34, 46, 46};

  private final MarkedFile file;
  private final Lang lang;
  private final Conclusion conclusion;
  private final long marked;

  MarkedSummary(MarkedFile file, Conclusion conclusion, long marked) {
    this.file = file;
    this.lang = file.lang();
    this.conclusion = conclusion;
    this.marked = marked;
  }

  void write(Workbook book) throws IOException {
    int last = WIDTHS.length - 1;
    Sheet sheet =
        book.sheet(Page.of(lang.of("汇总", "Summary"), file.name()).tab("9C3B1B"))
            .columns(WIDTHS, WIDTHS);
    sheet.row(28).title(Look.TITLE, lang.of("预检汇总：", "Precheck summary: ") + file.name());
    sheet
        .row(18)
        .title(
            Look.SUBTITLE,
            lang.of(
                    "%s　业务日期：%s　读取 %,d 行，其中不能入库 %,d 行；有问题的 %,d 行",
                    "%s   business date: %s   %,d rows read, %,d cannot be stored; %,d with problems")
                .formatted(
                    file.feed(), file.date(), conclusion.read(), conclusion.quarantined(), marked));
    sheet.paragraph(verdictLook(), verdict(), last);
    for (int i = 0; i < last; i++) {
      sheet.blank(verdictLook());
    }
    if (conclusion.problems().isEmpty()) {
      return;
    }
    sheet.row();
    sheet.row(24);
    for (String heading :
        lang == Lang.ZH
            ? List.of("程度", "代码", "问题", "处数", "位置", "怎么办", "说明")
            : List.of("Weight", "Rule", "Problem", "Cases", "Places", "What to do", "Meaning")) {
      sheet.title(Look.HEADER, heading);
    }
    for (Count problem : conclusion.problems()) {
      line(sheet, problem);
    }
  }

  private boolean held() {
    return !conclusion.heldBy().isEmpty();
  }

  private Look verdictLook() {
    return held() ? Look.BAD : conclusion.problems().isEmpty() ? Look.GOOD : Look.SEVERITY_M;
  }

  private String verdict() {
    if (held()) {
      String why =
          conclusion.heldBy().stream().map(RuleCode::text).collect(Collectors.joining("、"));
      return lang.of(
          "这份文件会被整份扣留（原因：" + why + "），请按下表改正后重新预检",
          "The file would be held as a whole (" + why + "): correct what follows");
    }
    if (conclusion.problems().isEmpty()) {
      return lang.of("未发现问题，可以报送", "No problems: it can be sent in");
    }
    return conclusion.quarantined() > 0
        ? lang.of(
            "文件可以接收，但有 %,d 行会被退回；请按下表改正".formatted(conclusion.quarantined()),
            "The file would be taken, but %,d rows sent back: correct what follows"
                .formatted(conclusion.quarantined()))
        : lang.of("文件可以接收，但有问题待改正", "The file would be taken, but correct what follows");
  }

  private void line(Sheet sheet, Count problem) throws IOException {
    RuleText text = file.texts().of(problem.rule());
    sheet
        .row()
        .text(Look.severity(problem.severity()), Wording.severity(problem.severity(), lang))
        .text(Look.TEXT_CENTER, problem.rule().text())
        .text(Look.TEXT, text.title())
        .number(Look.INTEGER, problem.count())
        .text(Look.TEXT, places(problem))
        .text(Look.TEXT, text.remedy())
        .text(Look.TEXT, text.explanation());
  }

  private String places(Count problem) {
    String places = String.join(lang.of("、", ", "), problem.places());
    return problem.places().size() < problem.count() ? places + lang.of(" 等", " …") : places;
  }
}
