package org.hedui.jobs.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hedui.rules.Night;
import org.hedui.rules.policy.Divisions;
import org.hedui.rules.policy.Divisions.Division;
import org.hedui.rules.policy.Policy;
import org.hedui.rules.policy.Term;

/** The policy of a specimen: the usual one, with the switches that the case turns. */
final class SpecimenPolicy {
  private final LocalDate today;
  private final Map<String, Object> switches;

  SpecimenPolicy(LocalDate today, Map<String, Object> switches) {
    this.today = today;
    this.switches = switches;
  }

  /** What row rules know of the night. The divisions are the three that were never issued. */
  Night night() {
    Map<String, Division> divisions =
        List.of("379901", "379902", "379903").stream()
            .map(code -> new Division(code, "示例县" + code, 1980, Integer.MAX_VALUE))
            .collect(Collectors.toMap(Division::code, Function.identity()));
    return new Night(today, new Policy("specimen"), new Divisions(divisions));
  }

  /** What set rules know of it. */
  void fill(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into policy.tonight (business_date, term, population_partial, non_full_time_aid)
            values (?, ?, ?, ?)""")) {
      insert.setObject(1, today);
      insert.setString(2, Term.ofDate(today).text());
      insert.setBoolean(3, on("population_partial"));
      insert.setBoolean(4, on("non_full_time_aid"));
      insert.executeUpdate();
    }
  }

  private boolean on(String name) {
    return Boolean.TRUE.equals(switches.get(name));
  }
}
