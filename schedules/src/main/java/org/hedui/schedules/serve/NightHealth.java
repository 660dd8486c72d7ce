package org.hedui.schedules.serve;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.hedui.jobs.RunBook;
import org.hedui.schedules.DatabaseSession;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.Owed;
import org.hedui.schedules.plan.Plan;
import org.hedui.schedules.plan.Schedule;
import org.hedui.schedules.plan.When;
import org.hedui.schedules.serve.ScheduleBook.Line;
import org.hedui.schedules.serve.ScheduleBook.State;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Down while the last time of a duty that has ended was given up, and where something is owed that
 * nobody has begun. What failed and will be tried again is told, but is no reason to wake anybody.
 */
@Component("night")
final class NightHealth extends AbstractHealthIndicator {
  private static final Duration LONG_OWED = Duration.ofHours(1);

  private final ScheduleBook book;
  private final Plan plan;
  private final RunBook runs;

  NightHealth(ScheduleBook book, Plan plan, DatabaseSession session) {
    super("what was due cannot be told");
    this.book = book;
    this.plan = plan;
    this.runs = new RunBook(session.dataSource());
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up();
    for (Line line : book.lastEnded()) {
      if (plan.of(line.duty()).isPresent()) {
        boolean down = line.state() == State.GIVEN_UP && !mended(line);
        tell(health, line.duty(), NextTimes.text(line.dueAt()) + " " + line.state().text(), down);
      }
    }
    ZonedDateTime longAgo = book.now().atZone(When.ZONE).minus(LONG_OWED);
    for (Schedule schedule : plan.schedules()) {
      DutyName duty = schedule.duty();
      book.settled(duty)
          .filter(since -> !book.duties().isPaused(duty))
          .map(since -> Owed.of(schedule, since, longAgo, due -> true).act())
          .filter(owed -> owed.stream().anyMatch(due -> !book.isBegun(duty, due)))
          .ifPresent(owed -> tell(health, duty, NextTimes.text(owed.get(0)) + " not begun", true));
    }
  }

  private static void tell(Health.Builder health, DutyName duty, String what, boolean down) {
    health.withDetail(duty.text(), what);
    if (down) {
      health.down();
    }
  }

  /** Whether somebody has run the night by hand since. */
  private boolean mended(Line line) {
    return line.duty() == DutyName.NIGHT && runs.isDone("nightly", line.dueAt().toLocalDate());
  }
}
