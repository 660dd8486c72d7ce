package org.hedui.jobs.intake;

import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.jspecify.annotations.Nullable;

/** Which findings speak of a whole file, and which of them hold it. */
final class FileFindings {
  private FileFindings() {}

  /** FIL-* but FIL-12 and FIL-15, FLD-11 and DIS-14 stand on row 0. */
  static boolean onWholeFile(RuleCode rule) {
    return switch (rule) {
      case FIL_12, FIL_15 -> false;
      case FLD_11, DIS_14 -> true;
      default -> rule.family().equals("FIL");
    };
  }

  /** Whether a file with this finding is held: nothing of it becomes visible. */
  static boolean holds(RuleCode rule, @Nullable Severity severity) {
    return switch (rule) {
      case FIL_16, FIL_17 -> true;
      case FIL_04, FIL_05, FIL_06, FIL_07, FIL_08, FIL_09, DIS_14 ->
          severity == null || severity == Severity.B;
      default -> false;
    };
  }
}
