package org.hedui.io.report;

/**
 * Where a line came from.
 *
 * @param file path below the inbox, with {@code #sheet} for workbooks
 * @param row row as a person counts it
 */
public record SourceRow(String file, long row) {
  @Override
  public String toString() {
    return file + ":" + row;
  }
}
