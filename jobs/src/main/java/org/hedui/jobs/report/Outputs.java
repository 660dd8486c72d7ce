package org.hedui.jobs.report;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one night: written beside its place and moved there in one go, so that nobody reads
 * half a night.
 */
final class Outputs {
  private final Path place;
  private final Path draft;
  private final Path former;

  Outputs(Path out, String date) {
    this.place = out.resolve(date);
    this.draft = out.resolve("." + date + ".draft");
    this.former = out.resolve("." + date + ".former");
  }

  /**
   * An empty folder to write into; what a broken night left there is thrown away. Where it was
   * broken off between its two moves, readers get the former outputs back meanwhile.
   */
  Path begin() throws IOException {
    if (Files.exists(former) && !Files.exists(place)) {
      Files.move(former, place, StandardCopyOption.ATOMIC_MOVE);
    }
    delete(draft);
    Files.createDirectories(draft);
    return draft;
  }

  /** Puts the folder in its place. */
  void publish() throws IOException {
    delete(former);
    if (Files.exists(place)) {
      Files.move(place, former, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    delete(former);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
