package org.hedui.schedules.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Settings of a server of one's own that decide how long a night takes; ours has them right. */
final class ServerSettings implements ServerCheck {
  private static final long LEAST_WORK_MEM = 64 * Size.MB;

  @Override
  public String name() {
    return "db-settings";
  }

  @Override
  public List<Diagnosis> look(Connection connection, Surroundings at) throws SQLException {
    if (at.database() == null) {
      return List.of();
    }
    List<String> answer =
        Ask.line(
            connection,
            """
            select (select cast(setting as bigint) * 1024 from pg_settings where name = 'work_mem'),
              current_setting('synchronous_commit')""");
    return judge(Long.parseLong(answer.get(0)), answer.get(1));
  }

  List<Diagnosis> judge(long workMem, String synchronousCommit) {
    List<Diagnosis> all = new ArrayList<>();
    String memory = Size.text(workMem);
    if (workMem < LEAST_WORK_MEM) {
      all.add(Diagnosis.warning(name(), "work-mem", memory));
    }
    if (!synchronousCommit.equals("off")) {
      all.add(Diagnosis.warning(name(), "commit", synchronousCommit));
    }
    if (all.isEmpty()) {
      all.add(Diagnosis.ok(name(), "good", memory, synchronousCommit));
    }
    return all;
  }
}
