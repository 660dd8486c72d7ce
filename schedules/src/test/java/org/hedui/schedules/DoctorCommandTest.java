package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The doctor on the embedded database: before the first night, after it, and while one runs. */
class DoctorCommandTest {
  @TempDir Path temp;

  @Test
  void beforeTheFirstNightNothingIsMade() throws IOException {
    Ended ended = doctor("--lang", "en");
    assertThat(ended.exitCode()).as(ended.text()).isZero();
    assertThat(ended.text())
        .contains("has no database yet", "→ Make a key before the first real night");
    assertThat(files()).isEmpty();
  }

  @Test
  void theDatabaseIsLookedAtAndLeftAsItIs() {
    GlobalOptions options =
        CommandLine.populateCommand(new GlobalOptions(), "--data", temp.resolve("data").toString());
    System.setProperty("hedui.programs", HeduiCommand.programs().toString());
    try (DatabaseSession session = DatabaseSession.open(options)) {
      assertThat(session.database().url()).isNotBlank();
      Ended busy = doctor("--lang", "en");
      assertThat(busy.exitCode()).as(busy.text()).isZero();
      assertThat(busy.text()).contains("is in use by a run");
    }
    Ended ended = doctor("--json");
    assertThat(ended.exitCode()).as(ended.text()).isZero();
    assertThat(ended.text())
        .contains("\"failures\" : 0", "\"check\" : \"tables\"", "已是最新")
        .contains("还没有运行过")
        .as("a data folder of our own making")
        .doesNotContain("对所有账户可读");
  }

  @Test
  void whatWouldFailTheNightIsExitCodeOne() {
    Ended ended = doctor("--inbox", temp.resolve("absent").toString());
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).anyMatch(line -> line.startsWith("失败") && line.contains("absent"));
    assertThat(ended.out()).last().asString().contains("失败 1 项");
  }

  private Ended doctor(String... arguments) {
    return HeduiCommand.run(
        Stream.concat(
                Stream.of("doctor", "--data", temp.resolve("data").toString()),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.toList();
    }
  }
}
