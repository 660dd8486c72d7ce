package org.hedui.faults;

import java.io.IOException;

/** Programs of the system. */
final class Commands {
  private Commands() {}

  /** The exit code; -1 where there is no such program. */
  static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  /** Sends a signal, such as {@code KILL}. */
  static void signal(long pid, String signal) throws InterruptedException {
    run("kill", "-" + signal, Long.toString(pid));
  }
}
