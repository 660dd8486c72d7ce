package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedui.schedules.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night on which little has changed makes little anew, and puts out what it would if it made all.
 */
class ChangedNightTest {
  private static final String NEXT = "2025-11-01";
  private static final Pattern KEPT = Pattern.compile("\"checks_kept\" : (\\d+)");

  @TempDir Path temp;

  @Test
  void whatHasNotChangedIsKept() throws Exception {
    SmallProvince province = SmallProvince.planted(temp);
    assertThat(kept(province.run(SmallProvince.DATE, "--json"))).isZero();
    Path former = province.out(SmallProvince.DATE).resolve("finance/reconciliation.csv");

    handInAnew(province);
    assertThat(kept(province.run(NEXT, "--json"))).isBetween(20, 80);
    Path lines = province.out(NEXT).resolve("finance/reconciliation.csv");
    assertThat(Files.getLastModifiedTime(lines).toMillis())
        .as("no bank paid: the lines are those of the night before")
        .isEqualTo(Files.getLastModifiedTime(former).toMillis());
    Map<String, String> outputs = Folders.digests(province.out(NEXT));

    Files.delete(former);
    Files.writeString(lines, "y", StandardOpenOption.APPEND);
    Files.createDirectories(province.out("2025-10-01"));
    Files.writeString(province.out("2025-10-01").resolve("manifest.json"), "");
    assertThat(kept(province.run(NEXT, "--json"))).isGreaterThan(80);
    assertThat(Folders.digests(province.out(NEXT)))
        .as("nobody's changes of former outputs are taken over")
        .isEqualTo(outputs);

    Ended afresh = province.run(NEXT, "--json", "--afresh");
    assertThat(kept(afresh)).isZero();
    assertThat(Folders.digests(province.out(NEXT))).isEqualTo(outputs);
  }

  /** A school hands its roster in again, with a student less. */
  private static void handInAnew(SmallProvince province) throws IOException {
    Path roster = province.inbox().resolve("roster");
    byte[] old = Files.readAllBytes(roster.resolve("JX_XSHMC_3637990003_2025Q_20251026_01.csv"));
    int end = old.length - 2;
    while (old[end] != '\n') {
      end--;
    }
    Files.write(
        roster.resolve("JX_XSHMC_3637990003_2025Q_20251031_01.csv"), Arrays.copyOf(old, end + 1));
  }

  private static int kept(Ended ended) {
    Matcher kept = KEPT.matcher(ended.text());
    assertThat(kept.find()).as(ended.text()).isTrue();
    return Integer.parseInt(kept.group(1));
  }
}
