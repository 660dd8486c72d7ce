package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hedui.schedules.Ended;
import org.hedui.schedules.HeduiCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are given by hand after a night. */
class ImportNightTest {
  private static final String NAME = "名册.csv";

  @TempDir Path folder;

  @Test
  void filesGivenByHandAddToTheNight() throws Exception {
    SmallProvince province = SmallProvince.planted(folder);
    province.run(SmallProvince.DATE);
    List<String> ofFiles = casesOfFiles(province);
    assertThat(ofFiles).isNotEmpty();

    // Schools of their own: nothing that the night has read is replaced.
    Path one = put("one", RosterText.of("3637990091", 3));
    Path other = put("other", RosterText.of("3637990092", 4));
    Ended both = give(one, other);
    assertThat(both.exitCode()).as(both.text()).isZero();
    assertThat(both.text()).contains("\"accepted\" : 2").doesNotContain("\"held\" : 1");

    Path manifest = Files.writeString(one.resolveSibling(NAME + ".manifest.json"), "{\"rows\": 9}");
    Ended held = give(one);
    assertThat(held.exitCode()).as(held.text()).isEqualTo(3);
    assertThat(held.text()).contains("\"held_why\"", "\"evidence\" : \"rows 3 ≠ 9\"");
    assertThat(give(List.of("--lang", "en"), one).out())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("  Held: roster/")
                    .endsWith(NAME + " (control totals differ: rows 3 ≠ 9)"));
    Files.delete(manifest);
    Ended corrected = give(one);
    assertThat(corrected.exitCode()).as(corrected.text()).isZero();

    province.command("check", "--date", SmallProvince.DATE);
    assertThat(casesOfFiles(province)).containsAll(ofFiles);
  }

  private Path put(String below, String text) throws IOException {
    return Files.writeString(Files.createDirectories(folder.resolve(below)).resolve(NAME), text);
  }

  private Ended give(Path... files) {
    return give(List.of("--json"), files);
  }

  private Ended give(List<String> options, Path... files) {
    List<String> command = new ArrayList<>(List.of("import", "--data", folder + "/hedui-data"));
    command.addAll(options);
    command.addAll(List.of("--feed", "roster"));
    Stream.of(files).map(Path::toString).forEach(command::add);
    return HeduiCommand.run(command.toArray(String[]::new));
  }

  private static List<String> casesOfFiles(SmallProvince province) {
    return province.command("cases", "list", "--most", "100000").out().stream()
        .filter(line -> line.contains(" FIL-"))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .toList();
  }
}
