package org.hedui.faults.fuzz;

import java.util.Arrays;
import java.util.List;

/**
 * Takes the bytes of a fuzzer as a row of choices. The same bytes always make the same choices, so
 * that a fuzzer that is led by coverage learns which of them lead somewhere. Behind the last byte
 * every choice is the first.
 */
final class Choices {
  private final byte[] bytes;
  private int at;

  Choices(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether all bytes are taken. */
  boolean ended() {
    return at >= bytes.length;
  }

  /** A number from 0 to 255. */
  int octet() {
    return ended() ? 0 : bytes[at++] & 0xff;
  }

  /** A number from 0 to {@code bound - 1}; takes as many bytes as the bound needs. */
  int below(int bound) {
    int value = octet();
    for (int reach = 256; reach < bound; reach *= 256) {
      value = (value << 8 | octet()) & Integer.MAX_VALUE;
      if (reach > 1 << 15) {
        break;
      }
    }
    return bound <= 1 ? 0 : value % bound;
  }

  /** True once in so many times. */
  boolean oneIn(int times) {
    return below(times) == times - 1;
  }

  <T> T of(List<T> values) {
    return values.get(below(values.size()));
  }

  /** All bytes that are left. */
  byte[] rest() {
    byte[] rest = Arrays.copyOfRange(bytes, Math.min(at, bytes.length), bytes.length);
    at = bytes.length;
    return rest;
  }
}
