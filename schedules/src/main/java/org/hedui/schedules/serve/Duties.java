package org.hedui.schedules.serve;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.hedui.io.database.DatabaseProblem;
import org.hedui.io.database.RunLock;
import org.hedui.schedules.ExitCode;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.Owed;
import org.hedui.schedules.plan.Plan;
import org.hedui.schedules.plan.Schedule;
import org.hedui.schedules.plan.When;
import org.hedui.schedules.serve.ScheduleBook.State;

/**
 * Does what is owed. It may be woken at any time, on any node and as often as one likes: what is
 * owed is worked out from the plan and the book, under the lock of runs, so that everything is done
 * once, and what a dead node has begun is taken up.
 */
final class Duties {
  /** A node that died lets go of the lock within seconds, one that has vanished within thirty. */
  private static final Duration LOCK_PATIENCE = Duration.ofSeconds(45);

  private static final Duration AFTER_BUSY = Duration.ofMinutes(2);
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final Plan plan;
  private final ScheduleBook book;
  private final Work work;
  private final Supplier<RunLock> locks;
  private final InstantSource clock;
  private final String node;

  Duties(
      Plan plan,
      ScheduleBook book,
      Work work,
      Supplier<RunLock> locks,
      InstantSource clock,
      String node) {
    this.plan = plan;
    this.book = book;
    this.work = work;
    this.locks = locks;
    this.clock = clock;
    this.node = node;
  }

  /** How long to wait for somebody else's run to end. */
  static Duration lockPatience() {
    return LOCK_PATIENCE;
  }

  /** The work itself. */
  interface Work {
    /**
     * Does it.
     *
     * @param due when it was due; its date is the business date
     * @param now when it is done
     * @return what came of it
     * @throws RuntimeException where it failed and may be tried again
     */
    Outcome act(DutyName duty, ZonedDateTime due, ZonedDateTime now, RunLock lock);

    /** Whether there is nothing left to do, since somebody has done it by hand. */
    boolean isDone(DutyName duty, ZonedDateTime due);

    /** What went wrong: one line without personal data; the rest is in the log. */
    String explain(DutyName duty, ZonedDateTime due, Throwable failure);

    /** Tells a line to whoever watches; it stands in the book by then. */
    void tell(String line);

    /** Whether it is of no use to try again. */
    boolean isVain(Throwable failure);
  }

  /**
   * What came of a duty.
   *
   * @param line one line that says so, without personal data
   * @param code what a command would exit with
   */
  record Outcome(String line, ExitCode code) {}

  /**
   * Does what a duty owes now.
   *
   * @param alarm the time for which the caller was woken, by its own clock
   * @return how long to wait until it is worth to be woken again besides the plan; empty for not at
   *     all
   */
  Optional<Duration> wake(DutyName duty, Instant alarm) {
    Optional<Schedule> scheduled = plan.of(duty);
    if (scheduled.isEmpty()) {
      return Optional.empty();
    }
    try (RunLock lock = locks.get()) {
      return book.duties().isPaused(duty) ? Optional.empty() : act(scheduled.get(), alarm, lock);
    } catch (DatabaseProblem e) {
      if (e.kind() == DatabaseProblem.Kind.BUSY) {
        return Optional.of(AFTER_BUSY);
      }
      throw e;
    }
  }

  private Optional<Duration> act(Schedule schedule, Instant alarm, RunLock lock) {
    DutyName duty = schedule.duty();
    ZonedDateTime now = clock.instant().atZone(When.ZONE);
    Owed owed =
        Owed.of(schedule, book.settled(duty).orElse(now), now, due -> book.isBegun(duty, due));
    owed.passedOver().forEach(due -> book.passOver(duty, due, node, now.toInstant()));
    for (ZonedDateTime due : owed.act()) {
      if (!done(schedule, due, lock)) {
        return Optional.of(Duration.ofMinutes(schedule.againAfterMinutes()));
      }
    }
    return untilDue(schedule, alarm, now);
  }

  /**
   * Where our own clock is ahead of the one that all nodes share, the alarm was too early: what it
   * rang for is not due yet. Only the shared clock tells for how long; an alarm set again bears the
   * time of the clock that is ahead, and would be too early for ever.
   */
  private static Optional<Duration> untilDue(Schedule schedule, Instant alarm, ZonedDateTime now) {
    ZonedDateTime next = schedule.at().after(now);
    return next.toInstant().isAfter(alarm)
        ? Optional.empty()
        : Optional.of(Duration.between(now, next).plus(A_MOMENT));
  }

  /** Acts upon one time; false where it failed and is to be tried again. */
  private boolean done(Schedule schedule, ZonedDateTime due, RunLock lock) {
    DutyName duty = schedule.duty();
    int tries = book.begin(duty, due, false, node, clock.instant());
    if (work.isDone(duty, due)) {
      book.end(duty, due, State.DONE, node, "", clock.instant());
      return true;
    }
    try {
      act(duty, due, lock);
      return true;
    } catch (RuntimeException | Error e) { // an Error would end in silence on this thread
      boolean last = tries >= schedule.tries() || work.isVain(e);
      failed(duty, due, last ? State.GIVEN_UP : State.FAILED, e);
      return last;
    }
  }

  private Outcome act(DutyName duty, ZonedDateTime due, RunLock lock) {
    Outcome outcome = work.act(duty, due, clock.instant().atZone(When.ZONE), lock);
    book.end(duty, due, State.DONE, node, outcome.line(), clock.instant());
    work.tell(outcome.line());
    return outcome;
  }

  private void failed(DutyName duty, ZonedDateTime due, State state, Throwable failure) {
    String why = work.explain(duty, due, failure);
    book.end(duty, due, state, node, why, clock.instant());
    work.tell(why);
  }

  /** Does a duty at once, as if it were due now; what was owed before stays owed. */
  Outcome now(DutyName duty) {
    try (RunLock lock = locks.get()) {
      ZonedDateTime due = clock.instant().atZone(When.ZONE);
      book.begin(duty, due, true, node, due.toInstant());
      try {
        return act(duty, due, lock);
      } catch (RuntimeException | Error e) {
        failed(duty, due, State.GIVEN_UP, e);
        throw e;
      }
    }
  }
}
