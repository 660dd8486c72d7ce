package org.hedui.io.report.precheck;

import java.util.List;

/**
 * A row of the checked file.
 *
 * @param sheet its sheet where there are several, else empty
 * @param row row as a person counts it
 * @param who name of the person it speaks of, empty for none
 * @param cells the cells as delivered
 * @param accepted whether it can be stored; a row that cannot goes back to the sender
 * @param problems what is wrong
 */
public record MarkedRow(
    String sheet,
    long row,
    String who,
    List<String> cells,
    boolean accepted,
    List<CellProblem> problems) {

  /** The row as a person would name it. */
  String place() {
    return sheet.isEmpty() ? String.valueOf(row) : sheet + "!" + row;
  }
}
