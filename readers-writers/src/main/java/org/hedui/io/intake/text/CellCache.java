package org.hedui.io.intake.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The strings a column had lately. Sex, school, status and dates come again and again: finding them
 * here saves decoding and memory. A column of ever new values (numbers, names) soon goes without.
 */
final class CellCache {
  private static final int SLOTS = 64;
  private static final int LONGEST = 64;
  private static final int TRIAL = 1024;

  private final byte[][] keys = new byte[SLOTS][];
  private final String[] values = new String[SLOTS];
  private int asked;
  private int found;
  private boolean off;

  /** The text of these UTF-8 bytes. */
  String text(byte[] bytes, int from, int to) {
    if (off || to - from > LONGEST) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    if (++asked == TRIAL) {
      off = found < TRIAL / 4;
      asked = 0;
      found = 0;
    }
    int slot = slot(bytes, from, to);
    byte[] key = keys[slot];
    if (key != null && Arrays.equals(key, 0, key.length, bytes, from, to)) {
      found++;
      return values[slot];
    }
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    keys[slot] = Arrays.copyOfRange(bytes, from, to);
    values[slot] = text;
    return text;
  }

  private static int slot(byte[] bytes, int from, int to) {
    int middle = from + to >>> 1;
    int h = bytes[to - 1] * 31 + bytes[middle] * 17 + bytes[from] * 7 + (to - from);
    if (to - from > 2) {
      h += bytes[to - 2] * 5;
    }
    return (h ^ h >> 6) & SLOTS - 1;
  }
}
