package org.hedui.io.intake.text;

import java.io.IOException;
import java.io.InputStream;

/**
 * GB18030 bytes as UTF-8 bytes. Cells are then found in one and the same alphabet whatever the file
 * is written in: in GB18030 itself the second byte of a character may be the sign {@code |}.
 */
final class Gb18030Reader extends InputStream {
  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private final byte[] raw = new byte[BLOCK];
  private final byte[] out = new byte[BLOCK * 2];
  private int rawEnd;
  private int outAt;
  private int outEnd;
  private boolean end;

  Gb18030Reader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (outAt == outEnd) {
      if (end) {
        return -1;
      }
      translate();
    }
    int n = Math.min(length, outEnd - outAt);
    System.arraycopy(out, outAt, target, offset, n);
    outAt += n;
    return n;
  }

  private void translate() throws IOException {
    int n = in.read(raw, rawEnd, raw.length - rawEnd);
    end = n < 0;
    rawEnd += Math.max(n, 0);
    outAt = 0;
    int o = 0;
    int i = 0;
    // A character is at most four bytes: the last three wait for the next block.
    int safe = end ? rawEnd : rawEnd - 3;
    while (i < safe) {
      byte b = raw[i];
      if (b >= 0) {
        out[o++] = b;
        i++;
        continue;
      }
      int size = sizeAt(raw, i, rawEnd);
      int point =
          size == 2 ? Gb18030.pair(b, raw[i + 1]) : size == 4 ? Gb18030.quad(raw, i) : Gb18030.NONE;
      if (point < 0x80) {
        // Only a file that changed since it was surveyed gets here.
        point = 0xFFFD;
        size = 1;
      }
      o = Gb18030.putUtf8(point, out, o);
      i += size;
    }
    System.arraycopy(raw, i, raw, 0, rawEnd - i);
    rawEnd -= i;
    outEnd = o;
  }

  /** How many bytes the character beginning with a high byte takes, 0 if it is cut off. */
  static int sizeAt(byte[] bytes, int at, int end) {
    if (at + 1 >= end) {
      return 0;
    }
    boolean digit = bytes[at + 1] >= '0' && bytes[at + 1] <= '9';
    return digit ? at + 3 < end ? 4 : 0 : 2;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
