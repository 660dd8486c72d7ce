package org.hedui.jobs.intake;

import static java.util.Objects.requireNonNullElse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hedui.io.intake.FileProblem;
import org.hedui.rules.Feed;
import org.hedui.rules.RowId;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the files of {@code intake.file} on the connection of the present transaction.
 */
final class FileStore {
  private final Connection connection;

  FileStore(Connection connection) {
    this.connection = connection;
  }

  /**
   * The next file of a lane that is not yet loaded whole.
   *
   * @param last the file before, 0 at the beginning of a turn: behind it the server passes none of
   *     the former states of what this turn has loaded
   */
  Optional<FileRecord> next(int lane, int last) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select file_no, feed, path, sha256, submitter, state, rows_read, rows_quarantined
            from intake.file where lane = ? and file_no > ? and state in ('received', 'loading', 'waiting')
            order by file_no limit 1""")) {
      query.setInt(1, lane);
      query.setInt(2, last);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new FileRecord(
                    row.getInt(1),
                    Feed.ofFolder(row.getString(2)).orElseThrow(),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getLong(7),
                    row.getLong(8)))
            : Optional.empty();
      }
    }
  }

  /** The file with the same bytes that a waiting file only repeats, if that was not held. */
  Optional<String> repeats(FileRecord file) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select f.path from intake.file f join intake.file w on w.sha256 = f.sha256
            where w.file_no = ? and f.file_no < w.file_no and f.state in ('loaded', 'accepted')
            order by f.file_no limit 1""")) {
      query.setInt(1, file.number());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** The file only repeats another (FIL-02): nothing else is to be said of it. */
  void skipped(FileRecord file, String original) throws SQLException {
    ofFile("delete from intake.row_finding where row_id between ? and ?", file.number());
    problems(file.number(), List.of(Receipts.sameAs(original)));
    state(file.number(), "skipped");
  }

  /** Stores how far a load has come. */
  void progress(FileLoad load) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update intake.file set state = 'loading', rows_read = ?, rows_accepted = ?, rows_quarantined = ? where file_no = ?")) {
      update.setLong(1, load.judge().read());
      update.setLong(2, load.judge().read() - load.judge().quarantined());
      update.setLong(3, load.judge().quarantined());
      update.setInt(4, load.file().number());
      update.executeUpdate();
    }
  }

  /** Stores what was learnt of the file's shape, as soon as it is open. */
  void opened(FileLoad load) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update intake.file set encoding = ?, workbook = ?, header = ? where file_no = ?")) {
      update.setString(1, load.judge().reader().encoding());
      update.setBoolean(2, load.judge().reader().workbook());
      Object[] header = load.judge().reader().header().stream().map(FileStore::storable).toArray();
      update.setArray(3, connection.createArrayOf("text", header));
      update.setInt(4, load.file().number());
      update.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into intake.sheet (file_no, sheet_no, name) values (?, ?, ?) on conflict do nothing")) {
      for (var sheet : load.judge().reader().sheets()) {
        insert.setInt(1, load.file().number());
        insert.setInt(2, sheet.number());
        insert.setString(3, storable(sheet.name()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The database takes every character but NUL. */
  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : text.replace("\0", "");
  }

  /** Records what is wrong with files as a whole, by their numbers. */
  void problems(Map<Integer, List<FileProblem>> byFile) throws SQLException {
    for (Map.Entry<Integer, List<FileProblem>> file : byFile.entrySet()) {
      problems(file.getKey(), file.getValue());
    }
  }

  /** Records what is wrong with a file as a whole. */
  void problems(int fileNumber, List<FileProblem> problems) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into intake.row_finding (rule, row_id, field, ours, theirs, severity) values (?, ?, ?, ?, ?, ?)")) {
      for (FileProblem problem : problems) {
        insert.setString(1, problem.rule().text());
        insert.setLong(2, RowId.ofFile(fileNumber));
        insert.setString(3, storable(problem.field()));
        insert.setString(4, storable(problem.ours()));
        insert.setString(5, storable(problem.theirs()));
        if (problem.severity() == null) {
          insert.setNull(6, Types.VARCHAR);
        } else {
          insert.setString(6, problem.severity().name());
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The file is loaded whole and waits to be published. */
  void loaded(FileLoad load) throws SQLException {
    progress(load);
    state(load.file().number(), "loaded");
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
   * From now on nothing reckons with them, but their rows are seen until they are {@link #held}.
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

  /** What the file has wrong holds it. */
  void held(FileLoad load) throws SQLException {
    held(new Stored(load.file().number(), load.file().feed(), load.judge().read()), null);
  }

  /**
   * Nothing of the file becomes visible; of a money file that its own errors hold, all stay listed,
   * of others only what holds the file. One that a person or the guard holds has nothing to mend.
   */
  void held(Stored file, @Nullable HeldBy by) throws SQLException {
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

  /** What disturbed the reading of a file may be over next time: it is read again then. */
  void unsettled(int number) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update intake.file set rules_version = null where file_no = ?")) {
      update.setInt(1, number);
      update.executeUpdate();
    }
  }

  /**
   * Stores what head, foot and manifest say of a payment file, once for all its lines. A newer
   * batch of orders of the same unit with the same number replaces an older one. Two schools may
   * both have a batch "1".
   */
  void batchHead(FileLoad load) throws SQLException {
    BatchHead head = load.judge().head();
    boolean replaces = load.file().feed().scope() == Feed.Scope.BATCH && head.batch() != null;
    String unit = requireNonNullElse(head.unit(), requireNonNullElse(load.file().submitter(), ""));
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update intake.scope set batch = ?, unit = ?, file_date = ?, month = ?,
              scope_key = coalesce('batch ' || ?, scope_key)
            where file_no = ?""")) {
      update.setString(1, head.batch());
      update.setString(2, head.unit());
      update.setObject(3, head.fileDate());
      update.setObject(4, head.month());
      update.setString(5, replaces ? unit + "/" + head.batch() : null);
      update.setInt(6, load.file().number());
      update.executeUpdate();
    }
  }

  private void state(int number, String state) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update intake.file set state = ? where file_no = ?")) {
      update.setString(1, state);
      update.setInt(2, number);
      update.executeUpdate();
    }
  }

  private void ofFile(String sql, int number) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, RowId.ofFile(number));
      statement.setLong(2, RowId.ofFile(number + 1) - 1);
      statement.executeUpdate();
    }
  }
}
