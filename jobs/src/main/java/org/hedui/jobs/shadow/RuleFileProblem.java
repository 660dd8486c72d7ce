package org.hedui.jobs.shadow;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file with a changed rule cannot be used. */
public final class RuleFileProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String said;

  RuleFileProblem(Path file, String said, @Nullable Throwable cause) {
    this(file.toString(), said, cause);
  }

  RuleFileProblem(String file, String said, @Nullable Throwable cause) {
    super(file + ": " + said, cause);
    this.file = file;
    this.said = said;
  }

  /** The file. */
  public String file() {
    return file;
  }

  /** What is wrong with it, one line. */
  public String said() {
    return said;
  }
}
