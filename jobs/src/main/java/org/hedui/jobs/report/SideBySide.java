package org.hedui.jobs.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.hedui.jobs.LogMarks;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes parts of the report on a few lanes: while the database sorts for one, another is written.
 * Each part has a transaction of its own, and with it a connection: without one the driver keeps a
 * whole result in memory.
 */
final class SideBySide {
  private final TransactionOperations transactions;
  private final int lanes;
  private final Queue<Work<?>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  SideBySide(TransactionOperations transactions, int lanes) {
    this.transactions = transactions;
    this.lanes = lanes;
  }

  /** One part: writes its files and tells what it has written. */
  @FunctionalInterface
  interface Part<T> {
    T write() throws IOException;
  }

  private static final class Work<T> implements Supplier<T> {
    private final Part<T> part;
    private @Nullable T told;

    Work(Part<T> part) {
      this.part = part;
    }

    void run(TransactionOperations transactions) {
      told =
          transactions.execute(
              status -> {
                try {
                  return part.write();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }

    @Override
    public T get() {
      return requireNonNull(told, "not run");
    }
  }

  /** Adds a part; what it tells can be asked for after {@link #run}. Longest first. */
  <T> Supplier<T> add(Part<T> part) {
    Work<T> work = new Work<>(part);
    waiting.add(work);
    return work;
  }

  /**
   * Writes all parts, of which one lane is the caller's. After a failure no part is begun and those
   * that run are waited for, so that nobody writes on behind the caller's back; then the first
   * failure is thrown.
   */
  void run() throws IOException {
    List<Thread> others = new ArrayList<>();
    for (int i = 2; i <= Math.min(lanes, waiting.size()); i++) {
      Thread other = new Thread(LogMarks.carried(this::lane), "report-" + i);
      try {
        other.start();
        others.add(other);
      } catch (OutOfMemoryError e) {
        fail(e); // the system has no thread left: those that run end first
      }
    }
    lane();
    boolean interrupted = false;
    for (Thread other : others) {
      while (other.isAlive()) {
        try {
          other.join();
        } catch (InterruptedException e) {
          interrupted = true;
          fail(e);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    throwFailure();
  }

  private void lane() {
    while (failure.get() == null) {
      Work<?> next = waiting.poll();
      if (next == null) {
        return;
      }
      try {
        next.run(transactions);
      } catch (RuntimeException | Error e) {
        fail(e);
      }
    }
  }

  private void fail(Throwable cause) {
    failure.compareAndSet(null, cause);
  }

  private void throwFailure() throws IOException {
    Throwable first = failure.get();
    if (first instanceof UncheckedIOException wrapped) {
      throw wrapped.getCause();
    }
    if (first instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (first instanceof Error error) {
      throw error;
    }
    if (first != null) {
      throw new IllegalStateException(first);
    }
  }
}
