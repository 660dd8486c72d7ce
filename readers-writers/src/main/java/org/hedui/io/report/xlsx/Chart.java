package org.hedui.io.report.xlsx;

import java.util.List;

/**
 * A bar chart that Excel draws from cells of the workbook.
 *
 * @param title what it shows, with unit
 * @param stacked series on top of each other, or side by side
 * @param format number format of axis and labels
 * @param categories the names along the axis
 * @param series the values
 * @param place where it stands
 */
public record Chart(
    String title,
    boolean stacked,
    String format,
    Data categories,
    List<Series> series,
    Place place) {

  /**
   * Cells and what they hold, so that programs which do not calculate can draw as well.
   *
   * @param range {@code '总览'!$A$4:$A$14}
   * @param values texts, or numbers in plain form
   */
  public record Data(String range, List<String> values) {}

  /** A named row of values with its colour. */
  public record Series(String name, String rgb, Data data) {}

  /** The corners on the sheet; rows and columns from 0, the second corner outside. */
  public record Place(int firstColumn, int firstRow, int lastColumn, int lastRow) {}
}
