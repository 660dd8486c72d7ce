package org.hedui.jobs.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.hedui.io.report.SourceRow;
import org.hedui.rules.RowId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where rows came from: the few files and sheets are read once, so that lists of millions of lines
 * carry the ids of their rows only.
 */
final class Places {
  /** A file, its sheets by number: none in text. */
  private record Origin(String path, boolean workbook, Map<Integer, String> sheets) {}

  private final Map<Integer, Origin> files = new HashMap<>();

  Places(JdbcTemplate jdbc) {
    jdbc.query(
        "select file_no, path, workbook from intake.file",
        row -> {
          files.put(
              row.getInt("file_no"),
              new Origin(row.getString("path"), row.getBoolean("workbook"), new HashMap<>()));
        });
    jdbc.query(
        "select file_no, sheet_no, name from intake.sheet",
        row -> {
          Origin file = files.get(row.getInt("file_no"));
          if (file != null) {
            file.sheets.put(row.getInt("sheet_no"), file.path() + "#" + row.getString("name"));
          }
        });
  }

  /** The place of the row whose id a column holds, null where it holds none. */
  @Nullable SourceRow of(ResultSet row, String column) throws SQLException {
    return of(row, row.findColumn(column));
  }

  /** The same by the number of the column, for long lists. */
  @Nullable SourceRow of(ResultSet row, int column) throws SQLException {
    long id = row.getLong(column);
    Origin file = row.wasNull() ? null : files.get(RowId.fileNumber(id));
    if (file == null) {
      return null;
    }
    String sheet = file.workbook() ? file.sheets().get(RowId.sheet(id)) : null;
    return new SourceRow(sheet == null ? file.path() : sheet, RowId.row(id, file.workbook()));
  }
}
