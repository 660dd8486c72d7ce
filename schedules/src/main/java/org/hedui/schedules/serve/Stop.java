package org.hedui.schedules.serve;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for the signal to stop (SIGTERM, SIGINT), and lets the process end in order after it. */
final class Stop {
  private static final int SECONDS_BETWEEN_LOOKS = 5;
  private static final int SECONDS_TO_CLOSE = 60;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private Stop() {}

  static Stop onSignal() {
    Stop stop = new Stop();
    Runtime.getRuntime().addShutdownHook(new Thread(stop::end, "stop"));
    return stop;
  }

  private void end() {
    asked.countDown();
    try {
      closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the signal, or until what we live on is gone. */
  void await(BooleanSupplier alive) throws InterruptedException {
    while (!asked.await(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS)) {
      if (!alive.getAsBoolean()) {
        return;
      }
    }
  }

  boolean wasAsked() {
    return asked.getCount() == 0;
  }

  /** Everything is closed: the process may end. */
  void done() {
    closed.countDown();
  }
}
