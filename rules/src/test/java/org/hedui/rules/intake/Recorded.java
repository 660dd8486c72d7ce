package org.hedui.rules.intake;

import java.util.ArrayList;
import java.util.List;
import org.hedui.rules.Findings;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.jspecify.annotations.Nullable;

/** Keeps findings as text: {@code FLD-04 出生日期 2008-02-30}. */
public final class Recorded implements Findings {
  private final List<String> all = new ArrayList<>();

  public List<String> all() {
    return all;
  }

  @Override
  public void add(
      RuleCode rule, @Nullable String field, @Nullable String ours, @Nullable String theirs) {
    StringBuilder line = new StringBuilder(rule.text());
    for (String part : new String[] {field, ours, theirs}) {
      if (part != null) {
        line.append(' ').append(part);
      }
    }
    all.add(line.toString());
  }

  @Override
  public void add(
      RuleCode rule,
      Severity severity,
      @Nullable String field,
      @Nullable String ours,
      @Nullable String theirs) {
    add(rule, field, ours, theirs);
  }

  @Override
  public boolean has(RuleCode rule) {
    return all.stream().anyMatch(line -> line.startsWith(rule.text()));
  }
}
