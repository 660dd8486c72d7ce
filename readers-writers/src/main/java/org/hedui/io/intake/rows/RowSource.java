package org.hedui.io.intake.rows;

import java.io.Closeable;
import java.io.IOException;

/** Rows one after the other; the view is of the current row and changes with every step. */
public interface RowSource extends RowView, Closeable {

  /** Goes to the next row; false at the end. */
  boolean advance() throws IOException, Unreadable;
}
