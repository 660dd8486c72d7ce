package org.hedui.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.io.report.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class OldOutputsTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.empty();

  @TempDir Path place;
  private Path out;

  @BeforeEach
  void threeNightsAndWhatIsNotOurs() throws IOException {
    out = Files.createDirectory(place.resolve("out"));
    for (String night : new String[] {"2025-10-01", "2025-10-02", "2025-10-31"}) {
      night(out.resolve(night), night);
    }
    Files.createDirectories(out.resolve("2024-01-01/notes")); // without a manifest
    night(out.resolve("2024-01-02"), "2025-01-02"); // somebody's copy of another night
    night(out.resolve("archive"), "2024-01-03");
    Files.writeString(
        Files.createDirectory(out.resolve("2024-01-04")).resolve("manifest.json"), "?");
    night(place.resolve("elsewhere"), "2024-01-05");
    Files.createSymbolicLink(out.resolve("2024-01-05"), place.resolve("elsewhere"));
    Files.createSymbolicLink(out.resolve("2025-10-01/schools"), place.resolve("elsewhere"));
  }

  @Test
  void oldNightsGoAndNothingElse() throws Exception {
    TreeSet<String> before = names(out);
    assertThat(purged(LocalDate.of(2025, 10, 15))).isEqualTo(2);

    before.removeAll(Set.of("2025-10-01", "2025-10-02"));
    assertThat(names(out)).isEqualTo(before);
    assertThat(names(place.resolve("elsewhere"))).contains("findings.csv", "manifest.json");
  }

  @Test
  void theNewestStaysWhateverItsAge() throws Exception {
    assertThat(purged(LocalDate.of(2030, 1, 1))).isEqualTo(2);
    assertThat(names(out)).contains("2025-10-31");
  }

  @Test
  void whatAKilledPurgeHasLeftGoes() throws Exception {
    Files.move(out.resolve("2025-10-01"), out.resolve(".2025-10-01.purged"));
    night(out.resolve(".mine.purged"), "2024-01-01");
    assertThat(purged(LocalDate.of(2025, 10, 2))).isZero();
    assertThat(names(out))
        .contains("2025-10-02", ".mine.purged")
        .doesNotContain(".2025-10-01.purged");
  }

  @Test
  void remindersAndPendingReportsGoAsWell() throws Exception {
    for (String kind : new String[] {"reminders", "pending"}) {
      night(out.resolve(kind).resolve("2025-09-01"), "2025-09-01");
      night(out.resolve(kind).resolve("2025-09-08"), "2025-09-08");
    }
    assertThat(purged(LocalDate.of(2025, 9, 30))).isEqualTo(2);
    assertThat(names(out.resolve("reminders"))).containsExactly("2025-09-08");
    assertThat(names(out.resolve("pending"))).containsExactly("2025-09-08");
  }

  @Test
  void whatANightLeftHalfDoneGoesWithItsDate() throws Exception {
    Files.createDirectories(out.resolve(".2025-09-01.draft/schools"));
    Files.createDirectories(out.resolve(".2025-09-01.former/schools"));
    Files.createDirectories(out.resolve(".2025-10-30.draft/schools"));
    assertThat(purged(LocalDate.of(2025, 9, 30))).isZero();
    assertThat(names(out))
        .contains(".2025-10-30.draft")
        .doesNotContain(".2025-09-01.draft", ".2025-09-01.former");
  }

  @Test
  void aFolderThatIsNotThereIsEmpty() throws Exception {
    out = place.resolve("none");
    assertThat(purged(LocalDate.of(2030, 1, 1))).isZero();
  }

  private long purged(LocalDate before) throws IOException, SQLException {
    OldOutputs outputs = new OldOutputs(out, before);
    try (Connection connection = DB.connect()) {
      long due = outputs.due(connection);
      long gone = 0;
      for (long some = outputs.some(connection); some > 0; some = outputs.some(connection)) {
        gone += some;
      }
      assertThat(gone).as("as told beforehand").isEqualTo(due);
      return gone;
    }
  }

  private static void night(Path folder, String date) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("findings.csv"), "case_id\n");
    Manifest.write(folder, LocalDate.parse(date), Map.of());
  }

  private static TreeSet<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
