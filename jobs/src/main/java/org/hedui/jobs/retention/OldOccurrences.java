package org.hedui.jobs.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.hedui.rules.policy.ChinaTime;

/**
 * Old lines of the scheduler's book. Of each duty the last line of every state stays whatever its
 * age: what is owed is reckoned from the last time that is settled.
 */
final class OldOccurrences implements Purge {
  private static final int LINES = 1_000;

  private static final String DUE =
      """
       from (
        select name, due_at, row_number() over (partition by name, by_hand, state order by due_at desc) as newest
        from schedule.occurrence) o
      where newest > 1 and due_at < ?""";

  private final LocalDate before;

  OldOccurrences(LocalDate before) {
    this.before = before;
  }

  @Override
  public String name() {
    return "purge-occurrences";
  }

  @Override
  public long due(Connection connection) throws SQLException {
    try (PreparedStatement query = of(connection, "select count(*)" + DUE);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public long some(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        of(
            connection,
            "delete from schedule.occurrence where (name, due_at) in (select name, due_at"
                + DUE
                + " order by due_at, name limit "
                + LINES
                + ")")) {
      return delete.executeLargeUpdate();
    }
  }

  private PreparedStatement of(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setObject(1, before.atStartOfDay(ChinaTime.ZONE).toOffsetDateTime());
    return statement;
  }
}
