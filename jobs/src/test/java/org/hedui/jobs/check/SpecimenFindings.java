package org.hedui.jobs.check;

import java.util.ArrayList;
import java.util.List;
import org.hedui.rules.Findings;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.jspecify.annotations.Nullable;

/** Keeps what parser and row rules say of one row. */
final class SpecimenFindings implements Findings {

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
    return found.stream().anyMatch(f -> f.rule() == rule);
  }

  List<Found> all() {
    return found;
  }
}
