package org.hedui.rules;

/** One rule of the catalogue that is checked. */
public sealed interface Rule permits RowRule, SetRule, ReadingRule {

  /** Its code. */
  RuleCode code();
}
