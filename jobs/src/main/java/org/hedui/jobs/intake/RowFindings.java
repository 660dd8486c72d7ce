package org.hedui.jobs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hedui.rules.Findings;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.jspecify.annotations.Nullable;

/** Collects the findings of one row; used again for the next. */
public final class RowFindings implements Findings {

  /** One finding of the row. */
  public record Found(
      RuleCode rule,
      @Nullable Severity severity,
      @Nullable String field,
      @Nullable String ours,
      @Nullable String theirs) {}

  private final List<Found> found = new ArrayList<>();

  @Override
  public void add(
      RuleCode rule, @Nullable String field, @Nullable String ours, @Nullable String theirs) {
    found.add(new Found(rule, null, field, ours, theirs));
  }

  @Override
  public void add(
      RuleCode rule,
      Severity severity,
      @Nullable String field,
      @Nullable String ours,
      @Nullable String theirs) {
    found.add(new Found(rule, severity, field, ours, theirs));
  }

  @Override
  public boolean has(RuleCode rule) {
    for (Found one : found) {
      if (one.rule() == rule) {
        return true;
      }
    }
    return false;
  }

  /** Forgets all but the findings of these rules on these fields or on the whole row. */
  void keep(Set<RuleCode> rules, Set<String> fields) {
    found.removeIf(
        one -> !rules.contains(one.rule()) || one.field() != null && !fields.contains(one.field()));
  }

  /** Forgets the findings of a rule. */
  void drop(RuleCode rule) {
    found.removeIf(one -> one.rule() == rule);
  }

  List<Found> all() {
    return found;
  }

  void clear() {
    found.clear();
  }
}
