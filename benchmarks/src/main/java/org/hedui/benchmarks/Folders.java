package org.hedui.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
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

  /** Makes a second inbox of the same files, of the feeds that are wanted. */
  static void link(Path inbox, Path made, Predicate<String> feeds) throws IOException {
    for (Path file : files(inbox).toList()) {
      Path below = inbox.relativize(file);
      if (feeds.test(below.getName(0).toString())) {
        Path link = made.resolve(below);
        Files.createDirectories(link.resolveSibling(""));
        Files.createLink(link, file);
      }
    }
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
