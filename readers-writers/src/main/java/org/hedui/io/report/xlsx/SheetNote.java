package org.hedui.io.report.xlsx;

/** A note on a cell; row from 1, column from 0. */
record SheetNote(int row, int column, String text) {}
