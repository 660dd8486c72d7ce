package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedui.schedules.Ended;
import org.hedui.schedules.HeduiCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.json.JsonParserFactory;

/** What the sample night has logged: where it belongs, and nobody's name or number. */
class LogsTest {
  private static final Path DATA = SampleNight.folder().resolve("hedui-data");
  private static final Path LOGS = DATA.resolve("logs");

  private static final Set<String> FIELDS = Set.of("ts", "level", "logger", "thread", "msg");

  @TempDir Path temp;

  @Test
  void jsonLinesTellRunAndStepOnEveryLane() throws Exception {
    SampleNight.FIRST.digests();
    List<Map<String, Object>> lines =
        Files.readAllLines(LOGS.resolve("hedui.log")).stream()
            .filter(line -> line.startsWith("{"))
            .map(line -> JsonParserFactory.getJsonParser().parseMap(line))
            .toList();
    assertThat(lines).isNotEmpty().allMatch(line -> line.keySet().containsAll(FIELDS));
    assertThat(lines)
        .filteredOn(line -> String.valueOf(line.get("msg")).matches("Step: .* executed in .*"))
        .hasSizeGreaterThan(100)
        .allMatch(line -> String.valueOf(line.get("run")).equals("1"))
        .allMatch(
            line -> String.valueOf(line.get("msg")).startsWith("Step: [" + line.get("step") + "]"));
    assertThat(lines)
        .filteredOn(line -> String.valueOf(line.get("thread")).startsWith("lane-"))
        .isNotEmpty()
        .allMatch(line -> line.containsKey("run"));
  }

  @Test
  void noLogHoldsAPersonsNameOrNumber() throws Exception {
    SampleNight.FIRST.digests();
    Set<String> secrets = Secrets.of(DATA, SampleNight.SAMPLE.resolve("inbox"));
    assertThat(secrets).hasSizeGreaterThan(2_000);
    List<Path> logs;
    try (Stream<Path> files = Files.list(LOGS)) {
      logs = files.toList();
    }
    assertThat(logs.stream().map(log -> log.getFileName().toString()))
        .contains("hedui.log", "postgres.log");
    for (Path log : logs) {
      String text = Files.readString(log);
      assertThat(secrets.stream().filter(text::contains).collect(Collectors.toSet()))
          .as(log.toString())
          .isEmpty();
    }
  }

  @Test
  void theEnvironmentNamesTheFormatAsWell() throws IOException, InterruptedException {
    Ended ended = HeduiProcess.run(temp, Map.of("HEDUI_LOG_FORMAT", "xml"), "rules");
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.text()).contains("--log-format", "xml");
    assertThat(HeduiCommand.run("rules", "--log-format", "json").exitCode()).isZero();
  }
}
