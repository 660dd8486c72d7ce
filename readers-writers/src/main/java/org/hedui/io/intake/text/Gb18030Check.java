package org.hedui.io.intake.text;

/** Tells, block after block, whether bytes are valid GB18030. */
final class Gb18030Check {
  private final Suspicions suspicions;
  private final byte[] pending = new byte[4];
  private int held;
  private boolean valid = true;

  Gb18030Check(Suspicions suspicions) {
    this.suspicions = suspicions;
  }

  /** Whether all bytes so far may begin a GB18030 text. */
  boolean valid() {
    return valid;
  }

  /** Whether the text may end here. */
  boolean complete() {
    return valid && held == 0;
  }

  /** Looks at the next bytes. */
  void accept(byte[] bytes, int from, int to) {
    for (int i = from; valid && i < to; i++) {
      byte b = bytes[i];
      if (held == 0) {
        if (b >= 0) {
          suspicions.plain();
        } else {
          pending[held++] = b;
        }
        continue;
      }
      pending[held++] = b;
      if (held == 2 && (b < '0' || b > '9')) {
        take(Gb18030.pair(pending[0], b));
      } else if (held == 4) {
        take(Gb18030.quad(pending, 0));
      }
    }
  }

  private void take(int point) {
    held = 0;
    if (point < 0x80) {
      valid = false;
    } else {
      suspicions.character(point);
    }
  }
}
