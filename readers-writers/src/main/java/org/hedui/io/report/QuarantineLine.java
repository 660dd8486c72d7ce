package org.hedui.io.report;

import java.util.List;

/**
 * A row that was not accepted.
 *
 * @param row row as a person counts it
 * @param cells the cells as delivered; fewer or more than the header where the row is broken
 * @param codes rule codes, most urgent first
 * @param reasons what is wrong, in the same order
 */
public record QuarantineLine(
    long row, List<String> cells, List<String> codes, List<String> reasons) {}
