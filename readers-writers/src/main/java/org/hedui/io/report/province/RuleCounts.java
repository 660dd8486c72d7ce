package org.hedui.io.report.province;

import org.hedui.rules.RuleCode;

/** The cases of a rule, with its title. */
public record RuleCounts(RuleCode rule, String title, CaseCounts cases) {}
