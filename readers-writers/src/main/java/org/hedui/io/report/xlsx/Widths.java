package org.hedui.io.report.xlsx;

/** The widths of the columns of a sheet, measured on its first rows. */
final class Widths {
  private static final int PADDING = 2;

  private final int[] least;
  private final int[] most;
  private final int[] measured;
  private final int[] settled;
  private boolean isSettled;

  Widths(int[] least, int[] most) {
    this.least = least.clone();
    this.most = most.clone();
    this.measured = new int[least.length];
    this.settled = new int[least.length];
  }

  boolean has(int column) {
    return column < measured.length;
  }

  /** Whether measuring has ended. */
  boolean settled() {
    return isSettled;
  }

  void measure(int column, int width) {
    if (!isSettled && has(column) && width > measured[column]) {
      measured[column] = width;
    }
  }

  /** How much text goes in a line: before the widths are settled, as much as ever will. */
  int limit(int column) {
    return (isSettled ? settled : most)[column] - 1;
  }

  /** The final widths. */
  int[] settle() {
    isSettled = true;
    for (int i = 0; i < settled.length; i++) {
      settled[i] = width(i);
    }
    return settled.clone();
  }

  private int width(int column) {
    return Math.min(most[column], Math.max(least[column], measured[column] + PADDING));
  }

  /** The characters of a whole number with thousands separators. */
  static int ofNumber(long value) {
    int digits = 1;
    for (long rest = value / 10; rest != 0; rest /= 10) {
      digits++;
    }
    return digits + (digits - 1) / 3 + (value < 0 ? 1 : 0);
  }
}
