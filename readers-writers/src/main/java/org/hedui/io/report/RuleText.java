package org.hedui.io.report;

import org.hedui.rules.RuleCode;

/**
 * What a rule says to people.
 *
 * @param title name of the problem
 * @param explanation why it is one
 * @param remedy what to do
 * @param actor who must act, in words
 * @param basis notice and article
 */
public record RuleText(
    String title, String explanation, String remedy, String actor, String basis) {

  /** Where the texts come from. */
  public interface Source {
    RuleText of(RuleCode rule);
  }
}
