package org.hedui.schedules;

import org.jspecify.annotations.Nullable;

/**
 * A command cannot go on, and can say so in one sentence: what, where, what to do. The sentence
 * stands in the texts under {@code failure.<key>}.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String key;
  private final transient Object[] values;

  /** A failure with the values of its sentence. */
  public Failure(ExitCode exitCode, String key, Object... values) {
    this(null, exitCode, key, values);
  }

  /** The same with the exception that told us. */
  public Failure(@Nullable Throwable cause, ExitCode exitCode, String key, Object... values) {
    super(key, cause);
    this.exitCode = exitCode;
    this.key = key;
    this.values = values.clone();
  }

  /** What the process exits with. */
  public ExitCode exitCode() {
    return exitCode;
  }

  String key() {
    return "failure." + key;
  }

  Object[] values() {
    return values.clone();
  }
}
