package org.hedui.schedules.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.schedules.doctor.Told.told;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.hedui.rules.policy.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each look at the machine says of good and bad machines. */
class MachineChecksTest {
  private static final long MB = 1L << 20;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({"11, FAILURE old", "17.0.15, OK good", "26-ea, WARNING early"})
  void javaIsNewEnoughAndReleased(String version, String expected) {
    assertThat(told(new JavaVersion().judge(Runtime.Version.parse(version)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 16000, 9000, OK good",
    "1000, 16000, 800, WARNING free",
    "1000, 1200, 1100, FAILURE machine",
    "400, 16000, 9000, WARNING heap",
    "128, 16000, 9000, FAILURE heap"
  })
  void memoryIsEnoughForProgramAndServer(long heap, long total, long free, String expected) {
    assertThat(told(new Memory().judge(new Memory.Facts(heap * MB, total * MB, free * MB, true))))
        .isEqualTo(expected);
  }

  @Test
  void aServerOfOnesOwnTakesNoMemoryHere() {
    assertThat(told(new Memory().judge(new Memory.Facts(1000 * MB, 1300 * MB, 1300 * MB, false))))
        .isEqualTo("OK good");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, OK good", "ANSI_X3.4-1968, FAILURE bytes", "GB18030, FAILURE bytes"})
  void fileNamesAreUtf8(String encoding, String expected) {
    assertThat(told(new FileNames().judge(encoding, ZONE))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"4000, OK good", "3999, WARNING full", "1000, WARNING full", "999, FAILURE full"})
  void freeSpaceIsMeasuredByTheLastNight(long free, String expected) {
    assertThat(told(new DiskSpace().judge(temp, free * MB, 4000 * MB))).isEqualTo(expected);
  }

  @Test
  void theLastOutputTellsWhatOutputNeeds() throws Exception {
    Path night = Files.createDirectories(temp.resolve("2025-10-31"));
    Files.write(night.resolve("findings.csv"), new byte[(int) (100 * MB)]);
    Files.createDirectories(temp.resolve("2025-10-30"));
    assertThat(new DiskSpace().look(at(null, temp, null, null, "2025-10-31")))
        .filteredOn(one -> one.values().get(0).equals(temp))
        .singleElement()
        .satisfies(one -> assertThat(one.values().get(2)).isEqualTo("200 MB"));
  }

  @Test
  void foldersCanBeWrittenOrMade() throws Exception {
    Path file = Files.createFile(temp.resolve("file"));
    assertThat(told(new DataFolder().look(at(null, null, null, null, "2025-10-31")).get(0)))
        .isEqualTo("OK good");
    Path open = Files.createDirectory(temp.resolve("data"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(told(new DataFolder().look(at(null, null, null, null, "2025-10-31")).get(0)))
        .isEqualTo("WARNING open");
    assertThat(told(new OutFolder().look(at(null, open, null, null, "2025-10-31")).get(0)))
        .isEqualTo("OK good");
    assertThat(
            told(
                new OutFolder()
                    .look(at(null, file.resolve("out"), null, null, "2025-10-31"))
                    .get(0)))
        .isEqualTo("FAILURE closed");
  }

  @Test
  void theInboxIsThereAndHoldsFiles() throws Exception {
    assertThat(inbox(temp.resolve("absent"))).isEqualTo("FAILURE absent");
    Path inbox = Files.createDirectory(temp.resolve("inbox"));
    assertThat(inbox(inbox)).isEqualTo("WARNING empty");
    Files.createFile(Files.createDirectory(inbox.resolve("roster")).resolve("a.csv"));
    assertThat(inbox(inbox)).isEqualTo("OK good");
    Files.createSymbolicLink(inbox.resolve("roster/b.csv"), inbox.resolve("gone"));
    assertThat(inbox(inbox)).as("a night only holds it").isEqualTo("WARNING closed");
  }

  @Test
  void aFolderOfTheInboxThatIsClosedWouldBeMissed() throws Exception {
    Path inbox = Files.createDirectory(temp.resolve("inbox"));
    Path rosters = Files.createDirectories(inbox.resolve("roster/2025"));
    assertThat(closed(inbox, inbox)).containsExactly("FAILURE locked");
    assertThat(closed(inbox, rosters)).containsExactly("FAILURE locked");
    assertThat(closed(inbox, rosters, rosters.resolve("a.csv")))
        .containsExactly("FAILURE locked", "WARNING closed");
    assertThat(closed(inbox, Files.createDirectory(inbox.resolve("lost+found"))))
        .as("no night looks into it")
        .containsExactly("WARNING empty");
    assertThat(closed(inbox, Files.createDirectory(rosters.resolve(".snapshot"))))
        .containsExactly("WARNING empty");
  }

  /** What is told where root, too, would be kept out of these. */
  private static List<String> closed(Path inbox, Path... paths) {
    InboxFolder.Tally tally = new InboxFolder.Tally(inbox);
    for (Path path : paths) {
      tally.visitFileFailed(path, new AccessDeniedException(path.toString()));
    }
    return new InboxFolder().judge(tally).stream().map(Told::told).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"---------", "r--------", "--x------"})
  void foldersAreClosedToAnOrdinaryUser(String permissions) throws Exception {
    Path inbox = Files.createDirectory(temp.resolve("inbox"));
    Path rosters = Files.createDirectory(inbox.resolve("roster"));
    Files.createFile(rosters.resolve("a.csv"));
    Files.setPosixFilePermissions(rosters, PosixFilePermissions.fromString(permissions));
    try {
      assumeFalse(Files.isExecutable(rosters) && Files.isReadable(rosters), "root gets everywhere");
      assertThat(inbox(inbox)).isEqualTo("FAILURE locked");
    } finally {
      Files.setPosixFilePermissions(rosters, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private String inbox(Path inbox) throws Exception {
    return told(new InboxFolder().look(at(inbox, null, null, null, "2025-10-31")).get(0));
  }

  @Test
  void theKeyIsOursAlone() throws Exception {
    assertThat(key(null)).isEqualTo("WARNING demonstration");
    Path key = temp.resolve("key");
    assertThat(key(key.toString())).isEqualTo("FAILURE unreadable");
    Files.write(key, new byte[8]);
    assertThat(key(key.toString())).isEqualTo("FAILURE short");
    Files.write(key, new byte[32]);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(key(key.toString())).isEqualTo("WARNING open");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("r--------"));
    assertThat(key(key.toString())).isEqualTo("OK good");
  }

  private String key(@Nullable String file) throws Exception {
    return told(new KeyFile().look(at(null, null, null, file, "2025-10-31")).get(0));
  }

  @Test
  void aFaultyPolicyIsNamedOnce() throws Exception {
    Files.writeString(temp.resolve("a.yaml"), "delays:\n  unheard: 1\n");
    Surroundings at = at(null, null, temp, null, "2025-10-31");
    assertThat(new PolicyFiles().look(at))
        .singleElement()
        .satisfies(one -> assertThat(told(one)).isEqualTo("FAILURE faulty"))
        .satisfies(one -> assertThat(one.values().get(0).toString()).contains("a.yaml:2"));
    assertThat(new Holidays().look(at)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-31, OK good",
    "2025-11-01, WARNING missing",
    "2026-01-02, WARNING missing",
    "2024-12-31, OK good"
  })
  void holidaysOfNextYearAreKnownFromNovemberOn(LocalDate today, String expected) {
    WorkCalendar calendar =
        new WorkCalendar(Set.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)), Set.of());
    assertThat(told(new Holidays().judge(calendar, today))).isEqualTo(expected);
  }

  @Test
  void leftOversAreNamed() throws Exception {
    Surroundings at = at(null, temp.resolve("out"), null, null, "2025-10-31");
    assertThat(leftOvers(at, false)).isEqualTo("OK none");
    Files.createDirectories(temp.resolve("out/.2025-10-31.draft"));
    assertThat(leftOvers(at, false)).isEqualTo("WARNING some");
    Files.delete(temp.resolve("out/.2025-10-31.draft"));
    Files.createFile(Files.createDirectories(temp.resolve("data/work")).resolve("x.member"));
    assertThat(leftOvers(at, false)).isEqualTo("WARNING some");
    assertThat(leftOvers(at, true)).as("of a run that is at work").isEqualTo("OK in-use");
  }

  private static String leftOvers(Surroundings at, boolean atWork) throws Exception {
    return told(new LeftOvers(atWork).look(at).get(0));
  }

  private Surroundings at(
      @Nullable Path inbox,
      @Nullable Path out,
      @Nullable Path policy,
      @Nullable String key,
      String date) {
    Instant noon = LocalDate.parse(date).atTime(4, 0).toInstant(ZoneOffset.UTC);
    return new Surroundings(
        temp.resolve("data"),
        temp,
        inbox,
        out,
        policy,
        key,
        null,
        new TreeMap<>(),
        Clock.fixed(noon, ZONE));
  }
}
