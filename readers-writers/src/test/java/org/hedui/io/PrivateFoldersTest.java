package org.hedui.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may look into what the program makes. */
class PrivateFoldersTest {
  @TempDir Path temp;

  @Test
  void onlyTheOwnerLooksIntoADataFolder() throws Exception {
    Path data = PrivateFolders.data(temp.resolve("srv/data"));
    Path beside = Files.createDirectory(temp.resolve("beside"));
    assertThat(permissions(temp.resolve("srv")))
        .as("outputs may lie beside, for others")
        .isEqualTo(permissions(beside));
    boolean root = new UnixSystem().getUid() == 0;
    assertThat(permissions(data)).isEqualTo(root ? "rwx--x--x" : "rwx------");
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

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
