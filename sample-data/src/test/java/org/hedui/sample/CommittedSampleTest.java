package org.hedui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedui.rules.RuleBook;
import org.hedui.sample.files.ZipBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed sample is what the generator makes. Zips and workbooks are compared by what they
 * hold: the packed bytes depend on the zlib of the machine.
 */
class CommittedSampleTest {
  /**
   * IDN-17 needs a night without any registry extract; REG-07 needs the list of approved majors.
   */
  private static final Set<String> NOT_PLANTED = Set.of("IDN-17", "REG-07");

  private static final long MOST_BYTES = 3_000_000;

  @TempDir Path made;

  @Test
  void isWhatTheGeneratorMakes() throws IOException {
    Province.generate(GeneratorOptions.sample(), made);

    Map<String, String> fresh = contents(made);
    Map<String, String> committed = contents(Path.of(""));
    assertThat(committed.keySet()).isEqualTo(fresh.keySet()).hasSizeGreaterThan(150);
    fresh.forEach(
        (file, content) ->
            assertThat(committed.get(file))
                .as("%s; to renew the sample see sample-data/README.md", file)
                .isEqualTo(content));
  }

  @Test
  void plantsEveryRuleThatIsChecked() throws IOException {
    Set<String> planted =
        Files.readAllLines(Path.of("truth.csv")).stream()
            .map(line -> line.substring(0, line.indexOf(',')))
            .collect(Collectors.toSet());
    assertThat(RuleBook.rules())
        .extracting(rule -> rule.code().text())
        .filteredOn(code -> !planted.contains(code))
        .as("plant an error for each rule of the book: see sample-data/README.md")
        .isSubsetOf(NOT_PLANTED);
  }

  @Test
  void staysSmall() throws IOException {
    long bytes = 0;
    for (Path file : sampleFiles(Path.of(""))) {
      bytes += Files.size(file);
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : sampleFiles(root)) {
      byte[] bytes = Files.readAllBytes(file);
      StringBuilder content = new StringBuilder();
      if (bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K') {
        unpacked(bytes)
            .forEach((name, entry) -> content.append(name).append(digest(entry)).append('\n'));
      } else {
        content.append(digest(bytes));
      }
      contents.put(root.relativize(file).toString(), content.toString());
    }
    return contents;
  }

  /** The entries, or the bytes of a zip that is broken on purpose. */
  private static Map<String, byte[]> unpacked(byte[] zip) {
    try {
      return ZipBytes.entries(zip);
    } catch (IOException e) {
      return Map.of("broken", zip);
    }
  }

  private static String digest(byte[] bytes) {
    return " " + bytes.length + " " + Arrays.hashCode(bytes);
  }

  private static List<Path> sampleFiles(Path root) throws IOException {
    try (Stream<Path> inbox = Files.walk(root.resolve("inbox"))) {
      return Stream.concat(
              inbox.filter(Files::isRegularFile),
              Stream.of(root.resolve("truth.csv"), root.resolve("reconciliation-truth.csv")))
          .toList();
    }
  }
}
