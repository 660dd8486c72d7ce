package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hedui.schedules.night.HeduiProcess.Ended;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night that is killed (SIGKILL) again and again, each time a little later, and each time started
 * with the same command, ends with the same bytes as a night that was left alone. By default it
 * dies at some steps of every kind; with {@code -Dkill.every.step=true} at each step.
 */
class KilledNightTest {
  private static final String DATE = "2025-10-31";
  private static final List<String> SOME_STEPS =
      List.of(
          "receive",
          "load-divisions",
          "load-lane-1",
          "load-lane-2",
          "publish",
          "prepare-seen_twice",
          "compare-names",
          "DUP-02",
          "AID-19",
          "equations",
          "settle",
          "report");

  @TempDir Path place;

  @Test
  void endsWithTheSameBytes() throws Exception {
    Path inbox = province();
    Ended quiet = nightly(inbox, "quiet", null);
    assertThat(quiet.exitCode()).as(quiet.text()).isEqualTo(3);
    Map<String, String> expected = Folders.digests(place.resolve("quiet/out").resolve(DATE));

    List<String> killed = new ArrayList<>();
    for (String step : steps(quiet)) {
      Ended night = nightly(inbox, "killed", step);
      if (night.exitCode() != 3) {
        killed.add(step);
        assertThat(night.lines())
            .as("killed at %s", step)
            .anyMatch(line -> line.contains(marker(step)));
      }
    }
    Ended last = nightly(inbox, "killed", null);

    assertThat(last.exitCode()).as(last.text()).isEqualTo(3);
    assertThat(killed).as("steps at which the night was killed").hasSizeGreaterThanOrEqualTo(10);
    assertThat(Folders.digests(place.resolve("killed/out").resolve(DATE))).isEqualTo(expected);
  }

  private static List<String> steps(Ended quiet) {
    if (!Boolean.getBoolean("kill.every.step")) {
      return SOME_STEPS;
    }
    return quiet.lines().stream()
        .filter(line -> line.startsWith("[step] "))
        .map(line -> line.substring("[step] ".length()).strip())
        .distinct()
        .toList();
  }

  private Path province() throws Exception {
    Path province = place.resolve("province");
    Ended generated =
        HeduiProcess.run(
            place,
            "generate",
            "--students",
            "600",
            "--schools",
            "4",
            "--seed",
            "7",
            "--out",
            province.toString());
    assertThat(generated.exitCode()).as(generated.text()).isZero();
    return province.resolve("inbox");
  }

  private Ended nightly(Path inbox, String name, @Nullable String killAt) throws Exception {
    Path own = place.resolve(name);
    return HeduiProcess.run(
        place,
        line -> killAt != null && line.strip().equals(marker(killAt)),
        "nightly",
        "--inbox",
        inbox.toString(),
        "--out",
        own.resolve("out").toString(),
        "--data",
        own.resolve("data").toString(),
        "--date",
        DATE,
        "--debug");
  }

  private static String marker(String step) {
    return "[step] " + step;
  }
}
