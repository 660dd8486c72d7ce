package org.hedui.io.report;

import java.time.LocalDate;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An open case as the reports show it: one line of findings.csv. Names and numbers are masked.
 *
 * @param caseId stable id of the case
 * @param rule code of the rule
 * @param ruleName title of the rule in the language of the run
 * @param severity weight of this finding
 * @param state state of the case: 新建, 已下发, …
 * @param ageDays nights since it was first seen
 * @param subject the row it is about
 * @param counterpart the other row, if any
 * @param field canonical header of the column, empty for the whole row
 * @param ours value of the subject
 * @param theirs value of the counterpart or what was expected
 * @param amountFen money at stake, if any
 * @param due last day to settle it, if any
 * @param actor who must act, as in the catalogue
 * @param basis notice and article
 */
public record FindingLine(
    String caseId,
    RuleCode rule,
    String ruleName,
    Severity severity,
    String state,
    int ageDays,
    Subject subject,
    @Nullable Counterpart counterpart,
    String field,
    String ours,
    String theirs,
    @Nullable Long amountFen,
    @Nullable LocalDate due,
    String actor,
    String basis) {}
