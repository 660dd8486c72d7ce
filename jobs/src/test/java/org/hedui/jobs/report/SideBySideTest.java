package org.hedui.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionOperations;

@Timeout(30)
class SideBySideTest {
  private final List<String> written = Collections.synchronizedList(new ArrayList<>());

  @Test
  void tellsWhatEachPartHasWritten() throws IOException {
    SideBySide parts = lanes(2);
    Supplier<Integer> rows = parts.add(() -> 7);
    Supplier<String> name = parts.add(() -> "a");

    parts.run();

    assertThat(rows.get()).isEqualTo(7);
    assertThat(name.get()).isEqualTo("a");
  }

  @Test
  void partsRunAtTheSameTime() throws IOException {
    CyclicBarrier together = new CyclicBarrier(2); // lets nobody pass alone
    SideBySide parts = lanes(2);
    parts.add(() -> meet(together));
    parts.add(() -> meet(together));

    parts.run();
  }

  @Test
  void oneLaneWritesInTheOrderGivenAndInTheThreadOfTheCaller() throws IOException {
    SideBySide parts = lanes(1);
    for (String part : List.of("a", "b", "c")) {
      parts.add(() -> written.add(part + Thread.currentThread().getName()));
    }

    parts.run();

    String here = Thread.currentThread().getName();
    assertThat(written).containsExactly("a" + here, "b" + here, "c" + here);
  }

  @Test
  void afterAFailureNoPartBegins() {
    SideBySide parts = lanes(1);
    parts.add(
        () -> {
          throw new IOException("disk full");
        });
    parts.add(() -> written.add("late"));

    assertThatThrownBy(parts::run).isInstanceOf(IOException.class).hasMessage("disk full");
    assertThat(written).isEmpty();
  }

  @Test
  void aFailureWaitsForThePartsThatRun() throws Exception {
    CountDownLatch failing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    SideBySide parts = lanes(2);
    parts.add(
        () -> {
          await(failing);
          await(goOn);
          return written.add("other");
        });
    parts.add(
        () -> {
          failing.countDown();
          throw new IllegalStateException("sums differ");
        });
    FutureTask<Void> run =
        new FutureTask<>(
            () -> {
              parts.run();
              return null;
            });
    new Thread(run).start();

    await(failing);
    assertThatThrownBy(() -> run.get(100, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    goOn.countDown();
    assertThatThrownBy(() -> run.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("sums differ");
    assertThat(written).as("nobody writes on after the end").containsExactly("other");
  }

  private static SideBySide lanes(int lanes) {
    return new SideBySide(TransactionOperations.withoutTransaction(), lanes);
  }

  private static boolean meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
      return true;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
