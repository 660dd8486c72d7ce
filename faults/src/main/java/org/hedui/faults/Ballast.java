package org.hedui.faults;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the memory of a JVM away for some seconds: an agent that is loaded into a night while it
 * runs. It knows no other class of ours, since it runs among those of the night.
 */
public final class Ballast {
  private static final int LARGEST = 1 << 20;
  private static final int SMALLEST = 1 << 10;

  private Ballast() {}

  /**
   * Begins at once and returns; the memory is given back when the time is over.
   *
   * @param seconds how long
   */
  public static void agentmain(String seconds, Instrumentation instrumentation) {
    long until = System.nanoTime() + Long.parseLong(seconds) * 1_000_000_000L;
    Thread thread = new Thread(() -> hold(until), "ballast");
    thread.setDaemon(true);
    thread.start();
  }

  private static void hold(long until) {
    List<byte[]> held = new ArrayList<>(1 << 16); // grows no more when there is no room
    int size = LARGEST;
    while (System.nanoTime() < until) {
      try {
        held.add(new byte[size]);
      } catch (OutOfMemoryError e) {
        size = size > SMALLEST ? size / 4 : LARGEST; // others let go of some: begin again
      }
    }
  }
}
