package org.hedui.schedules.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hedui.io.report.Lang;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void aLineEveryFiveSecondsWithRateAndRemainingTime() {
    try (Progress progress = progress(Progress.Style.LINES, 1000)) {
      progress.advance(1);
      second(4);
      progress.advance(99);
      second(6);
      progress.advance(400);
      progress.advance(1);
    }
    assertThat(text().lines())
        .containsExactly(
            "load 50% 500 rows, 50 rows/s about 0:10 left",
            "load 50% 501 rows, 50 rows/s about 0:09 left");
  }

  @Test
  void whileNoRowsComeNoLineIsRepeated() {
    try (Progress progress = progress(Progress.Style.LINES, 0)) {
      second(5);
      progress.advance(500);
      second(5);
      progress.advance(0);
      assertThat(text().lines()).containsExactly("load 500 rows, 100 rows/s 0:05");
    }
  }

  @Test
  void aBarOnATerminal() {
    try (Progress progress = progress(Progress.Style.BAR, 200)) {
      second(2);
      progress.advance(200);
    }
    assertThat(text()).contains("\r\033[Kload [........................] 0%");
    assertThat(text()).endsWith("[########################] 100% 200 rows, 100 rows/s 0:02\n");
  }

  @Test
  void withoutATotalThereIsNoShare() {
    try (Progress progress = progress(Progress.Style.LINES, 0)) {
      second(3);
      progress.advance(3000);
    }
    assertThat(text()).isEqualTo("load 3,000 rows, 1,000 rows/s 0:03\n");
  }

  @Test
  void nothingWhenAskedToBeQuiet() {
    try (Progress progress = progress(Progress.Style.SILENT, 5)) {
      second(60);
      progress.advance(5);
    }
    assertThat(text()).isEmpty();
  }

  private Progress progress(Progress.Style style, long total) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Progress(style, out, Texts.in(Lang.EN), "load", total, nanos::get);
  }

  private void second(int seconds) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
