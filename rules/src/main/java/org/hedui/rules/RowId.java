package org.hedui.rules;

/**
 * The number of a row: file number, sheet and row in one {@code long}, so that it is stable,
 * sortable, needs no sequence and leads back to the cell.
 *
 * <p>Upper 32 bits: file number. Lower 32 bits: in a text file (sheet 0) the row number; in a
 * workbook the sheet, counted from 1, in the upper 11 bits and the row (at most 1,048,576) in the
 * lower 21. Row 0 stands for the whole file.
 */
public final class RowId {
  private static final int ROW_BITS = 21;

  private RowId() {}

  /**
   * The id of a row as a person counts it (from 1); {@code sheet} is 0 for text files and counts
   * from 1 in workbooks.
   */
  public static long of(int fileNumber, int sheet, long row) {
    return ((long) fileNumber << 32) | ((long) sheet << ROW_BITS) | row;
  }

  /** The id that stands for the whole file. */
  public static long ofFile(int fileNumber) {
    return (long) fileNumber << 32;
  }

  /** The file number. */
  public static int fileNumber(long id) {
    return (int) (id >> 32);
  }

  /** The sheet of a workbook row, from 1. */
  public static int sheet(long id) {
    return (int) ((id & 0xFFFFFFFFL) >> ROW_BITS);
  }

  /** The row as a person counts it, from 1; 0 is the whole file. */
  public static long row(long id, boolean workbook) {
    return workbook ? id & ((1L << ROW_BITS) - 1) : id & 0xFFFFFFFFL;
  }
}
