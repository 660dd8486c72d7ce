package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hedui.schedules.docs.OutputPages;
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
  private static final String DATE = "2025-10-31";

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
  void writesWhatTheDocumentationTells() throws Exception {
    OutputPages.check(out(DATE));
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
