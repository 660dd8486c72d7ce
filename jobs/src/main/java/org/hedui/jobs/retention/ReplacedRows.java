package org.hedui.jobs.retention;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hedui.jobs.intake.FileTables;
import org.hedui.rules.Feed;

/**
 * Rows, findings and quarantined rows of files that do not count: superseded, or held and taken out
 * of the inbox. The receipt stays, with digest, counts and the number of rows of each school: it
 * tells what was handed in, recognises the file when it comes again, and is what the next file is
 * measured by. A file that must count again is read from the inbox; while a person's hold of a file
 * waits for its night, nothing of that feed goes, since what counts in its place may lie there no
 * more.
 */
final class ReplacedRows implements Purge {
  /** So many files, or about so many rows, a transaction: each reads the feed's table once. */
  private static final int FILES = 500;

  private static final long ROWS = 1_000_000;

  private static final String DUE =
      """
       from intake.file f
      where purged_on is null
        and (state = 'superseded' and superseded_on < ? or state = 'held' and not present and received_on < ?)
        and not exists (
          select 1 from intake.file h join intake.file_decided d on d.sha256 = h.sha256 and d.decision = 'hold'
          where h.feed = f.feed and (h.state = 'accepted' or h.present and h.state in ('received', 'loading', 'waiting', 'loaded')))""";

  private final LocalDate before;
  private final LocalDate today;

  /**
   * The rows of files superseded, or received and held, before a day.
   *
   * @param today is noted beside what went
   */
  ReplacedRows(LocalDate before, LocalDate today) {
    this.before = before;
    this.today = today;
  }

  @Override
  public String name() {
    return "purge-files";
  }

  @Override
  public long due(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select count(*)" + DUE)) {
      query.setObject(1, before);
      query.setObject(2, before);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public long some(Connection connection) throws SQLException {
    List<Integer> files = new ArrayList<>();
    String feed = "";
    long rows = 0;
    try (PreparedStatement query =
        connection.prepareStatement(
            "select file_no, feed, rows_accepted"
                + DUE
                + " order by feed, file_no limit "
                + FILES)) {
      query.setObject(1, before);
      query.setObject(2, before);
      try (ResultSet row = query.executeQuery()) {
        while (row.next() && rows < ROWS && (files.isEmpty() || feed.equals(row.getString(2)))) {
          files.add(row.getInt(1));
          feed = row.getString(2);
          rows += row.getLong(3);
        }
      }
    }
    if (!files.isEmpty()) {
      Array numbers = connection.createArrayOf("integer", files.toArray());
      for (String table : FileTables.of(Feed.ofFolder(feed).orElseThrow())) {
        update(connection, "delete from " + table + " where (row_id >> 32) = any (?)", numbers);
      }
      // What was held is looked at anew when it comes back: what held it is forgotten here.
      update(
          connection,
          "update intake.file set purged_on = date '"
              + today
              + "', rules_version = case when state = 'held' then null else rules_version end where file_no = any (?)",
          numbers);
    }
    return files.size();
  }

  private static void update(Connection connection, String sql, Array files) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, files);
      statement.executeUpdate();
    }
  }
}
