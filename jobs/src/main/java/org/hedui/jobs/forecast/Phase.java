package org.hedui.jobs.forecast;

/** The stretches of a night that follow one another; within one, steps may run side by side. */
public enum Phase {
  /** Looking through the inbox. */
  RECEIVE,
  /** From the first row that is read until all that was read is visible. */
  LOAD,
  /** Checking and settling. */
  CHECK,
  /** Writing what goes out. */
  REPORT;

  /** The phase of a step. */
  public static Phase of(String step) {
    if (step.startsWith("load-")) {
      return LOAD;
    }
    return switch (step) {
      case "receive" -> RECEIVE;
      case "guard", "publish" -> LOAD;
      case "report" -> REPORT;
      default -> CHECK;
    };
  }
}
