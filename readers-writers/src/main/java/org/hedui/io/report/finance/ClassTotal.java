package org.hedui.io.report.finance;

/**
 * The sums of one class of the reconciliation.
 *
 * @param lines student months
 * @param dueFen what was due
 * @param paidFen what was paid
 * @param gapFen sum of due minus paid over the lines where less was paid
 * @param overFen sum of paid minus due over the lines where more was paid
 * @param earlyLines student months that are not paid and need not be yet
 * @param earlyFen their part of the gap
 */
public record ClassTotal(
    long lines,
    long dueFen,
    long paidFen,
    long gapFen,
    long overFen,
    long earlyLines,
    long earlyFen) {
  /** No lines. */
  public static final ClassTotal NONE = new ClassTotal(0, 0, 0, 0, 0, 0, 0);

  ClassTotal plus(ClassTotal other) {
    return new ClassTotal(
        lines + other.lines,
        Math.addExact(dueFen, other.dueFen),
        Math.addExact(paidFen, other.paidFen),
        Math.addExact(gapFen, other.gapFen),
        Math.addExact(overFen, other.overFen),
        earlyLines + other.earlyLines,
        Math.addExact(earlyFen, other.earlyFen));
  }

  /** What is missing although its time has come. */
  long lateFen() {
    return gapFen - earlyFen;
  }
}
