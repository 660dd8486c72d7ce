package org.hedui.schedules.serve;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.hedui.io.database.DatabaseProblem;
import org.hedui.io.database.RunLock;
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
  private static final Duration AFTER_RECOVERY = Duration.ofSeconds(1);

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
     * @return one line that says what was done
     * @throws RuntimeException where it failed and may be tried again
     */
    String act(DutyName duty, ZonedDateTime due, ZonedDateTime now, RunLock lock);

    /** One line that says what went wrong. */
    String explain(Throwable failure);

    /** Tells a line to whoever watches; it stands in the book by then. */
    void tell(String line);

    /** Whether it is of no use to try again. */
    boolean isVain(Throwable failure);
  }

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
    RunLock lock;
    try {
      lock = locks.get();
    } catch (DatabaseProblem e) {
      if (e.kind() == DatabaseProblem.Kind.BUSY) {
        return Optional.of(AFTER_BUSY);
      }
      throw e;
    }
    try {
      return act(scheduled.get(), alarm, lock);
    } finally {
      lock.close();
    }
  }

  private Optional<Duration> act(Schedule schedule, Instant alarm, RunLock lock) {
    DutyName duty = schedule.duty();
    ZonedDateTime now = clock.instant().atZone(When.ZONE);
    if (alarm.isAfter(now.toInstant())) {
      // Our own clock is ahead of the one that all nodes share: the alarm was too early.
      return Optional.of(Duration.between(now.toInstant(), alarm).plus(AFTER_RECOVERY));
    }
    Owed owed = Owed.of(schedule, book.settled(duty).orElse(now), now);
    owed.passedOver().forEach(due -> book.passOver(duty, due, node, now.toInstant()));
    for (ZonedDateTime due : owed.act()) {
      if (!done(schedule, due, lock)) {
        return Optional.of(Duration.ofMinutes(schedule.againAfterMinutes()));
      }
    }
    return Optional.empty();
  }

  /** Acts upon one time; false where it failed and is to be tried again. */
  private boolean done(Schedule schedule, ZonedDateTime due, RunLock lock) {
    DutyName duty = schedule.duty();
    Instant begun = clock.instant();
    int tries = book.begin(duty, due, node, begun);
    try {
      String result = work.act(duty, due, begun.atZone(When.ZONE), lock);
      book.end(duty, due, State.DONE, result, clock.instant());
      work.tell(result);
      return true;
    } catch (RuntimeException | OutOfMemoryError e) {
      boolean last = tries >= schedule.tries() || work.isVain(e);
      String why = work.explain(e);
      book.end(duty, due, last ? State.GIVEN_UP : State.FAILED, why, clock.instant());
      work.tell(why);
      return last;
    }
  }

  /** Does a duty at once, as if it were due now; what it says. */
  String now(DutyName duty) {
    RunLock lock = locks.get();
    try {
      ZonedDateTime due = clock.instant().atZone(When.ZONE);
      book.begin(duty, due, node, due.toInstant());
      try {
        String result = work.act(duty, due, due, lock);
        book.end(duty, due, State.DONE, result, clock.instant());
        work.tell(result);
        return result;
      } catch (RuntimeException | OutOfMemoryError e) {
        book.end(duty, due, State.GIVEN_UP, work.explain(e), clock.instant());
        throw e;
      }
    } finally {
      lock.close();
    }
  }
}
