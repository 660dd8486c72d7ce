package org.hedui.jobs.intake;

import static java.util.Objects.requireNonNullElse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
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
    FileTables.change(
        connection, "delete from intake.row_finding where row_id between ? and ?", file.number());
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
}
