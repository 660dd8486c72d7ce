package org.hedui.jobs.intake;

import java.util.regex.Pattern;
import org.hedui.io.intake.InboxFile;
import org.jspecify.annotations.Nullable;

/** Who hands a file in, and for whom it may speak (FIL-12). */
final class Submitter {
  /** Codes of divisions have 2, 4, 6, 9 or 12 digits; shorter words are names of authorities. */
  private static final Pattern AUTHORITY = Pattern.compile("\\d{9}|\\d{12}|.{1,7}");

  private Submitter() {}

  /** The unit code that the manifest or the file's name tells, null for none. */
  static @Nullable String of(InboxFile file) {
    String told = file.manifest().submittedBy();
    return told != null ? told : file.unitCode();
  }

  /**
   * The only school that a file may speak for, null for any: what its manifest says, else the
   * submitter where that is a school; an authority may speak for all.
   */
  static @Nullable String onlySchool(InboxFile file) {
    String scope = file.manifest().onlySchool();
    if (scope != null) {
      return scope;
    }
    String submitter = of(file);
    return submitter != null && !AUTHORITY.matcher(submitter).matches() ? submitter : null;
  }
}
