package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedui.io.intake.FileProblem;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.SqlFile;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.hedui.rules.policy.VolumeLimits;
import org.springframework.stereotype.Component;

/**
 * Holds files that could be read but should not count: those that a person holds, and those whose
 * rows jump beyond what policy lets pass (FIL-18), unless a person has released them. It judges
 * between loading and publishing, so that a held file never replaces the one before it. What counts
 * until tonight goes on counting until {@link Publication} puts another in its place.
 */
@Component
class FileGuard {
  private final PolicyInForce policy;
  private final NightOptions options;

  FileGuard(PolicyInForce policy, NightOptions options) {
    this.policy = policy;
    this.options = options;
  }

  /** Holds or notes them, in the connection's transaction; returns how many. */
  long hold(Connection connection) throws SQLException {
    Holding holding = new Holding(connection);
    FileStore store = new FileStore(connection);
    holding.forgetDecided();
    // What counts in its place may have to be read again, from an inbox that is known as a whole.
    long held = options.wholeInbox() ? holding.noteDecided() : 0;
    for (Map<Holding.Stored, List<FileProblem>> beyond = beyond(connection);
        !beyond.isEmpty();
        beyond = beyond(connection)) {
      for (Map.Entry<Holding.Stored, List<FileProblem>> file : beyond.entrySet()) {
        holding.hold(file.getKey(), Holding.HeldBy.VOLUME);
        store.problems(file.getKey().number(), file.getValue());
      }
      held += beyond.size();
    }
    return held;
  }

  /** Fills the table {@code jump}. */
  static void measure(Connection connection) throws SQLException {
    String feeds = folders(Arrays.stream(Feed.values()).filter(Feed::replacesSchools).toList());
    SqlFile.of(FileGuard.class, "volume.sql").with("feeds", feeds).runOn(connection);
  }

  /** Files that are to be held next, each with what is wrong. */
  private Map<Holding.Stored, List<FileProblem>> beyond(Connection connection) throws SQLException {
    VolumeLimits limits = policy.policy().volume();
    Map<Holding.Stored, List<FileProblem>> beyond = new LinkedHashMap<>();
    if (limits.holdFeeds().isEmpty()) {
      return beyond;
    }
    measure(connection);
    SqlFile.of(FileGuard.class, "beyond.sql")
        .with("hold_feeds", folders(limits.holdFeeds()))
        .with("least_rows", String.valueOf(limits.leastRows()))
        .with("shrink_percent", String.valueOf(limits.holdShrinkPercent()))
        .with("grow_percent", String.valueOf(limits.holdGrowPercent()))
        .runOn(connection);
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select f.file_no, f.feed, f.rows_read, b.ours, b.theirs
                from beyond b join intake.file f on f.file_no = b.file_no order by f.file_no, b.ours""")) {
      while (row.next()) {
        beyond
            .computeIfAbsent(Holding.Stored.of(row), file -> new ArrayList<>())
            .add(
                new FileProblem(
                    RuleCode.FIL_18, Severity.B, null, row.getString(4), row.getString(5)));
      }
    }
    return beyond;
  }

  private static String folders(Collection<Feed> feeds) {
    return feeds.stream().map(Feed::folder).sorted().collect(Collectors.joining(" "));
  }
}
