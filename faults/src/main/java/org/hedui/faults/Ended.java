package org.hedui.faults;

import java.util.List;

/** How a command ended and what it printed. */
record Ended(int exitCode, List<String> out, List<String> err, double seconds) {
  /** SIGKILL and SIGTERM, as a shell tells them. */
  static final int KILLED = 128 + 9;

  static final int TERMINATED = 128 + 15;

  /** Whether the night is done, perhaps with files held. */
  boolean done() {
    return exitCode == 0 || exitCode == 3;
  }

  /** Its last words. */
  String line() {
    return err.isEmpty() ? "" : err.get(err.size() - 1);
  }

  String text() {
    return "exit code " + exitCode + "\n" + String.join("\n", out) + "\n" + String.join("\n", err);
  }
}
