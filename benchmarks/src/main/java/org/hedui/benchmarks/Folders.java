package org.hedui.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of files. */
final class Folders {
  private Folders() {}

  /** The files below a folder, the largest first. */
  static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(Files::isRegularFile)
              .sorted(Comparator.comparingLong(Folders::size).reversed().thenComparing(p -> p))
              .toList();
      return files.stream();
    }
  }

  static long bytes(Path folder) throws IOException {
    return files(folder).mapToLong(Folders::size).sum();
  }

  /** How many lines a text file has. */
  static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
