package org.hedui.schedules.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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
    List<String> there =
        Ask.line(
            connection,
            """
            select obj_description(to_regnamespace('hedui'), 'pg_namespace'),
              to_regclass('hedui.flyway_schema_history')""");
    if (there.get(1).isEmpty()) {
      return List.of(Diagnosis.ok(name(), "none"));
    }
    List<String> newest =
        Ask.line(
            connection,
            """
            select max(cast(version as int)), count(*) filter (where not success)
            from hedui.flyway_schema_history where version is not null""");
    return List.of(
        judge(
            at.tables(),
            there.get(0),
            newest.get(0).isEmpty() ? 0 : Integer.parseInt(newest.get(0)),
            !newest.get(1).equals("0")));
  }

  Diagnosis judge(Surroundings.Tables ours, String digest, int newest, boolean failed) {
    if (failed) {
      return Diagnosis.failure(name(), "failed", newest);
    }
    if (newest > ours.newest()) {
      return Diagnosis.failure(name(), "newer", newest, ours.newest());
    }
    return digest.equals(ours.digest())
        ? Diagnosis.ok(name(), "good", newest)
        : Diagnosis.ok(name(), "older", newest, ours.newest());
  }
}
