package org.hedui.io.report.finance;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A sum that must be equal on both sides.
 *
 * @param words both sides in words
 * @param figures both sides in figures
 * @param differenceFen left minus right
 */
public record Equation(String words, String figures, long differenceFen) {

  static Equation of(String leftWords, List<Long> left, String rightWords, List<Long> right) {
    return new Equation(
        leftWords + " ＝ " + rightWords,
        sum(left) + " ＝ " + sum(right),
        Math.subtractExact(total(left), total(right)));
  }

  /** Whether both sides are equal. */
  public boolean closes() {
    return differenceFen == 0;
  }

  private static long total(List<Long> parts) {
    return parts.stream().reduce(0L, Math::addExact);
  }

  private static String sum(List<Long> parts) {
    return parts.stream().map(Yuan::text).collect(Collectors.joining(" ＋ "));
  }
}
