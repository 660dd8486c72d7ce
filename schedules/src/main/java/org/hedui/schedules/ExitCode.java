package org.hedui.schedules;

/** What the caller of the program learns from its exit. */
public enum ExitCode {
  /** Done; findings are no failure. */
  DONE(0),
  /** Failed; the same command again takes up where it stopped. */
  FAILED(1),
  /** Wrong usage. */
  USAGE(2),
  /** Done, but files were held. */
  HELD(3),
  /** Refused: another night is running, or the database has the wrong version. */
  REFUSED(4);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  /** The number. */
  public int value() {
    return value;
  }
}
