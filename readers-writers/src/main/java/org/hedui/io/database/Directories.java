package org.hedui.io.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whole directories: who owns them, and giving them away. */
final class Directories {
  private Directories() {}

  static int owner(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  static int group(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS);
  }

  /** Gives the directory and all below it to this account; does nothing where it has it. */
  static void giveTo(Path directory, int uid, int gid) throws IOException {
    if (owner(directory) == uid) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(directory)) {
      all = walk.toList();
    }
    for (int i = all.size() - 1;
        i >= 0;
        i--) { // the directory itself last: it tells us who owns it
      Files.setAttribute(all.get(i), "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(all.get(i), "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /**
   * What root makes in the folder of an ordinary user becomes that user's, who shall be able to go
   * on without root. Does nothing for anybody but root.
   */
  static void shareOwner(Path... made) throws IOException {
    if (!ServerAccount.isRoot()) {
      return;
    }
    for (Path path : made) {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null && owner(folder) != 0) {
        giveTo(path, owner(folder), group(folder));
      }
    }
  }
}
