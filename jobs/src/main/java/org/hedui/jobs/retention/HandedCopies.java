package org.hedui.jobs.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hedui.io.Trees;
import org.hedui.rules.Feed;
import org.hedui.rules.policy.ChinaTime;

/**
 * Copies of files that were given by hand, {@code <feed>/<digest>/<name>}: they serve the import
 * that made them. One that is not read to its end yet stays.
 */
final class HandedCopies implements Purge {
  private static final String DIGEST = "[0-9a-f]{12}";

  private final Path root;
  private final LocalDate before;

  HandedCopies(HandedFolder handed, LocalDate before) {
    this.root = handed.root();
    this.before = before;
  }

  @Override
  public String name() {
    return "purge-received";
  }

  @Override
  public long due(Connection connection) throws SQLException, IOException {
    return copies(connection).size();
  }

  @Override
  public long some(Connection connection) throws SQLException, IOException {
    List<Path> copies = copies(connection);
    if (copies.isEmpty()) {
      return 0;
    }
    Trees.delete(copies.get(0));
    return 1;
  }

  private List<Path> copies(Connection connection) throws SQLException, IOException {
    List<Path> due = new ArrayList<>();
    for (Feed feed : Feed.values()) {
      Path folder = root.resolve(feed.folder());
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      try (Stream<Path> entries = Files.list(folder)) {
        for (Path copy : entries.sorted().toList()) {
          if (String.valueOf(copy.getFileName()).matches(DIGEST)
              && Files.isDirectory(copy, LinkOption.NOFOLLOW_LINKS)
              && old(copy)
              && !wanted(connection, feed.folder() + "/" + copy.getFileName() + "/")) {
            due.add(copy);
          }
        }
      }
    }
    return due;
  }

  private boolean old(Path copy) throws IOException {
    return Files.getLastModifiedTime(copy)
        .toInstant()
        .atZone(ChinaTime.ZONE)
        .toLocalDate()
        .isBefore(before);
  }

  /** Whether an import that broke off still has to read it. */
  private static boolean wanted(Connection connection, String below) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select 1 from intake.file
            where left(path, length(?)) = ? and state in ('received', 'waiting', 'loading', 'loaded') limit 1""")) {
      query.setString(1, below);
      query.setString(2, below);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }
}
