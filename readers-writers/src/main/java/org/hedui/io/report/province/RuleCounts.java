package org.hedui.io.report.province;

import org.hedui.io.report.RuleText;
import org.hedui.rules.RuleCode;

/** The cases of a rule, with what it says to people. */
public record RuleCounts(RuleCode rule, RuleText text, CaseCounts cases) {}
