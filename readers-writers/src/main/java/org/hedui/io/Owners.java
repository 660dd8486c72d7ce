package org.hedui.io;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who owns files and folders, and giving them away. */
public final class Owners {
  private static final boolean ROOT = new UnixSystem().getUid() == 0;

  private Owners() {}

  /** Whether the program runs as root, who may give things away. */
  public static boolean isRoot() {
    return ROOT;
  }

  /** The number of the user who owns it. */
  public static int user(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  /** The number of the group that owns it. */
  public static int group(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS);
  }

  /** Gives a file, or a folder and all below it, to this account; does nothing where it has it. */
  public static void giveTo(Path path, int user, int group) throws IOException {
    if (user(path) == user) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(path)) {
      all = walk.toList();
    }
    for (int i = all.size() - 1; i >= 0; i--) { // the folder itself last: it tells us who owns it
      if (hasOtherNames(all.get(i))) {
        continue;
      }
      Files.setAttribute(all.get(i), "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(all.get(i), "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** A second name of a file may stand where its owner wants nobody to come near it. */
  private static boolean hasOtherNames(Path path) throws IOException {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && (Integer) Files.getAttribute(path, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1;
  }

  /**
   * What root makes in the folder of an ordinary user becomes that user's, who shall be able to go
   * on without root. Does nothing for anybody but root.
   */
  public static void share(Path... made) throws IOException {
    if (!ROOT) {
      return;
    }
    for (Path path : made) {
      Path above = path.toAbsolutePath().getParent();
      if (above != null) {
        Path folder = above.toRealPath();
        if (user(folder) != 0) {
          giveTo(path, user(folder), group(folder));
        }
      }
    }
  }
}
