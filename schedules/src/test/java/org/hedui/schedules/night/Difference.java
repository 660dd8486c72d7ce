package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;

/** Tells in a few lines how two long texts differ. */
final class Difference {
  private static final int SHOWN = 8;

  private Difference() {}

  /** Fails where the lines are not the same, in any order. */
  static void none(List<String> found, List<String> expected) {
    if (!found.stream().sorted().toList().equals(expected.stream().sorted().toList())) {
      fail("- expected, + found\n" + of(expected, found));
    }
  }

  /** The lines that are gone and those that have come, some of each. */
  static String of(List<String> before, List<String> now) {
    List<String> gone = new ArrayList<>(before);
    List<String> come = new ArrayList<>();
    for (String line : now) {
      if (!gone.remove(line)) {
        come.add(line);
      }
    }
    if (gone.isEmpty() && come.isEmpty()) {
      return "  the same lines in another order, or other line ends\n";
    }
    return some("  - ", gone) + some("  + ", come);
  }

  private static String some(String sign, List<String> lines) {
    StringBuilder some = new StringBuilder();
    lines.stream().limit(SHOWN).forEach(line -> some.append(sign).append(line).append('\n'));
    if (lines.size() > SHOWN) {
      some.append(sign).append("and ").append(lines.size() - SHOWN).append(" more\n");
    }
    return some.toString();
  }
}
