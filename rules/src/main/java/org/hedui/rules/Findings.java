package org.hedui.rules;

import org.jspecify.annotations.Nullable;

/** Takes the findings of one row. */
public interface Findings {

  /**
   * Records a finding.
   *
   * @param field canonical header of the column it is about, null for the whole row
   * @param ours the value as delivered, null for none
   * @param theirs what it is compared with, null for none
   */
  void add(RuleCode rule, @Nullable String field, @Nullable String ours, @Nullable String theirs);

  /** Records a finding whose severity differs from the rule's usual one. */
  void add(
      RuleCode rule,
      Severity severity,
      @Nullable String field,
      @Nullable String ours,
      @Nullable String theirs);

  /** Whether this rule has already spoken about the row: one cause, one finding. */
  boolean has(RuleCode rule);
}
