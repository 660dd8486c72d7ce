package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.SqlFile;
import org.hedui.rules.Feed;

/** Makes what was loaded visible. */
final class Publication {
  private final NightOptions options;
  private final PolicyInForce policy;

  Publication(NightOptions options, PolicyInForce policy) {
    this.options = options;
    this.policy = policy;
  }

  /** Publishes it all, in the connection's transaction. */
  long publish(Connection connection) throws SQLException {
    Holding holding = new Holding(connection);
    for (Holding.Stored file : holding.decided()) {
      holding.hold(file, Holding.HeldBy.PERSON);
    }
    SqlFile.of(Publication.class, "standing.sql").runOn(connection);
    SqlFile.of(Publication.class, "publish.sql")
        .with("night", options.date().toString())
        .runOn(connection);
    FileGuard.measure(connection);
    SqlFile.of(Publication.class, "jumps.sql")
        .with("flag_percent", String.valueOf(policy.policy().volume().flagPercent()))
        .runOn(connection);
    analyze(connection);
    return 0;
  }

  /**
   * The checks begin at once, long before the server would look at the new rows by itself. Small
   * samples do: nothing is planned by the values of a column.
   */
  private static void analyze(Connection connection) throws SQLException {
    String feeds =
        Arrays.stream(Feed.values()).map(RowWriter::table).collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local default_statistics_target = 10");
      statement.execute("analyze intake.file, intake.scope, intake.row_finding, " + feeds);
    }
  }
}
