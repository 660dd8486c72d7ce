package org.hedui.schedules.doctor;

import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that may not be there yet. */
final class Folders {
  private Folders() {}

  /** The folder, or the nearest above it that is there. */
  static Path present(Path folder) {
    Path present = folder.toAbsolutePath();
    while (!Files.exists(present) && present.getParent() != null) {
      present = present.getParent();
    }
    return present;
  }

  /** Whether a night can write there, making the folder first where it is not there. */
  static boolean writable(Path folder) {
    Path present = present(folder);
    return Files.isDirectory(present) && Files.isWritable(present) && Files.isExecutable(present);
  }
}
