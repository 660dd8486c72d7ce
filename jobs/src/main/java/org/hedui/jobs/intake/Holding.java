package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hedui.rules.Feed;
import org.jspecify.annotations.Nullable;

/**
 * Holds files that are loaded, for what they have wrong, by the volume guard or by a person's
 * decision, on the connection of the present transaction: their rows go.
 */
final class Holding {
  private final Connection connection;

  Holding(Connection connection) {
    this.connection = connection;
  }

  /** What holds a file besides what it has wrong: {@code intake.file.held_by}. */
  enum HeldBy {
    /** Its rows jump beyond what policy lets pass. */
    VOLUME,
    /** A person's decision. */
    PERSON;

    String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A file that is loaded whole. */
  record Stored(int number, Feed feed, long rowsRead) {
    /** From the columns {@code file_no, feed, rows_read}, in this order. */
    static Stored of(ResultSet row) throws SQLException {
      return new Stored(
          row.getInt(1), Feed.ofFolder(row.getString(2)).orElseThrow(), row.getLong(3));
    }
  }

  /**
   * Notes which files that count or could count a person has decided to hold; returns how many.
   * From now on nothing reckons with them, but their rows are seen until they are {@link #hold
   * held}.
   */
  long noteDecided() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(
          """
          update intake.file f set held_by = 'person' from intake.file_decided d
          where d.sha256 = f.sha256 and d.decision = 'hold' and f.state in ('loaded', 'accepted', 'superseded')""");
    }
  }

  /** Forgets what a night has noted that never came to publish. */
  void forgetDecided() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update intake.file set held_by = null where held_by is not null and state <> 'held'");
    }
  }

  /** The files that were noted. */
  List<Stored> decided() throws SQLException {
    List<Stored> files = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select file_no, feed, rows_read from intake.file
                where held_by = 'person' and state <> 'held' order by file_no""")) {
      while (row.next()) {
        files.add(Stored.of(row));
      }
    }
    return files;
  }

  /** Holds a file for what it has wrong. */
  void hold(FileLoad load) throws SQLException {
    hold(new Stored(load.file().number(), load.file().feed(), load.judge().read()), null);
  }

  /**
   * Nothing of the file becomes visible; of a money file that its own errors hold, all stay listed,
   * of others only what holds the file. One that a person or the guard holds has nothing to mend.
   */
  void hold(Stored file, @Nullable HeldBy by) throws SQLException {
    int number = file.number();
    ofFile("delete from " + RowWriter.table(file.feed()) + " where row_id between ? and ?", number);
    if (by == null && FileFindings.listsAll(file.feed())) {
      ofFile("update intake.row_finding set scope_id = null where row_id between ? and ?", number);
    } else {
      ofFile("delete from intake.row_finding where row_id between ? and ?", number);
      ofFile("delete from intake.quarantined_row where row_id between ? and ?", number);
    }
    ofFile("delete from intake.scope where scope_id between ? and ?", number);
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update intake.file set state = 'held', held_by = ?, superseded_on = null,
              rows_read = ?, rows_accepted = 0, rows_quarantined = ?
            where file_no = ?""")) {
      update.setString(1, by == null ? null : by.stored());
      update.setLong(2, file.rowsRead());
      update.setLong(3, file.rowsRead());
      update.setInt(4, number);
      update.executeUpdate();
    }
  }

  private void ofFile(String sql, int number) throws SQLException {
    FileTables.change(connection, sql, number);
  }
}
