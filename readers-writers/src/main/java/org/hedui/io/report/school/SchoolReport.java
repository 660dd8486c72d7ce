package org.hedui.io.report.school;

import java.time.LocalDate;
import java.util.List;
import org.hedui.io.report.Lang;
import org.hedui.io.report.RuleText;

/**
 * All open cases of a school.
 *
 * @param code school code
 * @param name school name
 * @param date business date
 * @param cases open cases in any order
 * @param texts what the rules say to people
 * @param lang language of headings and explanations
 */
public record SchoolReport(
    String code,
    String name,
    LocalDate date,
    List<SchoolCase> cases,
    RuleText.Source texts,
    Lang lang) {

  SchoolReport with(List<SchoolCase> some) {
    return new SchoolReport(code, name, date, some, texts, lang);
  }

  /** The line below the title: whose list, how much, as of when. */
  String subtitle() {
    return lang.of(
        "学校：%s　共 %d 条　业务日期：%s".formatted(school(), cases.size(), date),
        "School: %s   %d cases   business date: %s".formatted(school(), cases.size(), date));
  }

  String footer() {
    return lang.of("%s　业务日期 %s".formatted(school(), date), "%s, %s".formatted(school(), date));
  }

  private String school() {
    return name.isEmpty() ? code : lang.of(name + "（" + code + "）", name + " (" + code + ")");
  }
}
