package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hedui.io.intake.FileProblem;
import org.hedui.io.intake.InboxFile;
import org.hedui.io.intake.Manifest;
import org.hedui.rules.Feed;
import org.hedui.rules.RowId;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/** The receipts of one night: what is known, what is new, what comes again. */
final class Receipts {
  private final Connection connection;
  private final LocalDate today;
  private final String rulesVersion;
  private final Map<String, Known> byPlace = new HashMap<>();
  private final Map<String, Known> byDigest = new HashMap<>();
  private final Set<Integer> again = new HashSet<>();
  private int lastNumber;

  private record Known(
      int number,
      Feed feed,
      String path,
      String state,
      @Nullable String manifest,
      @Nullable String rules) {
    boolean standing() {
      return !state.equals("superseded") && !state.equals("skipped");
    }
  }

  Receipts(Connection connection, LocalDate today, String rulesVersion) {
    this.connection = connection;
    this.today = today;
    this.rulesVersion = rulesVersion;
  }

  /** Reads what is known; no file counts as present until it is seen again. */
  void begin() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select file_no, feed, path, sha256, state, manifest_sha256, rules_version from intake.file order by file_no")) {
      while (row.next()) {
        Known known =
            new Known(
                row.getInt(1),
                Feed.ofFolder(row.getString(2)).orElseThrow(),
                row.getString(3),
                row.getString(5),
                row.getString(6),
                row.getString(7));
        byPlace.put(place(known.path(), row.getString(4)), known);
        if (known.standing()) {
          byDigest.put(row.getString(4), known);
        }
        lastNumber = Math.max(lastNumber, known.number());
      }
    }
    execute("update intake.file set present = false where present");
  }

  /** Whether this file was there before; one that has to be read again is put back to the start. */
  boolean known(Feed feed, InboxFile file) throws SQLException {
    Known known = byPlace.get(place(file.path(), file.sha256()));
    if (known == null) {
      return false;
    }
    try (PreparedStatement update =
        connection.prepareStatement("update intake.file set present = true where file_no = ?")) {
      update.setInt(1, known.number());
      update.executeUpdate();
    }
    boolean manifestChanged = !Objects.equals(known.manifest(), file.manifest().sha256());
    boolean retry =
        (known.state().equals("held") && (manifestChanged || !rulesVersion.equals(known.rules())))
            || (known.state().equals("accepted") && !rulesVersion.equals(known.rules()));
    if (retry) {
      readAgain(known, file);
    }
    return true;
  }

  /**
   * Row findings are made anew where the rules or the policy have changed, a held file is tried
   * again with its new manifest.
   */
  private void readAgain(Known known, InboxFile file) throws SQLException {
    long first = RowId.ofFile(known.number());
    long last = RowId.ofFile(known.number() + 1) - 1;
    execute(
        "delete from "
            + RowWriter.table(known.feed())
            + " where row_id between "
            + first
            + " and "
            + last);
    execute("delete from intake.row_finding where row_id between " + first + " and " + last);
    execute("delete from intake.quarantined_row where row_id between " + first + " and " + last);
    execute("delete from intake.scope where file_no = " + known.number());
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update intake.file set state = 'received', rows_read = 0, rows_accepted = 0, rows_quarantined = 0,
              manifest_sha256 = ?, rules_version = ? where file_no = ?""")) {
      update.setString(1, file.manifest().sha256());
      update.setString(2, rulesVersion);
      update.setInt(3, known.number());
      update.executeUpdate();
    }
    again.add(known.number());
    new FileStore(connection).problems(known.number(), FileFindings.ofReceipt(file));
  }

  /** Writes the receipt of a new file. */
  void add(Feed feed, InboxFile file) throws SQLException {
    Known first = byDigest.get(file.sha256());
    boolean skipped =
        first != null
            && !(first.state().equals("held")
                && !Objects.equals(first.manifest(), file.manifest().sha256()));
    int number = ++lastNumber;
    Manifest manifest = file.manifest();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into intake.file (file_no, feed, path, sha256, bytes, state, covers_all, sort_time, manifest_sha256,
              submitter, received_on, rules_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
      insert.setInt(1, number);
      insert.setString(2, feed.folder());
      insert.setString(3, file.path());
      insert.setString(4, file.sha256());
      insert.setLong(5, file.bytes());
      insert.setString(6, skipped ? "skipped" : "received");
      insert.setBoolean(7, feed.scope() == Feed.Scope.ALL && manifest.onlySchool() == null);
      insert.setObject(8, file.sortTime());
      insert.setString(9, manifest.sha256());
      insert.setString(10, Submitter.of(file));
      insert.setObject(11, today);
      insert.setString(12, rulesVersion);
      insert.executeUpdate();
    }
    Known known =
        new Known(
            number,
            feed,
            file.path(),
            skipped ? "skipped" : "received",
            manifest.sha256(),
            rulesVersion);
    byPlace.put(place(file.path(), file.sha256()), known);
    if (skipped && first != null) {
      new FileStore(connection)
          .problems(
              number, List.of(new FileProblem(RuleCode.FIL_02, null, null, null, first.path())));
    } else {
      byDigest.putIfAbsent(file.sha256(), known);
      again.add(number);
      new FileStore(connection).problems(number, FileFindings.ofReceipt(file));
    }
  }

  /**
   * Deals the files to be read out to the lanes: the largest first, each to the lane with least to
   * do.
   */
  void assignLanes(int lanes) throws SQLException {
    record Work(int number, long bytes) {}
    List<Work> work = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select file_no, bytes from intake.file where state in ('received', 'loading') and feed <> 'divisions'")) {
      while (row.next()) {
        work.add(new Work(row.getInt(1), row.getLong(2)));
      }
    }
    work.sort(Comparator.comparingLong(Work::bytes).reversed().thenComparing(Work::number));
    long[] load = new long[lanes];
    try (PreparedStatement update =
        connection.prepareStatement("update intake.file set lane = ? where file_no = ?")) {
      for (Work one : work) {
        int least = 0;
        for (int lane = 1; lane < lanes; lane++) {
          least = load[lane] < load[least] ? lane : least;
        }
        load[least] += one.bytes();
        update.setInt(1, least + 1);
        update.setInt(2, one.number());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static String place(String path, String digest) {
    return path + "\u0000" + digest;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
