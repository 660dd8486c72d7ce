package org.hedui.jobs.intake;

import java.util.ArrayList;
import java.util.List;
import org.hedui.rules.Findings;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.jspecify.annotations.Nullable;

/** Collects the findings of one row; used again for the next. */
final class RowFindings implements Findings {

  /** One finding of the row. */
  record Found(
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

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Found> all() {
    return found;
  }

  void clear() {
    found.clear();
  }
}
