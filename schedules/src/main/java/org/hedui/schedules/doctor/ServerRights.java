package org.hedui.schedules.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** We may make schemas and temporary tables, and the server takes writes. */
final class ServerRights implements ServerCheck {
  @Override
  public String name() {
    return "db-rights";
  }

  @Override
  public List<Diagnosis> look(Connection connection, Surroundings at) throws SQLException {
    List<String> answer =
        Ask.line(
            connection,
            """
            select current_user, has_database_privilege(current_database(), 'create'),
              has_database_privilege(current_database(), 'temporary'), pg_is_in_recovery(),
              (select reset_val from pg_settings where name = 'default_transaction_read_only') = 'on'""");
    String user = answer.get(0);
    if (answer.get(3).equals("t")) {
      return List.of(Diagnosis.failure(name(), "standby"));
    }
    if (answer.get(4).equals("t")) {
      return List.of(Diagnosis.failure(name(), "read-only", user));
    }
    return List.of(
        answer.get(1).equals("t") && answer.get(2).equals("t")
            ? Diagnosis.ok(name(), "good", user)
            : Diagnosis.failure(name(), "create", user));
  }
}
