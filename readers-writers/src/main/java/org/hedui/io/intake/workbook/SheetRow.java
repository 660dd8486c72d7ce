package org.hedui.io.intake.workbook;

import java.util.Arrays;
import org.hedui.io.intake.ReadLimits;
import org.hedui.io.intake.rows.RowView;
import org.hedui.io.intake.rows.Unreadable;

/** The cells of the current row of a sheet. */
final class SheetRow implements RowView {
  private final int sheet;
  private final ReadLimits limits;
  private String[] cells = new String[64];
  private int size;
  private long number;

  SheetRow(int sheet, ReadLimits limits) {
    this.sheet = sheet;
    this.limits = limits;
    Arrays.fill(cells, "");
  }

  /** Begins a row, as a person counts it. */
  void begin(long row) {
    number = row;
    Arrays.fill(cells, 0, size, "");
    size = 0;
  }

  /** Sets a cell; the column counts from 0. A sheet has more columns than any list. */
  void set(int column, String text) throws Unreadable {
    if (text.isEmpty() || column < 0) {
      return;
    }
    if (column >= limits.columns()) {
      if (text.isBlank()) {
        return;
      }
      throw Unreadable.tooLarge("第 " + (column + 1) + " 列有内容", "不超过 " + limits.columns() + " 列");
    }
    if (column >= cells.length) {
      int length = cells.length;
      cells = Arrays.copyOf(cells, Math.max(column + 1, length * 2));
      Arrays.fill(cells, length, cells.length, "");
    }
    cells[column] = text;
    size = Math.max(size, column + 1);
  }

  @Override
  public int sheet() {
    return sheet;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String cell(int index) {
    return index < size ? cells[index] : "";
  }
}
