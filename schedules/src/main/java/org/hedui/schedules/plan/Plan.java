package org.hedui.schedules.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scheduler is to do, as its file says.
 *
 * @param inbox where files are received; null where the file does not say
 * @param out where outputs go; null where the file does not say
 * @param address where health and metrics are told
 * @param port the port there; 0 for any that is free
 * @param daysBefore how many days before a deadline schools are reminded of it, 0 on the day itself
 * @param schedules in the order of {@link DutyName}; what is switched off is not there
 */
public record Plan(
    @Nullable Path inbox,
    @Nullable Path out,
    String address,
    int port,
    List<Integer> daysBefore,
    List<Schedule> schedules) {

  /** The schedule of a duty; empty where it is switched off. */
  public Optional<Schedule> of(DutyName duty) {
    return schedules.stream().filter(schedule -> schedule.duty() == duty).findFirst();
  }

  /** The same with places given on the command line. */
  public Plan with(@Nullable Path otherInbox, @Nullable Path otherOut) {
    return new Plan(
        otherInbox == null ? inbox : otherInbox,
        otherOut == null ? out : otherOut,
        address,
        port,
        daysBefore,
        schedules);
  }
}
