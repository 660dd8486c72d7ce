package org.hedui.schedules;

import java.util.List;

/** How a command ended and what it printed. */
public record Ended(int exitCode, List<String> out, List<String> err) {

  /** Everything it printed, for messages of failed tests. */
  public String text() {
    return String.join("\n", out) + "\n" + String.join("\n", err);
  }
}
