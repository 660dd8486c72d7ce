package org.hedui.jobs.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookNameTest {
  @TempDir Path folder;

  @Test
  void keepsTheWholeNameSoThatFilesOfDifferentKindDoNotCollide() {
    assertThat(name("名单.csv")).isEqualTo("名单.csv.预检.xlsx");
    assertThat(name("名单.xlsx")).isEqualTo("名单.xlsx.预检.xlsx");
  }

  @Test
  void neverNamesAFileThatIsThere() throws IOException {
    Files.createFile(folder.resolve("a.csv.预检.xlsx"));
    assertThat(name("a.csv")).isEqualTo("a.csv.预检(2).xlsx");
    Files.createFile(folder.resolve("a.csv.预检(2).xlsx"));
    assertThat(name("a.csv")).isEqualTo("a.csv.预检(3).xlsx");
    assertThat(name("a.csv.预检(2).xlsx")).as("checked again").isEqualTo("a.csv.预检(3).xlsx");
  }

  @Test
  void makesOneNameOfAMemberOfAnArchive() {
    assertThat(name("九月.zip!/25级/甲班.csv")).isEqualTo("九月.zip_25级_甲班.csv.预检.xlsx");
    assertThat(name("a.zip!/..\\b:c?.csv")).isEqualTo("a.zip_.._b_c_.csv.预检.xlsx");
  }

  @Test
  void fitsIntoWhatFileSystemsTake() throws IOException {
    String name = name("很长".repeat(120) + ".csv");
    assertThat(name).endsWith("很长.csv.预检.xlsx");
    Files.createFile(folder.resolve("." + name + ".draft"));
  }

  private String name(String path) {
    return WorkbookName.free(folder, path).getFileName().toString();
  }
}
