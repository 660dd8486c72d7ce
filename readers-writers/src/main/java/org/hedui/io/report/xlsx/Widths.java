package org.hedui.io.report.xlsx;

/** The widths of the columns of a sheet, measured on its first rows. */
final class Widths {
  private static final int PADDING = 2;

  private final int[] least;
  private final int[] most;
  private final int[] measured;
  private boolean settled;

  Widths(int[] least, int[] most) {
    this.least = least.clone();
    this.most = most.clone();
    this.measured = new int[least.length];
  }

  boolean has(int column) {
    return column < measured.length;
  }

  void measure(int column, int width) {
    if (!settled && has(column) && width > measured[column]) {
      measured[column] = width;
    }
  }

  /** How much text goes in a line: before the widths are settled, as much as ever will. */
  int limit(int column) {
    return (settled ? width(column) : most[column]) - 1;
  }

  /** The final widths. */
  int[] settle() {
    settled = true;
    int[] widths = new int[least.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(i);
    }
    return widths;
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
