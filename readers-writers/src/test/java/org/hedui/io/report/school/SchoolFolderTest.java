package org.hedui.io.report.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchoolFolderTest {
  @Test
  void leavesOrdinaryCodesAsTheyAre() {
    for (String code : List.of("3637990001", "JX-17", "省直001", "a")) {
      assertThat(SchoolFolder.of(code)).isEqualTo(code);
    }
  }

  @Test
  void keepsBadCodesInTheirPlace() {
    Path schools = Path.of("/out/2025-10-31/schools");
    List<String> bad =
        List.of(
            "../x",
            "..",
            ".",
            "/etc/passwd",
            "C:\\x",
            "-rf",
            " ",
            "\u0000",
            "甲\n乙",
            "~",
            "a/b",
            "𠮷",
            "校".repeat(300),
            "9".repeat(300));
    for (String code : bad) {
      String name = SchoolFolder.of(code);
      assertThat(schools.resolve(name).normalize().getParent()).as(code).isEqualTo(schools);
      assertThat(name).matches("[\\p{L}\\p{Nd}_][\\p{L}\\p{Nd}_-]*");
      assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThan(200);
    }
    assertThat(bad.stream().map(SchoolFolder::of)).doesNotHaveDuplicates();
  }

  @Test
  void neverGivesTwoSchoolsOneFolder() {
    assertThat(Stream.of("a/b", "a_b", "a b", "a//b").map(SchoolFolder::of))
        .doesNotHaveDuplicates();
    assertThat(SchoolFolder.of("9".repeat(299))).isNotEqualTo(SchoolFolder.of("9".repeat(300)));
    assertThat(SchoolFolder.of("a/b")).isEqualTo(SchoolFolder.of("a/b"));
  }
}
