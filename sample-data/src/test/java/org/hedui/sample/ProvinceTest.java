package org.hedui.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hedui.rules.RuleCode;
import org.hedui.sample.files.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvinceTest {
  private static final GeneratorOptions SMALL = new GeneratorOptions(1200, 12, 7, true);

  @TempDir Path folder;

  @Test
  void theSameSeedGivesTheSameFiles() throws IOException {
    Province.generate(SMALL, folder.resolve("a"));
    Province.generate(SMALL, folder.resolve("b"));
    TreeMap<String, Integer> first = digests(folder.resolve("a"));
    assertThat(first).hasSizeGreaterThan(100).isEqualTo(digests(folder.resolve("b")));
  }

  @Test
  void everyFamilyIsPlantedInASmallProvince() throws IOException {
    Truth truth = Province.generate(SMALL, folder);
    assertThat(truth.counts())
        .hasSizeGreaterThan(90)
        .containsKeys(RuleCode.FIL_16, RuleCode.DIS_24);
    assertThat(Files.readAllLines(folder.resolve("truth.csv")))
        .hasSize(truth.entries().size() + 1)
        .noneMatch(line -> line.contains(",,"));
  }

  @Test
  void nothingIsExpectedWhereNothingIsPlanted() throws IOException {
    Truth truth = Province.generate(new GeneratorOptions(1200, 12, 7, false), folder);
    assertThat(truth.entries()).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("reconciliation-truth.csv")))
        .hasSizeGreaterThan(500)
        .filteredOn(line -> !line.contains(",matched,") && !line.contains(",not_paid,"))
        .hasSize(1);
  }

  @Test
  void tooFewStudentsAreRefused() {
    assertThatThrownBy(() -> new GeneratorOptions(100, 12, 1, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static TreeMap<String, Integer> digests(Path root) throws IOException {
    TreeMap<String, Integer> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(
            root.relativize(file).toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return digests;
  }
}
