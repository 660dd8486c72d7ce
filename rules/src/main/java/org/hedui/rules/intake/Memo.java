package org.hedui.rules.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers what a text was read as: columns of few values are read once. */
final class Memo<V> {
  /** A file full of rubbish must not fill the memory. */
  private static final int MOST = 5_000;

  private final Map<String, V> known = new ConcurrentHashMap<>();
  private final Function<String, V> reader;

  Memo(Function<String, V> reader) {
    this.reader = reader;
  }

  V read(String text) {
    V value = known.get(text);
    if (value == null) {
      value = reader.apply(text);
      if (known.size() < MOST) {
        known.put(text, value);
      }
    }
    return value;
  }
}
