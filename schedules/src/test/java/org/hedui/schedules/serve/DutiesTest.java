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
import org.hedui.schedules.ExitCode;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.Missed;
import org.hedui.schedules.plan.Plan;
import org.hedui.schedules.plan.PlanFile;
import org.hedui.schedules.plan.Schedule;
import org.hedui.schedules.plan.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is done when, by a clock that the test moves. The night is due daily at 01:00. */
class DutiesTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.migrated();

  private Plan plan = PlanFile.read(null);
  private final ScheduleBook book = new ScheduleBook(DB.dataSource());
  private final List<String> done = new ArrayList<>();
  private int failures;
  private boolean vain;
  private boolean doneByHand;
  private @Nullable Error error;
  private Instant now = at("2025-10-30T12:00");

  @BeforeEach
  void fromThursdayNoon() {
    DB.execute("truncate schedule.duty; truncate schedule.occurrence");
    for (DutyName duty : DutyName.values()) {
      book.duties().know(duty, plan.of(duty).orElseThrow().at().toString(), now);
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
    assertThat(last().result()).isEqualTo("night failed on purpose");
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
    book.begin(DutyName.NIGHT, now.atZone(When.ZONE), false, "dead/1", now);
    wake(DutyName.NIGHT, "2025-10-31T01:05");
    assertThat(done).containsExactly("night of 2025-10-31, 0 days late");
    assertThat(last().tries()).as("it goes on").isEqualTo(1);
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

    now = at("2025-10-31T01:01"); // and that clock goes on to be ahead
    assertThat(duties().wake(DutyName.NIGHT, at("2025-10-31T01:11"))).isEmpty();
    assertThat(done).containsExactly("night of 2025-10-31, 0 days late");
  }

  @Test
  void aPausedDutyRestsAndWhatWasDueMeanwhileIsForgiven() {
    assertThat(book.duties().pause(DutyName.REMINDERS)).isTrue();
    wake(DutyName.REMINDERS, "2025-11-02T09:30");
    assertThat(done).isEmpty();
    book.duties().resume(DutyName.REMINDERS, at("2025-11-03T09:30"));
    wake(DutyName.REMINDERS, "2025-11-03T09:31");
    assertThat(done).isEmpty();
    wake(DutyName.REMINDERS, "2025-11-04T07:00");
    assertThat(done).containsExactly("reminders of 2025-11-04, 0 days late");
  }

  @Test
  void resumingWhatIsNotPausedForgivesNothing() {
    book.duties().resume(DutyName.REMINDERS, at("2025-11-01T12:00"));
    wake(DutyName.REMINDERS, "2025-11-01T12:00");
    assertThat(done).hasSize(2);
  }

  @Test
  void aDutyThatIsSwitchedOnAgainOwesNothingOfTheTimeBetween() {
    book.duties().forget(DutyName.REMINDERS);
    book.duties().know(DutyName.REMINDERS, "daily 07:00", at("2025-12-15T12:00"));
    wake(DutyName.REMINDERS, "2025-12-16T07:00");
    assertThat(done).containsExactly("reminders of 2025-12-16, 0 days late");
  }

  @Test
  void whatIsDoneByHandPaysOffNothing() {
    now = at("2025-10-31T08:00");
    assertThat(duties().now(DutyName.REMINDERS).line()).isEqualTo("said");
    assertThat(done).hasSize(1);
    wake(DutyName.REMINDERS, "2025-10-31T09:00");
    assertThat(done).as("that of 07:00 is still owed").hasSize(2);
  }

  @Test
  void aNightThatSomebodyHasRunIsNotRepeated() {
    doneByHand = true;
    wake(DutyName.NIGHT, "2025-10-31T01:00");
    assertThat(done).isEmpty();
    assertThat(last().state()).isEqualTo(ScheduleBook.State.DONE);
  }

  @Test
  void whatIsSkippedWhenMissedIsStillTriedAgainWhenItFails() {
    failures = 1;
    Schedule often =
        new Schedule(DutyName.RETENTION, When.parse("daily 13:00"), Missed.SKIP, 2, 30);
    plan = new Plan(null, null, "127.0.0.1", 0, List.of(), List.of(often));
    assertThat(wake(DutyName.RETENTION, "2025-10-31T13:00")).contains(Duration.ofMinutes(30));
    wake(DutyName.RETENTION, "2025-10-31T13:30");
    assertThat(done).containsExactly("retention of 2025-10-31, 0 days late");
  }

  @Test
  void aVainFailureIsGivenUpAtOnce() {
    failures = 1;
    vain = true;
    assertThat(wake(DutyName.NIGHT, "2025-10-31T01:00")).isEmpty();
    assertThat(last().state()).isEqualTo(ScheduleBook.State.GIVEN_UP);
  }

  @Test
  void anErrorIsAFailureAsWell() {
    error = new NoClassDefFoundError("on purpose");
    assertThat(wake(DutyName.NIGHT, "2025-10-31T01:00")).contains(Duration.ofMinutes(10));
    assertThat(last().state()).isEqualTo(ScheduleBook.State.FAILED);
  }

  @Test
  void aNodeThatWasTakenForDeadHasNoSay() {
    now = at("2025-10-31T01:00");
    ZonedDateTime due = now.atZone(When.ZONE);
    book.begin(DutyName.NIGHT, due, false, "frozen/1", now);
    wake(DutyName.NIGHT, "2025-10-31T01:05");
    book.end(DutyName.NIGHT, due, ScheduleBook.State.GIVEN_UP, "frozen/1", "too late", now);
    assertThat(last().state()).isEqualTo(ScheduleBook.State.DONE);
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
    public Duties.Outcome act(DutyName duty, ZonedDateTime due, ZonedDateTime at, RunLock lock) {
      if (error != null) {
        throw error;
      }
      if (failures > 0) {
        failures--;
        throw new IllegalStateException("failed on purpose");
      }
      long late = ChronoUnit.DAYS.between(due, at);
      done.add("%s of %s, %d days late".formatted(duty.text(), due.toLocalDate(), late));
      return new Duties.Outcome("said", ExitCode.DONE);
    }

    @Override
    public boolean isDone(DutyName duty, ZonedDateTime due) {
      return doneByHand;
    }

    @Override
    public String explain(DutyName duty, ZonedDateTime due, Throwable failure) {
      return duty.text() + " " + failure.getMessage();
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
      return vain;
    }
  }
}
