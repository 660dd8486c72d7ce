package org.hedui.schedules.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.hedui.io.database.RunLock;
import org.hedui.schedules.DatabaseSession;
import org.hedui.schedules.Ended;
import org.hedui.schedules.Hedui;
import org.hedui.schedules.HeduiCommand;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.Plan;
import org.hedui.schedules.plan.PlanFile;
import org.hedui.schedules.plan.When;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written between the nights, after the night of the sample of 31 October 2025. */
class NoticesTest {
  private static final Path SAMPLE = Path.of("..", "sample-data", "inbox").toAbsolutePath();

  @TempDir static Path folder;

  @BeforeAll
  static void theNight() {
    Ended night =
        HeduiCommand.run(
            "nightly",
            "--quiet",
            "--inbox",
            SAMPLE.toString(),
            "--out",
            folder.resolve("out").toString(),
            "--date",
            "2025-10-31",
            "--data",
            folder.resolve("data").toString());
    assertThat(night.exitCode()).as(night.text()).isEqualTo(3);
  }

  @Test
  void aReminderNamesWhoHasSomethingLeftToDo() throws Exception {
    act(DutyName.REMINDERS, "2025-11-17", "2025-11-19");
    Path reminder = folder.resolve("out/reminders/2025-11-17");
    List<String> lines = Files.readAllLines(reminder.resolve("reminders.csv"));
    assertThat(lines.get(0)).contains("business,term,deadline,days_left,school_code");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("registration_education,2025秋,2025-11-20,3,"))
        .isNotEmpty();
    assertThat(lines)
        .as("a technical school hands in nothing on the education side; its cases are told")
        .anyMatch(line -> line.contains(",3637990009,泽川市机电工程技工学校,泽川市,no,0,17,"));
    assertThat(reminder.resolve("截止提醒.xlsx")).isNotEmptyFile();
    assertThat(reminder.resolve("manifest.json")).exists();
  }

  @Test
  void aDayWithoutDeadlineWritesNone() throws Exception {
    act(DutyName.REMINDERS, "2025-11-04", "2025-11-04");
    assertThat(folder.resolve("out/reminders/2025-11-04")).doesNotExist();
  }

  @Test
  void thePendingReportCountsEveryOpenCase() throws Exception {
    act(DutyName.PENDING, "2025-11-03", "2025-11-03");
    List<String> lines = Files.readAllLines(folder.resolve("out/pending/2025-11-03/pending.csv"));
    long open = lines.stream().skip(1).mapToLong(line -> Long.parseLong(line.split(",")[6])).sum();
    long findings = Files.readAllLines(folder.resolve("out/2025-10-31/findings.csv")).size() - 1L;
    assertThat(open).isEqualTo(findings);
  }

  @Test
  void theBulletinTellsOfTheMonthBefore() throws Exception {
    act(DutyName.BULLETIN, "2025-11-02", "2025-11-02");
    assertThat(folder.resolve("out/bulletins/2025-10/工作通报.xlsx")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("out/bulletins/2025-10/manifest.json")))
        .contains("工作通报.xlsx");
  }

  @Test
  void everyDutyHasAJob() {
    for (DutyName duty : DutyName.values()) {
      if (duty != DutyName.NIGHT) { // it would settle the cases that the other tests count
        assertThat(act(duty, "2025-11-05", "2025-11-05")).contains("2025-11-05");
      }
    }
  }

  private static String act(DutyName duty, String due, String now) {
    Hedui hedui = HeduiCommand.with("--quiet", "--data", folder.resolve("data").toString());
    Plan plan = PlanFile.read(null).with(SAMPLE, folder.resolve("out"));
    try (DatabaseSession session = DatabaseSession.open(hedui.options())) {
      RunLock lock = session.lock(Duration.ZERO);
      try {
        return new ScheduledWork(hedui, session, plan).act(duty, at(due), at(now), lock).line();
      } finally {
        lock.close();
      }
    }
  }

  private static ZonedDateTime at(String day) {
    return LocalDate.parse(day).atTime(7, 0).atZone(When.ZONE);
  }
}
