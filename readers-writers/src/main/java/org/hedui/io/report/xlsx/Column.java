package org.hedui.io.report.xlsx;

/**
 * A column of a table.
 *
 * @param heading what stands above it
 * @param head look of the heading
 * @param look look of the cells
 * @param min least width in characters (a Chinese character takes two)
 * @param max greatest width; longer text is wrapped or cut on screen
 */
public record Column(String heading, Look head, Look look, int min, int max) {

  /** A column as wide as its content, within limits. */
  public static Column of(String heading, Look look, int min, int max) {
    return new Column(heading, Look.HEADER, look, min, max);
  }

  /** A column that the reader of the workbook fills in. */
  public static Column reply(String heading, Look look, int width) {
    return new Column(heading, Look.HEADER_REPLY, look, width, width);
  }
}
