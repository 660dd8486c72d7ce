package org.hedui.jobs.intake;

import java.util.List;
import org.hedui.io.intake.FileProblem;
import org.hedui.io.intake.InboxFile;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.jspecify.annotations.Nullable;

/** Which findings speak of a whole file, and which of them hold it. */
public final class FileFindings {
  private FileFindings() {}

  /** What is told of a file as soon as it is received (FIL-01). */
  public static List<FileProblem> ofReceipt(InboxFile file) {
    return file.nameConforms() || file.manifest().present()
        ? List.of()
        : List.of(new FileProblem(RuleCode.FIL_01, null, null, null, null));
  }

  /**
   * Whether a held file of this feed still gives all its findings, and not only what is wrong with
   * it as a whole.
   */
  public static boolean listsAll(Feed feed) {
    return feed.mode() == Feed.Mode.ALL_OR_NOTHING;
  }

  /**
   * FIL-* but FIL-12 and FIL-15, FLD-11 and DIS-14 stand on row 0. FIL-03 speaks of a file that is
   * not there.
   */
  public static boolean onWholeFile(RuleCode rule) {
    return switch (rule) {
      case FIL_03, FIL_12, FIL_15 -> false;
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
      case FIL_18 -> severity == Severity.B; // a jump that policy lets pass is only told
      default -> false;
    };
  }
}
