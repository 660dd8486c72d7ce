package org.hedui.schedules.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Who holds the lock that lets one night run at a time. It goes with its connection; one that
 * outlives its program hangs on a network that has not noticed.
 */
final class HeldLock implements ServerCheck {
  @Override
  public String name() {
    return "lock";
  }

  @Override
  public List<Diagnosis> look(Connection connection, Surroundings at) throws SQLException {
    List<List<String>> holders =
        Ask.lines(
            connection,
            """
            select a.pid, coalesce(host(a.client_addr), '-'), to_char(a.backend_start at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
            from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and a.datname = current_database() and a.pid <> pg_backend_pid()
            order by a.backend_start""");
    if (holders.isEmpty()) {
      return List.of(Diagnosis.ok(name(), "free"));
    }
    List<String> first = holders.get(0);
    return List.of(Diagnosis.warning(name(), "held", first.get(0), first.get(1), first.get(2)));
  }
}
