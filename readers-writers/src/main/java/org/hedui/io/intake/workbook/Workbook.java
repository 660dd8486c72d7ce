package org.hedui.io.intake.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.hedui.io.intake.rows.RowSource;
import org.hedui.io.intake.rows.Unreadable;

/** An open workbook: its sheets, each of which can be read from its first row, again and again. */
public interface Workbook extends Closeable {

  /** The names of the sheets in the order of their tabs. */
  List<String> sheets();

  /** The rows of a sheet, counted from 1. Blank rows are left out. */
  RowSource open(int sheet) throws IOException, Unreadable;

  /** Whether day numbers count from 1904. */
  boolean date1904();

  /** Whether it brings macros, which are not run. */
  boolean macros();
}
