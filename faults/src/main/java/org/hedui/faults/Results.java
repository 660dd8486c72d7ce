package org.hedui.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of what became of tries, of all builds: one line each, a later one of the same key counts.
 */
record Results(Path file) {

  /** Writes one down. */
  void add(Tried tried) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, Tried.HEADER + "\n", UTF_8);
    }
    Files.writeString(file, tried.toLine() + "\n", UTF_8, StandardOpenOption.APPEND);
  }

  /** The tries of one build. */
  List<Tried> of(String build) throws IOException {
    Map<Tried.Key, Tried> tries = new LinkedHashMap<>();
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file, UTF_8);
      for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
        Tried tried = Tried.ofLine(line);
        if (tried.key().build().equals(build)) {
          tries.put(tried.key(), tried);
        }
      }
    }
    return List.copyOf(tries.values());
  }
}
