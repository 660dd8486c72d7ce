package org.hedui.io.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a plain file as it was when it was found.
 *
 * @param stamp what changes whenever the bytes do; null where the file system has no such thing
 */
record DiskFile(Path path, long size, FileTime modified, @Nullable FileStamp stamp)
    implements FileBytes {
  static DiskFile of(Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new DiskFile(
        path, attributes.size(), attributes.lastModifiedTime(), FileStamp.of(path).orElse(null));
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public boolean changed() {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return now.size() != size || !now.lastModifiedTime().equals(modified);
    } catch (IOException e) {
      return true;
    }
  }
}
