package org.hedui.io.intake.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that is kept while the reading goes on. */
public record RawRow(
    int sheet, long number, List<String> cells, boolean broken, @Nullable String line)
    implements RowView {

  /** A lasting copy of a row. */
  public static RawRow of(RowView row) {
    String[] cells = new String[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.cell(i);
    }
    return new RawRow(row.sheet(), row.number(), List.of(cells), row.broken(), row.line());
  }

  @Override
  public int size() {
    return cells.size();
  }

  @Override
  public String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }
}
