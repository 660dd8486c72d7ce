package org.hedui.io.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.hedui.io.intake.rows.Unreadable;
import org.hedui.rules.Column;
import org.jspecify.annotations.Nullable;

/** The rows of data of one file, behind header and titles. */
interface TableCursor extends Closeable {

  /** The next row of data, null at the end. */
  @Nullable SourceRow next() throws IOException, Unreadable;

  /** The header that all sheets share. */
  List<String> header();

  /** Whether a header names this column; where none does, all its cells are blank. */
  boolean carries(Column column);

  /** The sheets that hold data. */
  List<SheetInfo> sheets();
}
