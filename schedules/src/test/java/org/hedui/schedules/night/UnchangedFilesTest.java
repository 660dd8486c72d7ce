package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.schedules.night.Nights.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A school whose roster has not changed hands in the same bytes for the new term: it has handed in,
 * and is not told that it has not (FIL-03).
 */
class UnchangedFilesTest {
  @TempDir Path place;

  @Test
  void theSameBytesHandedInForANewTermAreHandedIn() throws Exception {
    Nights nights = new Nights(place);
    nights.write(
        "inbox/schools/JX_YXXX_370000_2025Q_20251001_01.csv",
        "学校代码,学校名称,类别,隶属关系,所在市\n" + school("01") + school("02") + school("03") + school("04"));
    String unchanged = RosterText.of("3637990001", 3);
    nights.write("inbox/roster/" + roster("01", "20251001"), unchanged);
    nights.write("inbox/roster/" + roster("02", "20251001"), RosterText.of("3637990002", 3));
    nights.write("inbox/roster/花名册.csv", RosterText.of("3637990003", 3));
    changed("inbox/roster/花名册.csv", "2025-10-01T08:00:00Z");
    String another = RosterText.of("3637990004", 3);
    nights.write("inbox/roster/" + roster("04", "20251001"), another);
    nights.night("2025-10-31", 0);
    assertThat(missing(nights, "2025-10-31")).isEmpty();

    nights.night("2026-04-14", 0);
    assertThat(missing(nights, "2026-04-14"))
        .containsExactly("3637990001", "3637990002", "3637990003", "3637990004");

    // Under a new name, in its place, and by somebody who cannot speak for the school.
    nights.write("inbox/roster/" + roster("01", "20260413").replace("2025Q", "2026C"), unchanged);
    changed("inbox/roster/花名册.csv", "2026-04-14T08:00:00Z");
    nights.write("inbox/roster/" + roster("02", "20260413").replace("2025Q", "2026C"), another);
    nights.night("2026-04-15", 0);
    assertThat(missing(nights, "2026-04-15")).containsExactly("3637990002", "3637990004");
    assertThat(nights.state("2026-04-15", roster("01", "20251001")))
        .as("it is the one file that counts, under the name of its first coming")
        .isEqualTo("accepted");
  }

  @Test
  void touchingAFileThatIsReadAgainMakesItNoYounger() throws Exception {
    Nights nights = new Nights(place);
    nights.write(
        "inbox/roster/花名册.csv",
        RosterText.of("3637990001", 3)
            + RosterText.of("3637990002", 4).lines().skip(1).collect(Collectors.joining("\n")));
    changed("inbox/roster/花名册.csv", "2025-10-01T08:00:00Z");
    nights.write("inbox/roster/" + roster("01", "20251010"), RosterText.of("3637990001", 5));
    nights.night("2025-10-31", 0);

    changed("inbox/roster/花名册.csv", "2025-11-02T08:00:00Z");
    nights.write("policy/省.yaml", "limits: {rows: 1000}\n"); // all that counts is read again
    nights.night("2025-11-03", 0);
    assertThat(nights.command("files", "show", "roster/花名册.csv").text())
        .contains("3637990002  4 行  采用中")
        .doesNotContain("3637990001  3 行  采用中");
    assertThat(nights.command("files", "show", "roster/" + roster("01", "20251010")).text())
        .contains("3637990001  5 行  采用中");
  }

  private static String school(String code) {
    return "36379900" + code + ",示范技工学校" + code + ",技工院校,市属,示范市\n";
  }

  private static List<String> missing(Nights nights, String date) throws IOException {
    return nights.findings(date, "FIL-03", "school_code");
  }

  private void changed(String file, String at) throws IOException {
    Files.setLastModifiedTime(place.resolve(file), FileTime.from(Instant.parse(at)));
  }
}
