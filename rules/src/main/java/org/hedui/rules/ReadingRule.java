package org.hedui.rules;

/**
 * A rule that speaks while a file is received, its header understood or a cell read: there is no
 * later place to check it.
 */
public record ReadingRule(RuleCode code) implements Rule {}
