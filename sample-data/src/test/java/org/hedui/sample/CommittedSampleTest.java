package org.hedui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hedui.sample.files.ZipBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed sample is what the generator makes. Zips and workbooks are compared by what they
 * hold: the packed bytes depend on the zlib of the machine.
 */
class CommittedSampleTest {
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

  private static java.util.List<Path> sampleFiles(Path root) throws IOException {
    try (Stream<Path> inbox = Files.walk(root.resolve("inbox"))) {
      return Stream.concat(
              inbox.filter(Files::isRegularFile),
              Stream.of(root.resolve("truth.csv"), root.resolve("reconciliation-truth.csv")))
          .toList();
    }
  }
}
