package org.hedui.rules.identity;

import java.util.HashMap;
import java.util.Map;

/**
 * The reviewed pairs of characters that are two forms of one: simplified/traditional and variants.
 */
final class NameVariants {
  private static final Map<Long, Kind> PAIRS = read();

  private NameVariants() {}

  /** How two characters hang together. */
  enum Kind {
    /** Traditional and simplified form. */
    SIMPLIFIED,
    /** Two forms of one glyph. */
    VARIANT,
    /** Different characters, though they may sound or look alike: 喆 and 哲. */
    NONE
  }

  static Kind between(int a, int b) {
    return PAIRS.getOrDefault(key(a, b), Kind.NONE);
  }

  private static long key(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  private static Map<Long, Kind> read() {
    Map<Long, Kind> pairs = new HashMap<>(8192);
    Kind kind = Kind.NONE;
    for (String line : Lines.of("variants.txt")) {
      if (line.equals("繁简")) {
        kind = Kind.SIMPLIFIED;
      } else if (line.equals("异体")) {
        kind = Kind.VARIANT;
      } else {
        for (String pair : line.split(" ")) {
          int first = pair.codePointAt(0);
          pairs.put(key(first, pair.codePointAt(Character.charCount(first))), kind);
        }
      }
    }
    return Map.copyOf(pairs);
  }
}
