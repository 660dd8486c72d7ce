package org.hedui.io.intake.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hedui.io.intake.ReadLimits;

/** Counts what comes out of an archive: the sizes that it declares may be lies. */
public final class GuardedStream extends FilterInputStream {
  private final long packed;
  private final ReadLimits limits;
  private long read;

  /** Guards what unpacks from so many bytes. */
  public GuardedStream(InputStream in, long packed, ReadLimits limits) {
    super(in);
    this.packed = packed;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int n) throws IOException {
    read += n;
    try {
      limits.checkInflation(read, packed);
    } catch (Unreadable e) {
      throw new IOException(e);
    }
  }
}
