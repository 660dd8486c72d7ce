package org.hedui.io;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes the folders in which rosters lie in plain: nobody but their owner may look into them. That
 * is the owner of the folder in which they are made, also where root makes them. What is there
 * already stays as its owner has made it.
 */
public final class PrivateFolders {
  private static final String OWNER_ALONE = "rwx------";

  /** Root runs the embedded server as somebody else, who must get through to what is his below. */
  private static final String TO_PASS_THROUGH = "rwx--x--x";

  private PrivateFolders() {}

  /** Makes a data folder, where there is none; returns it. */
  public static Path data(Path folder) throws IOException {
    Path above = folder.toAbsolutePath().getParent();
    if (above != null && !Files.isDirectory(above)) {
      Path first = first(above);
      Files.createDirectories(above); // others may have to reach what lies beside
      Owners.share(first);
    }
    return make(folder, Owners.isRoot() ? TO_PASS_THROUGH : OWNER_ALONE);
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
    Path first = first(folder);
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
    Owners.share(first);
    return folder;
  }

  /** The topmost folder on the way to an absent one that is absent, too. */
  private static Path first(Path absent) {
    Path first = absent.toAbsolutePath();
    for (Path above = first.getParent();
        above != null && !Files.exists(above);
        above = first.getParent()) {
      first = above;
    }
    return first;
  }
}
