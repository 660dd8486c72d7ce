package org.hedui.schedules.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** There is room for the connections of a night. */
final class ServerConnections implements ServerCheck {
  /** The pool of a night, the connection that holds its lock, and one for the migrations. */
  private static final int NEEDED = 18;

  @Override
  public String name() {
    return "db-connections";
  }

  /**
   * Server, database and account each have a limit, and each its own connections that count towards
   * it: the one with least room decides. -1 means no limit.
   */
  @Override
  public List<Diagnosis> look(Connection connection, Surroundings at) throws SQLException {
    List<String> answer =
        Ask.line(
            connection,
            """
            with used as (
              select datname, usename from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
            ),
            room as (
              select cast(current_setting('max_connections') as int)
                  - cast(current_setting('superuser_reserved_connections') as int) as most, (select count(*) from used) as used
              union all
              select datconnlimit, (select count(*) from used where used.datname = d.datname)
              from pg_database d where datname = current_database() and datconnlimit >= 0
              union all
              select rolconnlimit, (select count(*) from used where used.usename = r.rolname)
              from pg_roles r where rolname = current_user and rolconnlimit >= 0
            )
            select most, used from room order by most - used limit 1""");
    return List.of(judge(Integer.parseInt(answer.get(0)), Integer.parseInt(answer.get(1))));
  }

  Diagnosis judge(int most, int used) {
    return most - used < NEEDED
        ? Diagnosis.failure(name(), "few", most, used, NEEDED)
        : Diagnosis.ok(name(), "good", most, used);
  }
}
