package org.hedui.schedules;

import org.hedui.schedules.console.Console;

/**
 * Tells in one line that a signal (SIGTERM, SIGINT) stops a run. The server stops at the same time,
 * so that the run also fails; of that nothing is told any more.
 */
final class StopSignal implements AutoCloseable {
  /** A signal is for the whole process. */
  private static volatile boolean told;

  private final Thread hook;

  private StopSignal(Console console) {
    this.hook = new Thread(() -> tell(console), "stop-signal");
  }

  /** Watches for one until closed. */
  static StopSignal toldOn(Console console) {
    StopSignal signal = new StopSignal(console);
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Whether one has come during a run: the process is ending, and the person knows why. */
  static boolean wasTold() {
    return told;
  }

  private static void tell(Console console) {
    told = true;
    String line = console.text("failure.stopped");
    console.alert(line);
    Logs.warn(line);
  }

  /** From now on nothing is told. */
  void disregard() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // we are ending already
    }
  }

  @Override
  public void close() {
    disregard();
  }
}
