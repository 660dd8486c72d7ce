package org.hedui.schedules.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How far long work has come: a bar on a terminal, a line every few seconds otherwise, nothing when
 * asked to be quiet. Any thread may report.
 */
public final class Progress implements AutoCloseable {
  /** How to show it. */
  public enum Style {
    BAR,
    LINES,
    SILENT
  }

  private static final int BAR_WIDTH = 24;

  private final Style style;
  private final PrintStream out;
  private final Texts texts;
  private final LongSupplier nanos;
  private final String what;
  private final long total;
  private final long started;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong nextShown;
  private boolean closed;
  private volatile String remark = "";

  /**
   * Starts.
   *
   * @param what the work, in the words of the reader
   * @param total how many rows there will be, 0 where nobody knows
   */
  public Progress(Style style, PrintStream out, Texts texts, String what, long total) {
    this(style, out, texts, what, total, System::nanoTime);
  }

  Progress(Style style, PrintStream out, Texts texts, String what, long total, LongSupplier nanos) {
    this.style = style;
    this.out = out;
    this.texts = texts;
    this.what = what;
    this.total = total;
    this.nanos = nanos;
    this.started = nanos.getAsLong();
    this.nextShown = new AtomicLong(started + interval());
    if (style == Style.BAR) {
      show();
    }
  }

  /** So many more rows are done. */
  public void advance(long rows) {
    done.addAndGet(rows);
    if (style == Style.SILENT || rows == 0 && style == Style.LINES) {
      return; // the same line again would only tell of a lower rate
    }
    long now = nanos.getAsLong();
    long due = nextShown.get();
    if (now >= due && nextShown.compareAndSet(due, now + interval())) {
      show();
    }
  }

  /** What stands behind the figures from now on. */
  public void remark(String text) {
    remark = text;
  }

  /** A line of its own, out of the way of the bar. */
  public synchronized void tell(String line) {
    if (style == Style.SILENT) {
      return;
    }
    if (style == Style.BAR) {
      out.print("\r\033[K");
    }
    out.println(line);
    if (style == Style.BAR) {
      show();
    }
    out.flush();
  }

  /** Done: the last state stays on the screen. */
  @Override
  public void close() {
    remark = "";
    if (style == Style.SILENT || closed) {
      return;
    }
    closed = true;
    show();
    if (style == Style.BAR) {
      out.println();
      out.flush();
    }
  }

  private long interval() {
    return style == Style.BAR ? TimeUnit.MILLISECONDS.toNanos(200) : TimeUnit.SECONDS.toNanos(5);
  }

  private synchronized void show() {
    String line = line();
    if (style == Style.BAR) {
      out.print("\r\033[K" + line);
    } else {
      out.println(line);
    }
    out.flush();
  }

  private String line() {
    long rows = done.get();
    double seconds = (nanos.getAsLong() - started) / 1e9;
    long perSecond = seconds < 0.05 ? 0 : Math.round(rows / seconds);
    StringBuilder line = new StringBuilder(what);
    if (total > 0) {
      int full = (int) Math.min(BAR_WIDTH, BAR_WIDTH * rows / total);
      if (style == Style.BAR) {
        line.append(" [").append("#".repeat(full)).append(".".repeat(BAR_WIDTH - full)).append(']');
      }
      line.append(String.format(" %d%%", Math.min(100, 100 * rows / total)));
    }
    line.append(' ').append(texts.of("progress.rows", rows, perSecond));
    if (total > rows && perSecond > 0) {
      line.append(' ').append(texts.of("progress.left", clock((total - rows) / perSecond)));
    } else if (seconds >= 1) {
      line.append(' ').append(clock(Math.round(seconds)));
    }
    return remark.isEmpty() ? line.toString() : line.append("  ").append(remark).toString();
  }

  /** A duration as hours, minutes and seconds. */
  public static String clock(Duration duration) {
    return clock(duration.toSeconds());
  }

  private static String clock(long seconds) {
    return seconds >= 3600
        ? String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : String.format("%d:%02d", seconds / 60, seconds % 60);
  }
}
