package org.hedui.schedules.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hedui.schedules.Standing;

/**
 * The tables are those of this program or of an older one, which the next run brings up to date.
 */
final class TablesVersion implements ServerCheck {
  @Override
  public String name() {
    return "tables";
  }

  @Override
  public List<Diagnosis> look(Connection connection, Surroundings at) throws SQLException {
    if (Ask.line(connection, "select to_regclass('hedui.flyway_schema_history')")
        .get(0)
        .isEmpty()) {
      return List.of(judge(at.migrations(), new TreeMap<>(), false));
    }
    SortedMap<Integer, Integer> theirs = new TreeMap<>();
    boolean failed = false;
    for (List<String> row :
        Ask.lines(
            connection,
            """
            select cast(version as int), coalesce(checksum, 0), success
            from hedui.flyway_schema_history where version is not null""")) {
      theirs.put(Integer.valueOf(row.get(0)), Integer.valueOf(row.get(1)));
      failed |= row.get(2).equals("f");
    }
    return List.of(judge(at.migrations(), theirs, failed));
  }

  Diagnosis judge(
      SortedMap<Integer, Integer> ours, SortedMap<Integer, Integer> theirs, boolean failed) {
    if (failed) {
      return Diagnosis.failure(name(), "failed", theirs.lastKey());
    }
    return switch (Standing.of(ours, theirs)) {
      case NONE -> Diagnosis.ok(name(), "none");
      case SAME -> Diagnosis.ok(name(), "good", theirs.lastKey());
      case OLDER -> Diagnosis.ok(name(), "older", theirs.lastKey(), ours.lastKey());
      case NEWER -> Diagnosis.failure(name(), "newer", theirs.lastKey(), ours.lastKey());
      case OTHER -> Diagnosis.failure(name(), "other", theirs.lastKey(), ours.lastKey());
    };
  }
}
