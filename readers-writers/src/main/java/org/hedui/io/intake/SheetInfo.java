package org.hedui.io.intake;

/**
 * A sheet of a workbook that holds rows of data.
 *
 * @param number its place in the workbook, from 1
 * @param name what its tab says
 */
public record SheetInfo(int number, String name) {}
