package org.hedui.schedules.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the repository, and links to them from a page of {@code docs/}. */
final class Repository {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Repository() {}

  static Path file(String first, String... more) {
    return ROOT.resolve(Path.of(first, more));
  }

  static Path root() {
    return ROOT;
  }

  /** {@code [Name.java](../path/Name.java)}, as seen from docs/. */
  static String link(Path file) {
    return "[%s](../%s)"
        .formatted(file.getFileName(), ROOT.relativize(file).toString().replace('\\', '/'));
  }

  /** The text files below these folders whose name ends so, with their texts, by path. */
  static Map<Path, String> texts(String ending, List<Path> folders) {
    return folders.stream()
        .flatMap(Repository::walk)
        .filter(file -> file.toString().endsWith(ending))
        .collect(Collectors.toMap(file -> file, Repository::read, (a, b) -> a, TreeMap::new));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
