package org.hedui.schedules.doctor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/** Sizes in bytes. */
final class Size {
  static final long MB = 1L << 20;
  private static final long GB = 1L << 30;

  private Size() {}

  /** As people read it. */
  static String text(long bytes) {
    return bytes < GB
        ? bytes / MB + " MB"
        : String.format(Locale.ROOT, "%.1f GB", (double) bytes / GB);
  }

  /** Of all files below a folder that can be seen, 0 where there is none. */
  static long of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    long[] bytes = {0};
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes[0] += attributes.size();
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // gone meanwhile, or not ours to see
          }
        });
    return bytes[0];
  }
}
