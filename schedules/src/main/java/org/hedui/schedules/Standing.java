package org.hedui.schedules;

import java.util.Map;
import java.util.SortedMap;

/** How the tables of a database stand to those that this program makes. */
public enum Standing {
  /** There are none yet. */
  NONE,
  /** They are the same. */
  SAME,
  /** They are of an older program: this one's migrations begin with theirs. */
  OLDER,
  /** They are of a newer one, which has migrations that this one does not know. */
  NEWER,
  /** They are of a program that has other migrations under the same numbers. */
  OTHER;

  /**
   * Compares migrations, told by their checksums under their numbers.
   *
   * @param ours those of this program
   * @param theirs those that were applied to the database
   */
  public static Standing of(SortedMap<Integer, Integer> ours, SortedMap<Integer, Integer> theirs) {
    if (theirs.isEmpty()) {
      return NONE;
    }
    for (Map.Entry<Integer, Integer> migration : theirs.entrySet()) {
      Integer known = ours.get(migration.getKey());
      if (known != null && !known.equals(migration.getValue())) {
        return OTHER;
      }
    }
    if (!ours.keySet().containsAll(theirs.keySet())) {
      return theirs.lastKey() > ours.lastKey() ? NEWER : OTHER;
    }
    if (theirs.size() == ours.size()) {
      return SAME;
    }
    boolean begins = ours.headMap(theirs.lastKey() + 1).size() == theirs.size();
    return begins ? OLDER : OTHER;
  }
}
