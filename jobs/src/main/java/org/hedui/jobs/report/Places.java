package org.hedui.jobs.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.hedui.io.report.SourceRow;
import org.hedui.rules.RowId;
import org.jspecify.annotations.Nullable;

/** Reads the place of a row out of columns {@code <which>_path, _workbook, _sheet, _row}. */
final class Places {
  private Places() {}

  static @Nullable SourceRow of(ResultSet row, String which) throws SQLException {
    String path = row.getString(which + "_path");
    if (path == null) {
      return null;
    }
    String sheet = row.getString(which + "_sheet");
    return new SourceRow(
        sheet == null ? path : path + "#" + sheet,
        RowId.row(row.getLong(which + "_row"), row.getBoolean(which + "_workbook")));
  }
}
