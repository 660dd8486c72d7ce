package org.hedui.io.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What changes whenever the bytes of a file do: place on the disk, size, and the times of the last
 * change of the content and of anything at all. Programs can set the first of these times, but not
 * the second.
 *
 * @param text all of it
 * @param changed the last change of anything; a later one within the same tick of the file system's
 *     clock would leave the stamp as it is
 */
public record FileStamp(String text, Instant changed) {

  /** File systems that keep the time of the last change of anything; others may make it up. */
  private static final Set<String> TRUSTED =
      Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "nfs", "nfs4");

  /** The stamp of a file; empty where the file system is not known to be fit for it. */
  static Optional<FileStamp> of(Path path) throws IOException {
    try {
      if (!TRUSTED.contains(Files.getFileStore(path).type())) {
        return Optional.empty();
      }
      Map<String, Object> unix =
          Files.readAttributes(path, "unix:dev,ino,size,lastModifiedTime,ctime");
      return unix.get("ctime") instanceof FileTime changed
          ? Optional.of(new FileStamp(new TreeMap<>(unix).toString(), changed.toInstant()))
          : Optional.empty();
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
