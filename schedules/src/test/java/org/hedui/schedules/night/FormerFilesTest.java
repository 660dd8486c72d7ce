package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.schedules.night.Nights.roster;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hedui.schedules.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts where a person holds the newest file of a school: the one before that can be had. */
class FormerFilesTest {
  private static final String POLICY = "retention: {replaced_rows_days: 10}\n";
  private static final String OLDEST = roster("01", "20251001");
  private static final String FORMER = roster("01", "20251003");
  private static final String NEWEST = roster("01", "20251005");

  @TempDir Path place;

  @Test
  void aNightThatBreaksOffBeforeItPublishesTakesNothingAway() throws Exception {
    Nights nights = new Nights(Files.createDirectory(place.resolve("disturbed")));
    nights.write("policy/省.yaml", POLICY);
    nights.write("inbox/roster/" + FORMER, RosterText.of("3637990001", 20));
    nights.night("2025-10-12", 0);
    nights.write("inbox/roster/" + NEWEST, RosterText.of("3637990001", 18));
    nights.night("2025-10-13", 0);
    nights.delete("inbox/roster/" + FORMER); // its rows are nowhere else
    nights.night("2025-11-10", 0);
    hold(nights, NEWEST, FORMER);
    Nights undisturbed = new Nights(place.resolve("undisturbed"));
    Folders.copy(nights.place(), undisturbed.place());
    undisturbed.night("2025-11-17", 3);

    nights.refuseWrites("intake.counted"); // the last statement of publishing
    nights.night("2025-11-17", 1);
    assertThat(nights.command("files", "show", "roster/" + NEWEST).text())
        .as("until something else counts it does")
        .contains("状态：采用", "3637990001  18 行  采用中");
    assertThat(retention(nights)).contains("文件的数据行：0 份文件");
    nights.takeWrites();

    nights.night("2025-11-17", 3);
    assertThat(nights.state("2025-11-17", NEWEST)).isEqualTo("held");
    assertThat(Folders.digests(nights.place().resolve("out/2025-11-17")))
        .isEqualTo(Folders.digests(undisturbed.place().resolve("out/2025-11-17")));
  }

  @Test
  void oneThatIsStoredNoMoreAndLiesNowhereIsPassedOver() throws Exception {
    Nights nights = new Nights(place);
    nights.write("policy/省.yaml", POLICY);
    nights.write("inbox/roster/" + OLDEST, RosterText.of("3637990001", 20));
    nights.write("inbox/roster/" + FORMER, RosterText.of("3637990001", 19));
    nights.night("2025-10-12", 0);
    nights.write("inbox/roster/" + NEWEST, RosterText.of("3637990001", 18));
    nights.delete("inbox/roster/" + FORMER);
    nights.night("2025-10-13", 0);
    assertThat(retention(nights)).contains("文件的数据行：2 份文件");

    hold(nights, NEWEST, OLDEST);
    nights.night("2025-11-18", 3);
    assertThat(nights.state("2025-11-18", OLDEST)).isEqualTo("accepted");
    assertThat(nights.command("files", "show", "roster/" + OLDEST).text())
        .contains("3637990001  20 行  采用中");
  }

  @Test
  void oneThatIsHeldWhenItIsReadAgainGivesWayToTheOneBefore() throws Exception {
    Nights nights = new Nights(place);
    nights.write("policy/省.yaml", POLICY);
    nights.write("inbox/roster/" + OLDEST, RosterText.of("3637990001", 15));
    nights.write("inbox/roster/" + FORMER, RosterText.of("3637990001", 25));
    nights.write("inbox/roster/" + NEWEST, RosterText.of("3637990001", 18));
    nights.night("2025-10-12", 0);
    assertThat(retention(nights)).contains("文件的数据行：2 份文件");

    nights.write("policy/省.yaml", POLICY + "limits: {rows: 20}\n");
    hold(nights, NEWEST, FORMER);
    nights.night("2025-11-18", 3);
    assertThat(nights.state("2025-11-18", FORMER)).isEqualTo("held");
    assertThat(nights.state("2025-11-18", OLDEST)).isEqualTo("accepted");
    assertThat(nights.command("files", "show", "roster/" + OLDEST).text())
        .as("the school is without rows on no night")
        .contains("3637990001  15 行  采用中");
  }

  @Test
  void oneThatIsToBeHeldItselfIsNoReplacement() throws Exception {
    Nights nights = new Nights(place);
    nights.write("inbox/roster/" + OLDEST, RosterText.of("3637990001", 15));
    nights.write("inbox/roster/" + FORMER, RosterText.of("3637990001", 16));
    nights.write("inbox/roster/" + NEWEST, RosterText.of("3637990001", 18));
    nights.night("2025-10-12", 0);

    hold(nights, FORMER, NEWEST);
    hold(nights, NEWEST, OLDEST);
    nights.night("2025-10-13", 3);
    assertThat(nights.state("2025-10-13", OLDEST)).isEqualTo("accepted");
  }

  private static String retention(Nights nights) {
    String policy = nights.place().resolve("policy").toString();
    return nights.command("retention", "--date", "2025-11-17", "--policy", policy).text();
  }

  private static void hold(Nights nights, String file, String former) {
    Ended held = nights.command("files", "hold", "roster/" + file, "--by", "王敏", "--reason", "误传");
    assertThat(held.text()).contains("届时改用：roster/" + former);
  }
}
