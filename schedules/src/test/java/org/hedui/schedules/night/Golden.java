package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Golden copies of the machine outputs of a night: text that people review when it changes.
 * Workbooks are left out, since a newer library packs the same content into other bytes. What
 * changes with every rule or library (versions, digests, sizes) is blanked; of the long
 * reconciliation only an excerpt is kept, with a digest of the whole.
 */
final class Golden {
  private static final Path COPIES = Path.of("src", "test", "resources", "golden");
  private static final int EVERY = 20;
  private static final String REMEDY =
      "If this change is meant, write the copies anew and review them with git diff:\n"
          + "  mvn -pl schedules -am test -Dtest=GoldenOutputsTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dhedui.golden.write=true\n";

  private Golden() {}

  /** Compares the outputs of a night with the copies, or writes the copies anew when asked to. */
  static void compare(String name, Path out) throws IOException {
    Map<String, String> fresh = new TreeMap<>();
    for (String file : files(out)) {
      if (!file.endsWith(".xlsx")) {
        fresh.put(file, reduced(file, Files.readString(out.resolve(file))));
      }
    }
    if (Boolean.getBoolean("hedui.golden.write")) {
      write(COPIES.resolve(name), fresh);
    }
    StringBuilder differences = new StringBuilder();
    Map<String, String> copies = new TreeMap<>();
    for (String file : files(COPIES.resolve(name))) {
      copies.put(file, Files.readString(COPIES.resolve(name).resolve(file)));
    }
    Stream.concat(copies.keySet().stream(), fresh.keySet().stream())
        .distinct()
        .forEach(
            file -> {
              String copy = copies.getOrDefault(file, "");
              String now = fresh.getOrDefault(file, "");
              if (!copy.equals(now)) {
                differences
                    .append(file)
                    .append(":\n")
                    .append(Difference.of(copy.lines().toList(), now.lines().toList()));
              }
            });
    if (differences.length() > 0) {
      fail("outputs differ from the golden copies (- copy, + now)\n" + differences + REMEDY);
    }
  }

  private static String reduced(String file, String text) {
    return switch (file) {
      case "summary.json" ->
          text.replaceAll("(\"(?:rules|policy)_version\" : )\"[^\"]*\"", "$1\"…\"");
      case "manifest.json" ->
          text.replaceAll("(\"sha256\" : )\"[^\"]*\"", "$1\"…\"")
              .replaceAll("(\"bytes\" : )[0-9]+", "$10");
      case "finance/reconciliation.csv" -> excerpt(text);
      default -> text;
    };
  }

  private static String excerpt(String text) {
    List<String> lines = text.lines().toList();
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i % EVERY == 0 || !(line.contains(",matched,") || line.contains(",not_paid,"))) {
        kept.add(line);
      }
    }
    kept.add("all " + lines.size() + ": " + Folders.sha256(text.getBytes(StandardCharsets.UTF_8)));
    return String.join("\n", kept) + "\n";
  }

  private static void write(Path folder, Map<String, String> texts) throws IOException {
    for (String file : files(folder)) {
      Files.delete(folder.resolve(file));
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  private static List<String> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
