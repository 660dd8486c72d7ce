package org.hedui.faults.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * Mutations of an older workbook: its records one by one, and the tables by which the container
 * finds its parts.
 */
final class BiffRecords {
  private static final int SECTOR = 512;
  private static final int[] BEGIN = {0x09, 0x08, 0x10, 0x00, 0x00, 0x06};

  /** Label, number, shared text, index of shared texts, formula, sheet, format, continue, row. */
  private static final List<Integer> IDS =
      List.of(
          0x0204, 0x0203, 0x00fd, 0x00fc, 0x0006, 0x0085, 0x041e, 0x003c, 0x0208, 0x000a, 0x002f);

  private BiffRecords() {}

  /** One mutation. */
  static byte[] mutate(byte[] bytes, Choices choices) {
    List<Integer> records = records(bytes);
    if (records.isEmpty() || choices.oneIn(4)) {
      return container(bytes, choices);
    }
    int at = records.get(choices.below(records.size()));
    int length = word(bytes, at + 2);
    byte[] other = bytes.clone();
    switch (choices.below(5)) {
      case 0 -> put(other, at, choices.of(IDS));
      case 1 -> put(other, at + 2, choices.of(List.of(0, 1, length - 1, length + 1, 8224, 65535)));
      case 2 -> put(other, at + 4 + choices.below(Math.max(length, 1)), choices.below(65536));
      case 3 -> put(other, at + 4, choices.of(List.of(0, 255, 256, 16384, 65535)));
      default -> {
        return Bytes.splice(bytes, at, Math.min(at + 4 + length, bytes.length), new byte[0]);
      }
    }
    return other;
  }

  /** Head, allocation table and directory: whole words at their edges. */
  private static byte[] container(byte[] bytes, Choices choices) {
    byte[] other = bytes.clone();
    int sector = choices.oneIn(3) ? 0 : choices.below(Math.max(bytes.length / SECTOR, 1));
    int at = sector * SECTOR + 4 * choices.below(SECTOR / 4);
    int value =
        choices.of(List.of(0, 1, -1, -2, -3, choices.below(bytes.length / SECTOR + 2), 0x7fffffff));
    put(other, at, value);
    put(other, at + 2, value >> 16);
    return other;
  }

  private static List<Integer> records(byte[] bytes) {
    List<Integer> records = new ArrayList<>();
    int at = begin(bytes);
    while (at >= 0 && at + 4 <= bytes.length) {
      records.add(at);
      int length = word(bytes, at + 2);
      if (length > 8224 || at + 4 + length > bytes.length) {
        break;
      }
      at += 4 + length;
    }
    return records;
  }

  private static int begin(byte[] bytes) {
    for (int at = SECTOR; at + BEGIN.length < bytes.length; at += 64) {
      int same = 0;
      while (same < BEGIN.length && (bytes[at + same] & 0xff) == BEGIN[same]) {
        same++;
      }
      if (same == BEGIN.length) {
        return at;
      }
    }
    return -1;
  }

  private static int word(byte[] bytes, int at) {
    return at + 1 < bytes.length ? bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 : 0;
  }

  private static void put(byte[] bytes, int at, int word) {
    if (at >= 0 && at + 1 < bytes.length) {
      bytes[at] = (byte) word;
      bytes[at + 1] = (byte) (word >> 8);
    }
  }
}
