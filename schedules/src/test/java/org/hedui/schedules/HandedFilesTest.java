package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hedui.io.Owners;
import org.hedui.rules.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandedFilesTest {
  private static final int SOMEBODY = 65_534;

  @TempDir Path temp;

  @Test
  void copiesThatRootMakesAreTheOwnersOfTheDataFolder() throws Exception {
    assumeTrue(Owners.isRoot(), "not root");
    Path file = Files.writeString(temp.resolve("a.csv"), "姓名\n");
    Files.writeString(temp.resolve("a.csv.manifest.json"), "{}");
    Path data = Files.createDirectory(temp.resolve("data"));
    Owners.giveTo(data, SOMEBODY, SOMEBODY);

    Path root = data.resolve("received");
    String folder = new HandedFiles(root, Feed.ROSTER).keep(file);
    assertThat(root.resolve(folder)).isDirectoryContaining("glob:**.manifest.json");
    try (Stream<Path> made = Files.walk(root)) {
      for (Path one : made.toList()) {
        assertThat(Owners.user(one)).as(one.toString()).isEqualTo(SOMEBODY);
      }
    }
  }
}
