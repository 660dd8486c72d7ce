package org.hedui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Work on another thread is logged under the run that gave it. */
class LogMarksTest {
  @AfterEach
  void noMarks() {
    MDC.clear();
  }

  @Test
  void anotherThreadTakesTheMarksAlongAndLeavesNone() throws Exception {
    MDC.put("run", "7");
    AtomicReference<Map<String, String>> seen = new AtomicReference<>();
    AtomicReference<Map<String, String>> left = new AtomicReference<>();
    Runnable work = LogMarks.carried(() -> seen.set(MDC.getCopyOfContextMap()));
    Thread other =
        new Thread(
            () -> {
              work.run();
              left.set(MDC.getCopyOfContextMap());
            });
    other.start();
    other.join();
    assertThat(seen.get()).containsEntry("run", "7");
    assertThat(left.get()).isNullOrEmpty();
    assertThat(MDC.get("run")).isEqualTo("7");
  }

  @Test
  void withoutMarksNothingIsCarried() {
    AtomicReference<Map<String, String>> seen = new AtomicReference<>();
    LogMarks.carried(() -> seen.set(MDC.getCopyOfContextMap())).run();
    assertThat(seen.get()).isNullOrEmpty();
  }
}
