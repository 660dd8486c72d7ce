package org.hedui.io.report.precheck;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;

/**
 * What is known of a checked file behind its last row.
 *
 * @param read rows read
 * @param quarantined rows that cannot be stored
 * @param heldBy the rules for which the file as a whole would be held, none for one that is taken
 * @param head fields around the table of a payment file: label to value
 * @param problems by rule, most urgent first
 */
public record Conclusion(
    long read,
    long quarantined,
    Set<RuleCode> heldBy,
    Map<String, String> head,
    List<Count> problems) {

  /**
   * The problems of one rule.
   *
   * @param severity the greatest weight among them
   * @param count how many there are
   * @param places where the first of them are; of problems of the whole file, what is wrong
   */
  public record Count(RuleCode rule, Severity severity, long count, List<String> places) {}
}
