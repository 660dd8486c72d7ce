package org.hedui.io.report.xlsx;

/** References to cells in the form that formulas use; rows count from 1, columns from 0. */
public final class Ref {
  private static final String[] LETTERS = letters();

  private Ref() {}

  /** The letters of a column: A, B, … AA. */
  public static String column(int column) {
    return LETTERS[column];
  }

  /** A range within the sheet: {@code A4:C9}. */
  public static String range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    return LETTERS[firstColumn] + firstRow + ":" + LETTERS[lastColumn] + lastRow;
  }

  /** A range that names its sheet: {@code '总览'!$A$4:$C$9}. */
  public static String absolute(
      String sheet, int firstRow, int firstColumn, int lastRow, int lastColumn) {
    return "'%s'!$%s$%d:$%s$%d"
        .formatted(
            sheet.replace("'", "''"), LETTERS[firstColumn], firstRow, LETTERS[lastColumn], lastRow);
  }

  private static String[] letters() {
    String[] letters = new String[16_384];
    for (int i = 0; i < letters.length; i++) {
      StringBuilder name = new StringBuilder();
      for (int n = i; n >= 0; n = n / 26 - 1) {
        name.insert(0, (char) ('A' + n % 26));
      }
      letters[i] = name.toString();
    }
    return letters;
  }
}
