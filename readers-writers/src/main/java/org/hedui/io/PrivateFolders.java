package org.hedui.io;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes the folders in which rosters lie in plain: nobody but their owner may look into them. What
 * is there already stays as its owner has made it.
 */
public final class PrivateFolders {
  private static final String OWNER_ALONE = "rwx------";

  /** Root runs the embedded server as somebody else, who must get through to what is his below. */
  private static final String TO_PASS_THROUGH = "rwx--x--x";

  private static final boolean ROOT = new UnixSystem().getUid() == 0;

  private PrivateFolders() {}

  /** Makes a data folder, where there is none; returns it. */
  public static Path data(Path folder) throws IOException {
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      Files.createDirectories(above); // others may have to reach what lies beside
    }
    return make(folder, ROOT ? TO_PASS_THROUGH : OWNER_ALONE);
  }

  /** Makes a folder below a data folder, which is made first; returns it. */
  public static Path below(Path data, String name) throws IOException {
    return make(data(data).resolve(name), OWNER_ALONE);
  }

  private static Path make(Path folder, String permissions) throws IOException {
    if (Files.isDirectory(folder)) { // also by a link
      return folder;
    }
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return Files.createDirectories(folder);
    }
    return Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
  }
}
