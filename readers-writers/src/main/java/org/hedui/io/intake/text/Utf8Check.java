package org.hedui.io.intake.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells, block after block, whether bytes are valid UTF-8 and what suspicious characters they hold;
 * creates no strings, so that a large file costs little more than its reading.
 */
final class Utf8Check {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final Suspicions suspicions;
  private boolean valid = true;
  private int point;
  private int missing;
  private int least;

  Utf8Check(Suspicions suspicions) {
    this.suspicions = suspicions;
  }

  /** Whether all bytes so far may begin a UTF-8 text. */
  boolean valid() {
    return valid;
  }

  /** Whether the text may end here. */
  boolean complete() {
    return valid && missing == 0;
  }

  /** Looks at the next bytes. */
  void accept(byte[] bytes, int from, int to) {
    int i = from;
    while (valid && i < to) {
      if (missing == 0) {
        int ascii = skipAscii(bytes, i, to);
        if (ascii > i) {
          suspicions.plain();
          i = ascii;
          continue;
        }
        lead(bytes[i++]);
      } else {
        trail(bytes[i++]);
      }
    }
  }

  private static int skipAscii(byte[] bytes, int from, int to) {
    int i = from;
    while (i + 8 <= to && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
      i += 8;
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  private void lead(byte b) {
    if ((b & 0xF0) == 0xE0) {
      start(b & 0x0F, 2, 0x800);
    } else if ((b & 0xE0) == 0xC0) {
      start(b & 0x1F, 1, 0x80);
    } else if ((b & 0xF8) == 0xF0) {
      start(b & 0x07, 3, 0x10000);
    } else {
      valid = false;
    }
  }

  private void start(int bits, int trailing, int smallest) {
    point = bits;
    missing = trailing;
    least = smallest;
  }

  private void trail(byte b) {
    if ((b & 0xC0) != 0x80) {
      valid = false;
      return;
    }
    point = point << 6 | b & 0x3F;
    if (--missing == 0) {
      if (point < least || point > 0x10FFFF || point >= 0xD800 && point <= 0xDFFF) {
        valid = false;
      } else {
        suspicions.character(point);
      }
    }
  }
}
