package org.hedui.io.intake;

import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file as a whole or with its header.
 *
 * @param severity null for the usual severity of the rule
 * @param field the column it is about, as the header has it or should have it
 * @param ours what was found, in words a person understands
 * @param theirs what was expected, or what to do
 */
public record FileProblem(
    RuleCode rule,
    @Nullable Severity severity,
    @Nullable String field,
    @Nullable String ours,
    @Nullable String theirs) {

  /** A problem of the whole file with the usual severity. */
  public static FileProblem of(RuleCode rule, String ours, String theirs) {
    return new FileProblem(rule, null, null, ours, theirs);
  }

  /** Whether the file must be held because of it. */
  public boolean holds() {
    return severity == null
        && switch (rule) {
          case FIL_04, FIL_05, FIL_06, FIL_07, FIL_08, FIL_16, FIL_17 -> true;
          default -> false;
        };
  }
}
