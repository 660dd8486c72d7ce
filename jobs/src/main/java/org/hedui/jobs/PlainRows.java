package org.hedui.jobs;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ColumnMapRowMapper;

/**
 * Rows as maps that hold texts, numbers, flags, local dates and local times: what the JSON writer
 * and the console understand.
 */
public final class PlainRows extends ColumnMapRowMapper {
  @Override
  protected @Nullable Object getColumnValue(ResultSet rows, int index) throws SQLException {
    Object value = super.getColumnValue(rows, index);
    if (value instanceof Date date) {
      return date.toLocalDate();
    }
    return value instanceof Timestamp time ? time.toLocalDateTime().withNano(0).toString() : value;
  }
}
