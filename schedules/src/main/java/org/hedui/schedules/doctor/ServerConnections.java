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

  /** Of the limits of server, database and account the narrowest counts; -1 means none. */
  @Override
  public List<Diagnosis> look(Connection connection, Surroundings at) throws SQLException {
    List<String> answer =
        Ask.line(
            connection,
            """
            select least(
                cast(current_setting('max_connections') as int) - cast(current_setting('superuser_reserved_connections') as int),
                nullif((select datconnlimit from pg_database where datname = current_database()), -1),
                nullif((select rolconnlimit from pg_roles where rolname = current_user), -1)),
              (select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid())""");
    return List.of(judge(Integer.parseInt(answer.get(0)), Integer.parseInt(answer.get(1))));
  }

  Diagnosis judge(int most, int used) {
    return most - used < NEEDED
        ? Diagnosis.failure(name(), "few", most, used, NEEDED)
        : Diagnosis.ok(name(), "good", most, used);
  }
}
