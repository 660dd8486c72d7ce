package org.hedui.io.report.precheck;

import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;

/**
 * Something wrong with a row.
 *
 * @param cell position of the cell in the row, from 0; -1 for the whole row
 * @param rule code of the rule
 * @param severity weight of this finding
 * @param field the column it speaks of, empty for the whole row
 * @param text what is wrong in this very cell, empty where the title of the rule says it all
 */
public record CellProblem(int cell, RuleCode rule, Severity severity, String field, String text) {

  /** The problem in words. */
  String words(MarkedFile file) {
    String title = file.texts().of(rule).title();
    String where = field.isEmpty() ? title : field + file.lang().of("：", ": ") + title;
    return text.isEmpty() ? where : where + file.lang().of("（" + text + "）", " (" + text + ")");
  }
}
