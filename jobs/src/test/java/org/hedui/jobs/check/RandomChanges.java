package org.hedui.jobs.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;

/** Changes at random, between two nights, what checks read. */
final class RandomChanges {
  private static final List<String> FEEDS =
      List.of(
          "schools",
          "population",
          "population-answers",
          "roster",
          "vocational",
          "waiver",
          "grant",
          "payment-orders",
          "payment-returns");

  private final Connection connection;
  private final Random random;

  RandomChanges(Connection connection, long seed) throws SQLException {
    this.connection = connection;
    this.random = new Random(seed);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select setseed(" + random.nextDouble() + ")");
    }
  }

  /**
   * One night later: some feeds change, perhaps the date and the policy; sometimes nothing does.
   */
  void night() throws SQLException {
    for (int feeds = random.nextInt(3); feeds > 0; feeds--) {
      String feed = FEEDS.get(random.nextInt(FEEDS.size()));
      if (random.nextBoolean()) {
        otherFilesCount(feed);
      } else {
        filesAreReadAnew(feed);
      }
    }
    if (random.nextInt(2) == 0) {
      run("update policy.tonight set business_date = business_date + " + (random.nextInt(60) - 20));
    }
    if (random.nextInt(5) == 0) {
      run("update policy.aid_standard set monthly_fen = monthly_fen + 1 where random() < 0.5");
    }
    if (random.nextInt(5) == 0) {
      run("update policy.tonight set non_full_time_aid = not non_full_time_aid");
    }
  }

  /** What counted is superseded, what was superseded counts. */
  private void otherFilesCount(String feed) throws SQLException {
    run(
        "update intake.scope set effective = not effective where random() < 0.1 and feed = '"
            + feed
            + "'");
  }

  /** The same files, other rows: some are missing, some are those of others. */
  private void filesAreReadAnew(String feed) throws SQLException {
    String table = "feed.\"" + feed.replace('-', '_') + "\"";
    run(
        """
        create temporary table again on commit drop as
        select file_no from intake.file where random() < 0.1 and feed = '%s'"""
            .formatted(feed));
    run(
        "delete from %s where row_id >> 32 in (select file_no from again) and random() < 0.3"
            .formatted(table));
    if (!feed.equals("schools")) {
      run(
          """
          update %s set name = '王小明'
          where row_id >> 32 in (select file_no from again) and random() < 0.3"""
              .formatted(table));
    }
    run(
        """
        update intake.file set load_no = nextval('intake.load_no')
        where file_no in (select file_no from again)""");
    run("drop table again");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
