package org.hedui.jobs.shadow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedui.rules.RuleBook;
import org.hedui.rules.RuleCode;
import org.hedui.rules.SetRule;

/**
 * A changed rule set.
 *
 * @param replaced set rules that stand in for those of the rule book
 * @param without rules that have nothing to say
 * @param compared rules whose cases are compared; empty for all
 */
public record RuleSet(
    Map<RuleCode, SetRule> replaced, Set<RuleCode> without, Set<RuleCode> compared) {

  /** The rule book as it is. */
  public static RuleSet unchanged() {
    return new RuleSet(Map.of(), Set.of(), Set.of());
  }

  /** The set rules in the order of the rule book. */
  List<SetRule> setRules() {
    return RuleBook.setRules().stream()
        .map(rule -> replaced.getOrDefault(rule.code(), rule))
        .toList();
  }
}
