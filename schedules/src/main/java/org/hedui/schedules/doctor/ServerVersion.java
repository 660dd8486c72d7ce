package org.hedui.schedules.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hedui.io.database.Database;

/** The version of the server, its encoding, and that it knows the zone of the business. */
final class ServerVersion implements ServerCheck {
  @Override
  public String name() {
    return "db-version";
  }

  @Override
  public List<Diagnosis> look(Connection connection, Surroundings at) throws SQLException {
    List<String> answer =
        Ask.line(
            connection,
            """
            select current_setting('server_version_num')::int / 10000, current_setting('server_version'),
              current_setting('server_encoding'), (select count(*) from pg_timezone_names where name = 'Asia/Shanghai')""");
    return List.of(
        judge(
            Integer.parseInt(answer.get(0)),
            answer.get(1),
            answer.get(2),
            answer.get(3).equals("1")));
  }

  Diagnosis judge(int major, String version, String encoding, boolean zone) {
    if (major < Database.OLDEST_VERSION || major > Database.NEWEST_VERSION) {
      return Diagnosis.failure(name(), "unsupported", version);
    }
    if (!encoding.equals("UTF8")) {
      return Diagnosis.failure(name(), "encoding", encoding);
    }
    return zone
        ? Diagnosis.ok(name(), "good", version, encoding)
        : Diagnosis.failure(name(), "zone", version);
  }
}
