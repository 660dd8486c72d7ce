package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedui.schedules.night.HeduiProcess.Ended;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample province, night by night: everything planted is found, nothing else is, and the bytes
 * are always the same.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleNightTest {
  private static final Path SAMPLE = Path.of("..", "sample-data").toAbsolutePath().normalize();
  private static final Path GOLDEN = Path.of("src", "test", "golden").toAbsolutePath();
  private static final String DATE = "2025-10-31";

  /** What the calendar alone changes: a deadline passes, a return is overdue. */
  private static final Set<String> CALENDAR_RULES = Set.of("DIS-02", "DIS-11", "DIS-12", "DIS-15");

  @TempDir static Path place;

  @Test
  @Order(1)
  void findsExactlyWhatIsPlanted() throws Exception {
    Ended night = nightly(DATE);

    assertThat(night.exitCode()).as("done, some files held\n%s", night.text()).isEqualTo(3);
    String[] key = {"rule", "feed", "source_file", "source_row"};
    assertThat(CsvTable.columns(out(DATE).resolve("findings.csv"), key))
        .isEqualTo(CsvTable.columns(SAMPLE.resolve("truth.csv"), key));
  }

  @Test
  @Order(2)
  void givesEveryLineItsClass() throws Exception {
    String[] columns = {
      "school_code",
      "term",
      "programme",
      "month",
      "class",
      "due_yuan",
      "paid_yuan",
      "list_file",
      "list_row",
      "order_file",
      "order_row"
    };
    assertThat(CsvTable.columns(out(DATE).resolve("finance/reconciliation.csv"), columns))
        .isEqualTo(CsvTable.columns(SAMPLE.resolve("reconciliation-truth.csv"), columns));
  }

  @Test
  @Order(3)
  void writesTheGoldenMachineFiles() throws Exception {
    for (String name : List.of("findings.csv", "delta.csv", "summary.json")) {
      Path golden = GOLDEN.resolve(name);
      String written = Files.readString(out(DATE).resolve(name), StandardCharsets.UTF_8);
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(GOLDEN);
        Files.writeString(golden, written, StandardCharsets.UTF_8);
      }
      assertThat(written)
          .as(
              "%s differs from its golden copy; if that is meant, run with -Dgolden.update=true and review the change",
              name)
          .isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }
  }

  @Test
  @Order(4)
  void verifiesItsOutputAndSeesTampering() throws Exception {
    assertThat(HeduiProcess.run(place, "verify", out(DATE).toString()).exitCode()).isZero();

    Path copy = place.resolve("tampered");
    copy(out(DATE), copy);
    Path findings = copy.resolve("findings.csv");
    Files.writeString(findings, Files.readString(findings).replace("DUP-02", "DUP-01"));
    Ended verify = HeduiProcess.run(place, "verify", copy.toString());
    assertThat(verify.exitCode()).isEqualTo(1);
    assertThat(verify.text()).contains("findings.csv");
  }

  @Test
  @Order(5)
  void writesTheSameBytesWhenRunAgain() throws Exception {
    Map<String, String> before = Folders.digests(out(DATE));

    assertThat(nightly(DATE).exitCode()).isEqualTo(3);

    assertThat(Folders.digests(out(DATE))).isEqualTo(before);
  }

  @Test
  @Order(6)
  void changesOnlyWhatTheCalendarChangesTheNextNight() throws Exception {
    assertThat(nightly("2025-11-01").exitCode()).isEqualTo(3);
    assertThat(CsvTable.columns(out("2025-11-01").resolve("delta.csv"), "rule"))
        .allMatch(CALENDAR_RULES::contains);

    // On 15 November the grace of October's payments ends at 24:00.
    assertThat(nightly("2025-11-16").exitCode()).isEqualTo(3);
    assertThat(CsvTable.columns(out("2025-11-16").resolve("delta.csv"), "change", "rule"))
        .isNotEmpty()
        .contains("new | DIS-02")
        .allMatch(line -> CALENDAR_RULES.contains(line.substring(line.length() - 6)));
  }

  private static Ended nightly(String date) throws IOException, InterruptedException {
    return HeduiProcess.run(
        place,
        "nightly",
        "--inbox",
        SAMPLE.resolve("inbox").toString(),
        "--out",
        place.resolve("out").toString(),
        "--date",
        date);
  }

  private static Path out(String date) {
    return place.resolve("out").resolve(date);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
