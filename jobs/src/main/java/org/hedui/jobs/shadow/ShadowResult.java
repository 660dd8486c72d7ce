package org.hedui.jobs.shadow;

import java.util.List;

/**
 * What would change.
 *
 * @param rules by rule, in the order of their codes
 * @param schools by school
 */
public record ShadowResult(List<Line> rules, List<Line> schools) {

  /**
   * Cases of a rule or a school.
   *
   * @param key the rule's or the school's code
   * @param name of the school
   * @param present open as things are
   * @param opened open only under the change
   * @param closed open only as things are
   * @param changed open both ways, with other evidence
   */
  public record Line(
      String key, String name, long present, long opened, long closed, long changed) {
    /** Open both ways, with the same evidence. */
    public long same() {
      return present - closed - changed;
    }

    /** Whether anything would be different. */
    public boolean differs() {
      return opened + closed + changed > 0;
    }
  }
}
