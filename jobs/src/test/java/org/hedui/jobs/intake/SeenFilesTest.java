package org.hedui.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.io.intake.InboxFile;
import org.hedui.io.intake.InboxScanner;
import org.hedui.io.intake.ReadLimits;
import org.hedui.rules.Feed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A file is looked through again whenever its bytes may be others. */
class SeenFilesTest {
  private static final String OTHER = "0".repeat(64);

  @RegisterExtension static final TestDatabase db = TestDatabase.migrated();

  @TempDir Path inbox;
  private Path file;

  /** A file that was seen, with a digest that only memory can tell. */
  @BeforeEach
  void seen() throws Exception {
    file = Files.createDirectories(inbox.resolve("schools")).resolve("a.csv");
    Files.writeString(file, "学校代码,学校名称\n3637990001,甲\n");
    Thread.sleep(2_100); // what was touched just now is not trusted
    try (Connection connection = db.connect();
        Statement statement = connection.createStatement()) {
      new SeenFiles(connection).remember(List.of(scan()), true);
      statement.executeUpdate("update intake.seen set sha256 = '" + OTHER + "'");
    }
  }

  @Test
  void aFileThatNobodyTouchedHasItsDigest() throws Exception {
    assertThat(recalled().sha256()).isEqualTo(OTHER);
  }

  @Test
  void otherBytesOfTheSameSizeAndTimeAreSeen() throws Exception {
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, "学校代码,学校名称\n3637990001,乙\n");
    Files.setLastModifiedTime(file, time);
    assertThat(recalled().sha256()).isNotEqualTo(OTHER);
  }

  @Test
  void whatWasTouchedJustNowIsNotRemembered() throws Exception {
    Files.writeString(file, "学校代码,学校名称\n3637990001,丙\n");
    try (Connection connection = db.connect()) {
      new SeenFiles(connection).remember(List.of(scan()), true);
    }
    assertThat(recalled().sha256()).isEqualTo(scan().sha256());
  }

  private InboxFile recalled() throws SQLException, IOException {
    InboxFile found = scan();
    try (Connection connection = db.connect()) {
      new SeenFiles(connection).recall(List.of(found));
    }
    return found;
  }

  private InboxFile scan() {
    return InboxScanner.scan(inbox, Feed.SCHOOLS, ReadLimits.DEFAULT).get(0);
  }
}
