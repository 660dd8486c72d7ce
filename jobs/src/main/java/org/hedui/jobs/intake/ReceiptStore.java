package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.intake.InboxFile;
import org.hedui.jobs.SqlFile;
import org.hedui.rules.Feed;

/** Reads and writes the receipts in {@code intake.file}. */
final class ReceiptStore {
  private final Connection connection;
  private final String rulesVersion;
  private final ForgottenRows forgotten = new ForgottenRows();

  ReceiptStore(Connection connection, String rulesVersion) {
    this.connection = connection;
    this.rulesVersion = rulesVersion;
  }

  /** All files ever received, oldest first. */
  List<KnownFile> all() throws SQLException {
    return known("");
  }

  /** Files that nothing replaces any more, whose rows are purged. */
  List<KnownFile> purgedButStanding() throws SQLException {
    SqlFile.of(ReceiptStore.class, "standing.sql").runOn(connection);
    return known(
        """
        where f.purged_on is not null and f.present
          and f.file_no in (select file_no from standing where effective)""");
  }

  private List<KnownFile> known(String which) throws SQLException {
    List<KnownFile> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select f.file_no, f.feed, f.path, f.sha256, f.state, f.manifest_sha256, f.rules_version,
                  f.state = 'held' and f.held_by is not null and d.decision = 'release', f.present,
                  f.received_on, f.sort_time, f.handed_in_at
                from intake.file f left join intake.file_decided d on d.sha256 = f.sha256
                """
                    + which
                    + " order by f.file_no")) {
      while (row.next()) {
        all.add(
            new KnownFile(
                row.getInt(1),
                Feed.ofFolder(row.getString(2)).orElseThrow(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                row.getBoolean(9),
                new FirstSeen(
                    row.getObject(10, LocalDate.class),
                    row.getObject(11, LocalDateTime.class),
                    row.getObject(12, LocalDateTime.class))));
      }
    }
    return all;
  }

  /** No file counts as present until it is seen again. */
  void nothingPresent() throws SQLException {
    execute("update intake.file set present = false where present");
  }

  /** A known file lies in the inbox, perhaps under a younger date than when it was read. */
  void present(KnownFile known, InboxFile file) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update intake.file set present = true, handed_in_at = ? where file_no = ?")) {
      update.setObject(1, known.first().handedInAgain(file), Types.TIMESTAMP);
      update.setInt(2, known.number());
      update.executeUpdate();
    }
  }

  /** The rows of files that were cleared: they are there until they are taken out together. */
  ForgottenRows forgotten() {
    return forgotten;
  }

  /**
   * Forgets all that was read of a file, but for its rows: whoever clears deletes what is {@link
   * #forgotten} in the same transaction, before anything is stored under the number again.
   */
  void clear(KnownFile known) throws SQLException {
    forgotten.add(known.feed(), known.number());
    execute("delete from intake.scope where file_no = " + known.number());
    execute("delete from intake.sheet where file_no = " + known.number());
    execute("delete from intake.file where file_no = " + known.number());
  }

  /** Writes a receipt. */
  void insert(int number, Feed feed, InboxFile file, String state, FirstSeen first)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into intake.file (file_no, feed, path, sha256, bytes, state, covers_all, sort_time, manifest_sha256,
              submitter, received_on, rules_version, handed_in_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
      insert.setInt(1, number);
      insert.setString(2, feed.folder());
      insert.setString(3, file.path());
      insert.setString(4, file.sha256());
      insert.setLong(5, file.bytes());
      insert.setString(6, state);
      insert.setBoolean(7, feed.scope() == Feed.Scope.ALL && Submitter.onlySchool(file) == null);
      insert.setObject(8, first.sortTime());
      insert.setString(9, file.manifest().sha256());
      insert.setString(10, Submitter.of(file));
      insert.setObject(11, first.on());
      insert.setString(12, rulesVersion);
      insert.setObject(13, first.handedInAgain(file), Types.TIMESTAMP);
      insert.executeUpdate();
    }
  }

  /** A file does not lie in the inbox any more, or not with these bytes. */
  void absent(int number) throws SQLException {
    execute("update intake.file set present = false where file_no = " + number);
  }

  /** The lane that reads a file. */
  void lane(int number, int lane) throws SQLException {
    execute("update intake.file set lane = " + lane + " where file_no = " + number);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
