package org.hedui.jobs.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedui.io.intake.FileStamp;
import org.hedui.io.intake.InboxFile;

/**
 * The digests of files that were looked through before and have not been touched since: most of an
 * inbox is the same every night.
 */
final class SeenFiles {
  private final Connection connection;

  SeenFiles(Connection connection) {
    this.connection = connection;
  }

  private record Seen(String stamp, String sha256) {}

  /** Tells files their digests, where they bear the same stamp as then. */
  void recall(Collection<InboxFile> files) throws SQLException {
    Map<String, Seen> seen = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select path, stamp, sha256 from intake.seen")) {
      while (row.next()) {
        seen.put(row.getString(1), new Seen(row.getString(2), row.getString(3)));
      }
    }
    for (InboxFile file : files) {
      Seen then = seen.get(file.path());
      if (then != null && file.stamp().map(FileStamp::text).equals(Optional.of(then.stamp()))) {
        file.know(then.sha256());
      }
    }
  }

  /**
   * Writes them down for the next night. What could not be read is tried again, and what somebody
   * touched when the transaction had all but begun is looked through again.
   *
   * @param whole whether these are all files of the inbox: others are forgotten
   */
  void remember(Collection<InboxFile> files, boolean whole) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from intake.seen where ? or path = any (?)")) {
      delete.setBoolean(1, whole);
      delete.setArray(2, texts(files.stream().map(InboxFile::path).toList()));
      delete.executeUpdate();
    }
    List<InboxFile> stamped =
        files.stream()
            .filter(file -> file.stamp().isPresent() && file.problems().isEmpty())
            .toList();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into intake.seen (path, stamp, sha256)
            select path, stamp, sha256 from unnest(?, ?, ?, ?) as s (path, stamp, sha256, changed)
            where changed < extract(epoch from now()) - 2""")) {
      insert.setArray(1, texts(stamped.stream().map(InboxFile::path).toList()));
      insert.setArray(2, texts(stamped.stream().map(file -> stamp(file).text()).toList()));
      insert.setArray(3, texts(stamped.stream().map(InboxFile::sha256).toList()));
      insert.setArray(
          4,
          connection.createArrayOf(
              "bigint",
              stamped.stream().map(file -> stamp(file).changed().getEpochSecond()).toArray()));
      insert.executeUpdate();
    }
  }

  private static FileStamp stamp(InboxFile file) {
    return file.stamp().orElseThrow();
  }

  private Array texts(List<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }
}
