package org.hedui.schedules.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedui.io.database.RunLock;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.Plan;
import org.hedui.schedules.plan.PlanFile;
import org.hedui.schedules.plan.When;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is done when, by a clock that the test moves. The night is due daily at 01:00. */
class DutiesTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.migrated();

  private final Plan plan = PlanFile.read(null);
  private final ScheduleBook book = new ScheduleBook(DB.dataSource());
  private final List<String> done = new ArrayList<>();
  private int failures;
  private Instant now = at("2025-10-30T12:00");

  @BeforeEach
  void fromThursdayNoon() {
    DB.execute("truncate schedule.duty; truncate schedule.occurrence");
    for (DutyName duty : DutyName.values()) {
      book.know(duty, now);
    }
  }

  @Test
  void aNightIsDoneAtItsTimeAndOnce() {
    wake(DutyName.NIGHT, "2025-10-31T00:59");
    assertThat(done).isEmpty();
    wake(DutyName.NIGHT, "2025-10-31T01:00");
    wake(DutyName.NIGHT, "2025-10-31T01:00");
    wake(DutyName.NIGHT, "2025-10-31T23:59");
    assertThat(done).containsExactly("night of 2025-10-31, 0 days late");
  }

  @Test
  void missedNightsAreCaughtUpOnceUnderTheDateOfTheLast() {
    wake(DutyName.NIGHT, "2025-11-03T09:30");
    assertThat(done).containsExactly("night of 2025-11-03, 0 days late");
    assertThat(book.lines(DutyName.NIGHT))
        .extracting(line -> line.dueAt().toLocalDate() + " " + line.state().text())
        .containsExactly(
            "2025-10-31 passed over",
            "2025-11-01 passed over",
            "2025-11-02 passed over",
            "2025-11-03 done");
    wake(DutyName.NIGHT, "2025-11-04T01:00");
    assertThat(done).last().isEqualTo("night of 2025-11-04, 0 days late");
  }

  @Test
  void missedRemindersAreAllCaughtUpWithTheirAge() {
    wake(DutyName.REMINDERS, "2025-11-02T09:30");
    assertThat(done)
        .containsExactly(
            "reminders of 2025-10-31, 2 days late",
            "reminders of 2025-11-01, 1 days late",
            "reminders of 2025-11-02, 0 days late");
  }

  @Test
  void retentionIsNotCaughtUp() {
    wake(DutyName.RETENTION, "2025-11-02T13:30"); // Sunday 13:00, half an hour late
    assertThat(done).isEmpty();
    wake(DutyName.RETENTION, "2025-11-09T13:00");
    assertThat(done).containsExactly("retention of 2025-11-09, 0 days late");
  }

  @Test
  void nobodyCatchesUpForYears() {
    wake(DutyName.REMINDERS, "2030-01-01T07:00");
    assertThat(done).hasSizeBetween(60, 63);
  }

  @Test
  void whatFailsIsTriedAgainAndThenGivenUp() {
    failures = 5;
    assertThat(wake(DutyName.NIGHT, "2025-10-31T01:00")).contains(Duration.ofMinutes(10));
    assertThat(last().state()).isEqualTo(ScheduleBook.State.FAILED);
    assertThat(last().result()).isEqualTo("failed on purpose");
    assertThat(wake(DutyName.NIGHT, "2025-10-31T01:10")).contains(Duration.ofMinutes(10));
    assertThat(wake(DutyName.NIGHT, "2025-10-31T01:20")).isEmpty();
    assertThat(last().state()).isEqualTo(ScheduleBook.State.GIVEN_UP);
    assertThat(last().tries()).isEqualTo(3);
    failures = 0;
    wake(DutyName.NIGHT, "2025-10-31T01:30");
    assertThat(done).isEmpty();
    wake(DutyName.NIGHT, "2025-11-01T01:00");
    assertThat(done).containsExactly("night of 2025-11-01, 0 days late");
  }

  @Test
  void anOldReminderThatFailsIsNotLost() {
    failures = 1;
    assertThat(wake(DutyName.REMINDERS, "2025-11-01T09:30")).contains(Duration.ofMinutes(10));
    assertThat(wake(DutyName.REMINDERS, "2025-11-01T09:40")).isEmpty();
    assertThat(done)
        .containsExactly(
            "reminders of 2025-10-31, 1 days late", "reminders of 2025-11-01, 0 days late");
  }

  @Test
  void whatADeadNodeHasBegunIsTakenUp() {
    now = at("2025-10-31T01:00");
    book.begin(DutyName.NIGHT, now.atZone(When.ZONE), "dead/1", now);
    wake(DutyName.NIGHT, "2025-10-31T01:05");
    assertThat(done).containsExactly("night of 2025-10-31, 0 days late");
    assertThat(last().tries()).isEqualTo(2);
    assertThat(last().node()).isEqualTo("node/1");
  }

  @Test
  void aRunOfSomebodyElseIsWaitedFor() {
    RunLock theirs = RunLock.take(DB.database(), Duration.ZERO);
    try {
      assertThat(wake(DutyName.NIGHT, "2025-10-31T01:00")).contains(Duration.ofMinutes(2));
      assertThat(done).isEmpty();
    } finally {
      theirs.close();
    }
    wake(DutyName.NIGHT, "2025-10-31T01:02");
    assertThat(done).containsExactly("night of 2025-10-31, 0 days late");
  }

  @Test
  void anAlarmOfAClockThatIsAheadIsSetAgain() {
    now = at("2025-10-31T00:50");
    Optional<Duration> again = duties().wake(DutyName.NIGHT, at("2025-10-31T01:00"));
    assertThat(again).hasValueSatisfying(d -> assertThat(d).isGreaterThan(Duration.ofMinutes(10)));
    assertThat(done).isEmpty();
  }

  @Test
  void whatWasDueWhileItWasPausedIsForgiven() {
    now = at("2025-11-03T09:30");
    book.forgive(DutyName.REMINDERS, now);
    wake(DutyName.REMINDERS, "2025-11-03T09:31");
    assertThat(done).isEmpty();
  }

  @Test
  void somethingCanBeDoneAtOnce() {
    now = at("2025-10-30T15:00");
    assertThat(duties().now(DutyName.PENDING)).isEqualTo("said");
    assertThat(done).containsExactly("pending of 2025-10-30, 0 days late");
    wake(DutyName.PENDING, "2025-11-03T07:15");
    assertThat(done).hasSize(2);
  }

  private Optional<Duration> wake(DutyName duty, String moment) {
    now = at(moment);
    return duties().wake(duty, now);
  }

  private ScheduleBook.Line last() {
    return book.last().stream()
        .filter(line -> line.duty() == DutyName.NIGHT)
        .findFirst()
        .orElseThrow();
  }

  private Duties duties() {
    InstantSource clock = () -> now;
    return new Duties(
        plan, book, new Noted(), () -> RunLock.take(DB.database(), Duration.ZERO), clock, "node/1");
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(When.ZONE).toInstant();
  }

  private final class Noted implements Duties.Work {
    @Override
    public String act(DutyName duty, ZonedDateTime due, ZonedDateTime at, RunLock lock) {
      if (failures > 0) {
        failures--;
        throw new IllegalStateException("failed on purpose");
      }
      long late = ChronoUnit.DAYS.between(due, at);
      done.add("%s of %s, %d days late".formatted(duty.text(), due.toLocalDate(), late));
      return "said";
    }

    @Override
    public String explain(Throwable failure) {
      return String.valueOf(failure.getMessage());
    }

    @Override
    public void tell(String line) {
      assertThat(book.last())
          .as("it stands in the book")
          .extracting(l -> l.result())
          .contains(line);
    }

    @Override
    public boolean isVain(Throwable failure) {
      return false;
    }
  }
}
