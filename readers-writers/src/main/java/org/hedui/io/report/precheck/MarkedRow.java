package org.hedui.io.report.precheck;

import java.util.List;

/**
 * A row of the checked file.
 *
 * @param row row as a person counts it
 * @param cells the cells as delivered
 * @param problems what is wrong, in the order of the rule book
 */
public record MarkedRow(long row, List<String> cells, List<CellProblem> problems) {}
