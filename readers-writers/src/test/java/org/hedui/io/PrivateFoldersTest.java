package org.hedui.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may look into what the program makes. */
class PrivateFoldersTest {
  private static final int SOMEBODY = 65_534;

  @TempDir Path temp;

  @Test
  void onlyTheOwnerLooksIntoADataFolder() throws Exception {
    Path data = PrivateFolders.data(temp.resolve("srv/data"));
    Path beside = Files.createDirectory(temp.resolve("beside"));
    assertThat(permissions(temp.resolve("srv")))
        .as("outputs may lie beside, for others")
        .isEqualTo(permissions(beside));
    assertThat(permissions(data)).isEqualTo(Owners.isRoot() ? "rwx--x--x" : "rwx------");
    assertThat(permissions(PrivateFolders.below(data, "received/roster/0123")))
        .isEqualTo("rwx------");
    assertThat(permissions(data.resolve("received"))).isEqualTo("rwx------");
  }

  @Test
  void aFolderThatIsThereIsItsOwners() throws Exception {
    Path data = Files.createDirectory(temp.resolve("data"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));
    PrivateFolders.below(data, "work");
    assertThat(permissions(data)).isEqualTo("rwxr-x---");
    Path link = Files.createSymbolicLink(temp.resolve("link"), data);
    assertThat(PrivateFolders.below(link, "work")).isEqualTo(link.resolve("work")).isDirectory();
  }

  @Test
  void whatRootMakesInTheFolderOfAnOrdinaryUserIsTheirs() throws Exception {
    assumeTrue(Owners.isRoot(), "not root");
    Path home = Files.createDirectory(temp.resolve("home"));
    Owners.giveTo(home, SOMEBODY, SOMEBODY);
    Path data = PrivateFolders.data(home.resolve("hedui/data"));
    PrivateFolders.below(data, "received/roster/0123");
    for (String made :
        List.of("hedui", "hedui/data", "hedui/data/received", "hedui/data/received/roster/0123")) {
      assertThat(Owners.user(home.resolve(made))).as(made).isEqualTo(SOMEBODY);
      assertThat(Owners.group(home.resolve(made))).as(made).isEqualTo(SOMEBODY);
    }

    Path ofRoot = PrivateFolders.below(temp.resolve("data"), "work");
    Owners.giveTo(ofRoot, SOMEBODY, SOMEBODY);
    Files.createFile(ofRoot.resolve("kept"));
    PrivateFolders.below(temp.resolve("data"), "work");
    assertThat(Owners.user(ofRoot.resolve("kept"))).as("was there").isZero();
    assertThat(Owners.user(temp.resolve("data"))).isZero();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
