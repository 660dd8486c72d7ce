package org.hedui.schedules.serve;

import java.util.List;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.Plan;
import org.hedui.schedules.serve.ScheduleBook.Line;
import org.hedui.schedules.serve.ScheduleBook.State;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down as soon as something that was due has been given up, until the next time it succeeds. What
 * failed and will be tried again is told, but is no reason to wake anybody.
 */
@Component("night")
final class NightHealth implements HealthIndicator {
  private final ScheduleBook book;
  private final Plan plan;

  NightHealth(ScheduleBook book, Plan plan) {
    this.book = book;
    this.plan = plan;
  }

  @Override
  public Health health() {
    List<Line> last =
        book.last().stream().filter(line -> plan.of(line.duty()).isPresent()).toList();
    boolean down = last.stream().anyMatch(line -> line.state() == State.GIVEN_UP);
    Health.Builder health = down ? Health.down() : Health.up();
    for (Line line : last) {
      health.withDetail(
          line.duty() == DutyName.NIGHT ? "last" : line.duty().text(),
          NextTimes.text(line.dueAt()) + " " + line.state().text());
    }
    return health.build();
  }
}
