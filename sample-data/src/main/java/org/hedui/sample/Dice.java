package org.hedui.sample;

import java.util.List;

/** A seeded source of chance (SplitMix64): the same numbers on every Java. */
final class Dice {
  private long state;

  Dice(long seed) {
    this.state = seed;
  }

  /**
   * Dice of their own for a part of the province, so that the parts do not depend on each other.
   */
  static Dice of(long seed, long part) {
    Dice dice = new Dice(seed * 0x9E3779B97F4A7C15L + part * 0xD1B54A32D192ED03L);
    dice.next();
    return dice;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number from 0 to bound - 1. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** A number of this range, both ends included. */
  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** Whether something happens that happens so often in a thousand. */
  boolean chance(int perMille) {
    return below(1000) < perMille;
  }

  /** One of these. */
  <T> T pick(List<T> of) {
    return of.get(below(of.size()));
  }
}
