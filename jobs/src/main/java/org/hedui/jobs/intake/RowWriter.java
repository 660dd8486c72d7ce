package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.database.BinaryCopy;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Row;
import org.hedui.rules.identity.Active;
import org.hedui.rules.identity.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * Copies the rows of one file into the table of its feed: row and scope id, the columns in their
 * order, then what is derived of them.
 */
final class RowWriter implements AutoCloseable {
  private final List<Column> columns;
  private final int width;
  private final boolean ofPersons;
  private final boolean ofStudents;
  private final BinaryCopy copy;

  /**
   * Starts copying.
   *
   * @param columns those that the file has; the others are null
   */
  RowWriter(Connection connection, Feed feed, List<Column> columns) throws SQLException {
    this.columns = columns;
    List<String> names = new ArrayList<>(List.of("row_id", "scope_id"));
    columns.forEach(column -> names.add(column.column()));
    names.addAll(derived(feed));
    this.width = names.size();
    this.ofPersons = !derived(feed).isEmpty();
    this.ofStudents = derived(feed).contains("active");
    this.copy = new BinaryCopy(connection, table(feed), names);
  }

  /** The quoted table of a feed. */
  static String table(Feed feed) {
    return feed == Feed.GRANT ? "feed.\"grant\"" : feed.table();
  }

  private static List<String> derived(Feed feed) {
    return switch (feed) {
      case ROSTER, VOCATIONAL -> List.of("person", "id_usable", "name_ok", "active");
      case WAIVER, GRANT, PAYMENT_ORDERS, PAYMENT_RETURNS ->
          List.of("person", "id_usable", "name_ok");
      case DIVISIONS, SCHOOLS, POPULATION, POPULATION_ANSWERS -> List.of();
    };
  }

  void write(Row row, long scopeId) throws SQLException {
    copy.startRow(width);
    copy.bigint(row.id());
    copy.bigint(scopeId);
    for (int i = 0; i < columns.size(); i++) {
      value(columns.get(i), row);
    }
    if (ofPersons) {
      PersonFacts facts = PersonFacts.of(row);
      copy.text(facts.person());
      copy.bool(facts.idUsable());
      copy.bool(facts.nameOk());
    }
    if (ofStudents) {
      copy.bool(Active.of(row));
    }
  }

  private void value(Column column, Row row) throws SQLException {
    @Nullable Object value = row.value(column);
    if (value == null) {
      copy.nullValue();
    } else if (value instanceof String text) {
      copy.text(text);
    } else if (value instanceof Long number) {
      copy.bigint(number);
    } else if (value instanceof LocalDate date) {
      copy.date(date);
    } else if (value instanceof LocalDateTime time) {
      copy.timestamp(time);
    } else {
      copy.bool((Boolean) value);
    }
  }

  /** Ends the COPY. */
  void finish() throws SQLException {
    copy.finish();
  }

  @Override
  public void close() throws SQLException {
    copy.close();
  }
}
