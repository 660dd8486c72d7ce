package org.hedui.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hedui.io.report.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {
  private static final String DATE = "2025-10-31";

  @TempDir Path out;
  private Outputs outputs;

  @BeforeEach
  void openOutputs() {
    outputs = new Outputs(out, DATE, Lang.ZH);
  }

  @Test
  void replacesANightInOneGo() throws IOException {
    publish("one");
    Path draft = outputs.begin();
    Files.writeString(draft.resolve("manifest.json"), "two");
    assertThat(files()).as("nobody sees a draft in place").contains("2025-10-31/one.txt");
    outputs.publish();
    assertThat(files()).containsExactly("2025-10-31/manifest.json");
  }

  @Test
  void keepsAllButOneFolder() throws IOException {
    publish("schools/A1/x", "schools/A10/y", "delta");
    Path draft = outputs.beginWithout("schools/A1");
    Files.createDirectories(draft.resolve("schools/A1"));
    Files.writeString(draft.resolve("schools/A1/new.txt"), "new");
    Files.writeString(draft.resolve("manifest.json"), "changed");
    assertThat(Files.readString(out.resolve(DATE).resolve("manifest.json")))
        .as("writing the new manifest leaves the old one alone")
        .isEqualTo("manifest");
    outputs.publish();
    assertThat(files())
        .containsExactly(
            "2025-10-31/delta.txt",
            "2025-10-31/manifest.json",
            "2025-10-31/schools/A1/new.txt",
            "2025-10-31/schools/A10/y.txt");
  }

  @Test
  void isNotPublishedWhereSomebodyTookItAway() throws IOException {
    Path draft = outputs.begin();
    Files.move(draft, out.resolve("away"));
    Files.createDirectories(draft);
    assertThatThrownBy(outputs::publish)
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining(DATE);
  }

  @Test
  void beginsWithNothingWhereNothingIs() throws IOException {
    assertThat(outputs.beginWithout("schools/A1")).isEmptyDirectory();
  }

  @Test
  void takesUpAfterADeathBetweenTheTwoMoves() throws IOException {
    publish("one");
    Files.move(out.resolve(DATE), out.resolve(".2025-10-31.former"));
    outputs.beginWithout("schools/A1");
    outputs.publish();
    assertThat(files()).containsExactly("2025-10-31/manifest.json", "2025-10-31/one.txt");
  }

  @Test
  void leavesAFolderAloneThatIsNoOutput() throws IOException {
    Files.createDirectories(out.resolve(DATE));
    Files.writeString(out.resolve(DATE).resolve("mine.txt"), "mine");
    assertThatThrownBy(outputs::begin)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("没有 manifest.json");
    assertThat(files()).containsExactly("2025-10-31/mine.txt");
    Files.delete(out.resolve(DATE).resolve("mine.txt"));
    assertThat(outputs.begin()).as("an empty folder is nobody's").isEmptyDirectory();
  }

  private void publish(String... names) throws IOException {
    Path draft = outputs.begin();
    Files.writeString(draft.resolve("manifest.json"), "manifest");
    for (String name : names) {
      Path file = draft.resolve(name + ".txt");
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
    outputs.publish();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> walk = Files.walk(out)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
