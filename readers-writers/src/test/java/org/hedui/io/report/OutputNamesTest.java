package org.hedui.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OutputNamesTest {
  private static final Path FOLDER = Path.of("quarantine");

  @Test
  void ordinaryNamesStay() {
    assertThat(below("roster/一班.xlsx#名单")).isEqualTo(FOLDER.resolve("roster/一班.xlsx#名单.csv"));
    assertThat(below("roster/包.zip!/目录/a b.csv"))
        .isEqualTo(FOLDER.resolve("roster/包.zip!/目录/a b.csv.csv"));
  }

  @Test
  void nothingLeavesTheFolder() {
    assertThat(below("roster/a.zip!/../../../../evil.csv").normalize()).startsWithRaw(FOLDER);
    assertThat(below("roster/a.zip!//etc/./evil.csv").normalize()).startsWithRaw(FOLDER);
  }

  @Test
  void longNamesAreShortenedAndStayApart() {
    String name = "名".repeat(83);
    Path one = below("roster/" + name + "一.csv");
    Path other = below("roster/" + name + "二.csv");
    assertThat(one).isNotEqualTo(other);
    assertThat(one.getFileName().toString()).endsWith(".csv");
    assertThat(one.getFileName().toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(256);
  }

  private static Path below(String path) {
    return OutputNames.below(FOLDER, path, ".csv");
  }
}
