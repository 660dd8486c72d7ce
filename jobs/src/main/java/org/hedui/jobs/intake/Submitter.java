package org.hedui.jobs.intake;

import org.hedui.io.intake.FileName;
import org.hedui.io.intake.InboxFile;
import org.jspecify.annotations.Nullable;

/** Who hands a file in, and for whom it may speak (FIL-12). */
final class Submitter {
  private static final int SCHOOL_CODE_LENGTH = 10;

  private Submitter() {}

  /** The unit code that the manifest or the file's name tells, null for none. */
  static @Nullable String of(InboxFile file) {
    String told = file.manifest().submittedBy();
    return told != null ? told : FileName.parse(file.path()).unitCode();
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
    return submitter != null && submitter.length() == SCHOOL_CODE_LENGTH ? submitter : null;
  }
}
