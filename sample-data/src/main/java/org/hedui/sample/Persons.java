package org.hedui.sample;

import java.time.LocalDate;

/** The persons made so far, by a digest of name and birth date: nobody is like another. */
final class Persons {
  private long[] slots = new long[1 << 12];
  private int size;

  /** Adds a person; false where there is one like this already. */
  boolean add(String name, LocalDate birth) {
    long key = 1;
    for (int i = 0; i < name.length(); i++) {
      key = (key ^ name.charAt(i)) * 0x100000001B3L;
    }
    key = (key ^ birth.toEpochDay()) * 0x9E3779B97F4A7C15L;
    key ^= key >>> 29;
    if (key == 0) {
      key = 1;
    }
    if (size * 3 > slots.length * 2) {
      grow();
    }
    return put(key);
  }

  private boolean put(long key) {
    int at = (int) (key >>> 7) & (slots.length - 1);
    while (slots[at] != 0) {
      if (slots[at] == key) {
        return false;
      }
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = key;
    size++;
    return true;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    size = 0;
    for (long key : old) {
      if (key != 0) {
        put(key);
      }
    }
  }
}
