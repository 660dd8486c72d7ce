package org.hedui.io.report.finance;

import java.time.LocalDate;
import org.hedui.io.report.RuleText;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * The open cases of a rule that finance staff or the bank have to see to.
 *
 * @param rule what is wrong
 * @param text what it says to people
 * @param cases how many there are
 * @param amountFen money at stake, if any
 * @param due first day due
 */
public record FinanceMatter(
    RuleCode rule, RuleText text, long cases, @Nullable Long amountFen, @Nullable LocalDate due) {}
