package org.hedui.faults.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hedui.rules.Feed;
import org.jspecify.annotations.Nullable;

/**
 * A file to be read.
 *
 * @param manifest the bytes of its manifest, null for none
 * @param marked whether the readers are asked to write it back with its problems marked
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FuzzCase(Feed feed, String name, byte[] bytes, byte @Nullable [] manifest, boolean marked) {
  private static final String MANIFEST = ".manifest.json";

  /** Writes it into a folder. */
  Path write(Path folder) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    if (manifest != null) {
      Files.write(manifest(file), manifest);
    }
    return file;
  }

  /** Deletes what was written. */
  static void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(manifest(file));
  }

  private static Path manifest(Path file) {
    return file.resolveSibling(file.getFileName() + MANIFEST);
  }
}
