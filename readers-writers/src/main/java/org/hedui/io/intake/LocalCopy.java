package org.hedui.io.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that can be read at any place.
 *
 * @param temporary whether it goes away when closed
 */
record LocalCopy(Path path, boolean temporary) implements Closeable {
  @Override
  public void close() throws IOException {
    if (temporary) {
      Files.deleteIfExists(path);
    }
  }
}
