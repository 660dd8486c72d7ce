package org.hedui.rules.identity;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Readings of Han characters without tone; a polyphone has several and each counts. */
final class Pinyin {
  private static final Map<Integer, BitSet> READINGS = read();

  private Pinyin() {}

  /** Whether two characters share a reading. */
  static boolean sameSound(int a, int b) {
    BitSet one = READINGS.get(a);
    BitSet other = READINGS.get(b);
    return one != null && other != null && one.intersects(other);
  }

  private static Map<Integer, BitSet> read() {
    Map<Integer, BitSet> readings = new HashMap<>(65536);
    List<String> lines = Lines.of("pinyin.txt");
    for (int syllable = 0; syllable < lines.size(); syllable++) {
      int number = syllable;
      String line = lines.get(syllable);
      line.codePoints()
          .skip(line.indexOf(' ') + 1L)
          .forEach(c -> readings.computeIfAbsent(c, k -> new BitSet()).set(number));
    }
    return readings;
  }
}
