package org.hedui.io.report.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Holds the first rows of a sheet back, so that the column widths, which stand before the rows, can
 * be measured on them.
 */
final class Deferred extends OutputStream {
  private static final int LIMIT = 1 << 18;

  interface Prologue {
    void write(OutputStream out) throws IOException;
  }

  private final OutputStream out;
  private final Prologue prologue;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(1 << 14);
  private boolean started;

  Deferred(OutputStream out, Prologue prologue) {
    this.out = out;
    this.prologue = prologue;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (started) {
      out.write(bytes, offset, length);
    } else {
      held.write(bytes, offset, length);
      if (held.size() >= LIMIT) {
        start();
      }
    }
  }

  /** Whether what stands before the rows is already written. */
  boolean started() {
    return started;
  }

  private void start() throws IOException {
    started = true;
    prologue.write(out);
    held.writeTo(out);
    held.reset();
  }

  @Override
  public void close() throws IOException {
    if (!started) {
      start();
    }
    out.close();
  }
}
