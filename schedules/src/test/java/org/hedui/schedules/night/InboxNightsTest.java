package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.schedules.Ended;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of the files of an inbox over three nights: which replaces which, what is skipped,
 * held and read again. Each file is told as {@code state read/accepted/quarantined} and its
 * findings.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InboxNightsTest {
  private static final Pattern RECEIPT =
      Pattern.compile(
          "\"path\" : \"([^\"]*)\".*?\"rows_read\" : (\\d+).*?\"rows_accepted\" : (\\d+).*?"
              + "\"rows_quarantined\" : (\\d+).*?\"state\" : \"(\\w+)\"",
          Pattern.DOTALL);

  @TempDir static Path place;

  /** What tonight's files should have become, by what stands behind {@code roster/}. */
  private final Map<String, String> expected = new TreeMap<>();

  @Test
  @Order(1)
  void firstNight() throws Exception {
    put("../divisions/区划.csv", "代码,名称,启用年\n379901,示范一县,1980\n", "{}");
    // The date in the name orders; a school is replaced as a whole and no other with it.
    put(name("01", "20251001"), RosterText.of("3637990001", 10));
    put(name("01", "20251015"), RosterText.of("3637990001", 12));
    expect(name("01", "20251001"), "superseded 10/10/0");
    expect(name("01", "20251015"), "accepted 12/12/0");
    String both = RosterText.of("3637990002", 10) + RosterText.of("3637990003", 10);
    put("全市20251001.csv", both, "{}");
    put(name("02", "20251015"), RosterText.of("3637990002", 13));
    expect("全市20251001.csv", "accepted 20/20/0");
    expect(name("02", "20251015"), "accepted 13/13/0 FIL-18@0");
    // The time of the snapshot goes before the date in the name.
    put(name("04", "20251020"), RosterText.of("3637990004", 2), snapshot("2025-09-01"));
    put(name("04", "20251001"), RosterText.of("3637990004", 2), snapshot("2025-09-02T08:00:00"));
    expect(name("04", "20251020"), "superseded 2/2/0");
    expect(name("04", "20251001"), "accepted 2/2/0");
    // The same bytes again, and why they may be read all the same.
    String same = RosterText.of("3637990005", 3);
    put(name("05", "20251015"), same);
    put("另存 " + name("05", "20251016"), same, "{}");
    expect(name("05", "20251015"), "accepted 3/3/0");
    expect("另存 " + name("05", "20251016"), "skipped 0/0/0 FIL-02@0");
    String wrongly = RosterText.of("3637990006", 3);
    put(name("06", "20251015"), wrongly, "{\"rows\": 4}");
    put(name("06", "20251016"), wrongly, "{\"rows\": 3}");
    expect(name("06", "20251015"), "held 3/0/3 FIL-09@0");
    expect(name("06", "20251016"), "accepted 3/3/0");
    String header = RosterText.of("3637990007", 0);
    put(name("07", "20251015"), header);
    put(name("08", "20251015"), header);
    expect(name("07", "20251015"), "held 0/0/0 FIL-17@0");
    expect(name("08", "20251015"), "held 0/0/0 FIL-17@0");
    // A foreign row never replaces another school's data; what has no key is told with its reasons.
    put(
        name("09", "20251015"),
        RosterText.of("3637990009", 2, Map.of(RosterColumn.SCHOOL_CODE, "3637990001")));
    expect(name("09", "20251015"), "accepted 2/1/1 FIL-12@2");
    put(
        name("10", "20251015"),
        RosterText.of(
            "3637990010",
            2,
            Map.of(RosterColumn.ID_NUMBER, "", RosterColumn.BIRTH, "", RosterColumn.ETHNIC, "")));
    expect(name("10", "20251015"), "accepted 2/1/1 FLD-01@2 IDN-25@2");
    // A total below the roster that differs from its rows.
    put(name("11", "20251015"), RosterText.of("3637990011", 2) + "合计：3人\n填表人：王一\n");
    expect(name("11", "20251015"), "held 2/0/2 FIL-09@0");
    // Waiting for a manifest that can be read, or for divisions.
    put(name("12", "20251001"), RosterText.of("3637990012", 3), "{\"snapshot_at\": ");
    put(name("12", "20251015"), RosterText.of("3637990012", 3));
    expect(name("12", "20251001"), "held 0/0/0 FIL-06@0");
    expect(name("12", "20251015"), "accepted 3/3/0");
    String elsewhere = "379905200909099997";
    put(
        name("13", "20251015"),
        RosterText.of(
            "3637990013",
            1,
            Map.of(RosterColumn.ID_NUMBER, elsewhere, RosterColumn.BIRTH, "2009-09-09")));
    expect(name("13", "20251015"), "accepted 1/1/0 IDN-04@2");

    night("2025-10-29");
  }

  private static final String RETURNING = RosterText.of("3637990001", 11);

  @Test
  @Order(2)
  void secondNightBringsCorrections() throws Exception {
    put(name("14", "20251015"), RETURNING.replace("3637990001", "3637990014"));
    expect(name("14", "20251015"), "accepted 11/11/0");
    put(name("11", "20251015"), RosterText.of("3637990011", 3) + "合计：3人\n填表人：王一\n");
    expect(name("11", "20251015"), "accepted 3/3/0");
    manifest(name("12", "20251001"), snapshot("2025-10-20T08:00:00"));
    expect(name("12", "20251001"), "accepted 3/3/0");
    expect(name("12", "20251015"), "superseded 3/3/0");
    put("../divisions/补充.csv", "代码,名称,启用年\n379905,示范五县,1980\n", "{}");
    expect(name("13", "20251015"), "accepted 1/1/0");
    manifest(name("09", "20251015"), "{\"submitted_by\": \"370000\"}");
    expect(name("09", "20251015"), "accepted 2/2/0 FIL-18@0");
    Files.delete(roster(name("07", "20251015")));
    expect(name("07", "20251015"), "gone");
    expect("另存 " + name("05", "20251016"), "skipped 0/0/0 FIL-02@0");

    night("2025-10-30");
  }

  @Test
  @Order(3)
  void whatComesAgainIsNewAgain() throws Exception {
    put(name("14", "20251015"), RosterText.of("3637990014", 11));
    expect(name("14", "20251015"), "accepted 11/11/0");
    night("2025-10-31");

    put(name("14", "20251015"), RETURNING.replace("3637990001", "3637990014"));
    night("2025-11-01");
    assertThat(Files.readString(place.resolve("out/2025-11-01/summary.json")))
        .as("the first version is effective once more")
        .containsPattern(
            "\"sha256\"\\s*:\\s*\""
                + Folders.digests(place.resolve("inbox/roster")).get(name("14", "20251015")));
  }

  private static String name(String school, String date) {
    return "JX_XSHMC_36379900" + school + "_2025Q_" + date + "_01.csv";
  }

  private static String snapshot(String time) {
    return "{\"snapshot_at\": \"" + time + "\"}";
  }

  private static Path roster(String name) {
    return place.resolve("inbox/roster").resolve(name);
  }

  private static void put(String name, String text) throws IOException {
    Files.createDirectories(place.resolve("inbox/roster"));
    Files.createDirectories(place.resolve("inbox/divisions"));
    Files.writeString(roster(name), text);
  }

  private static void put(String name, String text, String manifest) throws IOException {
    put(name, text);
    manifest(name, manifest);
  }

  private static void manifest(String name, String text) throws IOException {
    Files.writeString(roster(name + ".manifest.json"), text);
  }

  private void expect(String name, String fate) {
    expected.put(name, fate);
  }

  private void night(String date) throws Exception {
    Ended ended =
        HeduiProcess.run(place, "nightly", "--inbox", "inbox", "--out", "out", "--date", date);
    assertThat(ended.exitCode()).as(ended.text()).isIn(0, 3);
    Map<String, String> found = new TreeMap<>();
    expected.keySet().forEach(path -> found.put(path, "gone"));
    Path out = place.resolve("out").resolve(date);
    Map<String, String> findings = findings(out);
    Matcher receipts = RECEIPT.matcher(Files.readString(out.resolve("summary.json")));
    while (receipts.find()) {
      String path = receipts.group(1);
      found.replace(
          path.replace("roster/", ""),
          "%s %s/%s/%s%s"
              .formatted(
                  receipts.group(5),
                  receipts.group(2),
                  receipts.group(3),
                  receipts.group(4),
                  findings.getOrDefault(path, "")));
    }
    assertThat(found).isEqualTo(expected);
  }

  /** By file, {@code rule@row} of its findings in their order. */
  private static Map<String, String> findings(Path out) throws IOException {
    return CsvTable.columns(out.resolve("findings.csv"), "source_file", "rule", "source_row")
        .stream()
        .map(line -> line.split(" \\| "))
        .collect(
            Collectors.groupingBy(
                cells -> cells[0],
                Collectors.mapping(
                    cells -> " " + cells[1] + "@" + cells[2], Collectors.joining())));
  }
}
