package org.hedui.io.intake;

import org.hedui.io.intake.rows.Unreadable;

/**
 * How much of a file is read before it is refused (FIL-16).
 *
 * @param bytes of a file or of an unpacked archive member
 * @param rows of all sheets together
 * @param cells of all sheets together
 * @param lineBytes of one line of text, or characters of one cell of a workbook
 * @param columns of one row
 * @param members of one archive
 * @param ratio unpacked to packed size; only looked at above one megabyte unpacked
 */
public record ReadLimits(
    long bytes, long rows, long cells, int lineBytes, int columns, int members, int ratio) {

  /** Room for a whole province in one file; a text cell never needs a megabyte. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(4L << 30, 20_000_000, 1_000_000_000L, 1 << 20, 1024, 2000, 250);

  /** Refuses an unpacked size out of proportion to the packed one. */
  public void checkInflation(long unpacked, long packed) throws Unreadable {
    if (unpacked > bytes) {
      throw Unreadable.tooLarge(unpacked + " 字节", "不超过 " + bytes + " 字节");
    }
    if (unpacked > 1 << 20 && unpacked / Math.max(packed, 1) > ratio) {
      throw Unreadable.tooLarge("压缩比 " + unpacked / Math.max(packed, 1), "不超过 " + ratio);
    }
  }

  /** Refuses one row or cell too many. */
  public void checkCount(long rowsRead, long cellsRead) throws Unreadable {
    if (rowsRead > rows) {
      throw Unreadable.tooLarge("超过 " + rows + " 行", "不超过 " + rows + " 行");
    }
    if (cellsRead > cells) {
      throw Unreadable.tooLarge("超过 " + cells + " 个单元格", "不超过 " + cells + " 个单元格");
    }
  }
}
