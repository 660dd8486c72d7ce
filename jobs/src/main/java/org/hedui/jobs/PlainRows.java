package org.hedui.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ColumnMapRowMapper;

/**
 * Rows as maps that hold texts, numbers, flags, local dates and local times: what the JSON writer
 * and the console understand.
 */
public final class PlainRows extends ColumnMapRowMapper {
  @Override
  protected @Nullable Object getColumnValue(ResultSet rows, int index) throws SQLException {
    switch (rows.getMetaData().getColumnType(index)) {
      case Types.DATE:
        return rows.getObject(index, LocalDate.class);
      case Types.TIMESTAMP:
        LocalDateTime time = rows.getObject(index, LocalDateTime.class);
        return time == null ? null : time.withNano(0).toString();
      default:
        return super.getColumnValue(rows, index);
    }
  }
}
