package org.hedui.schedules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hedui.schedules.plan.When;

/** The only place that reads the clock: where a command starts without a business date. */
public final class Today {
  /** The zone of the business. */
  public static final ZoneId ZONE = When.ZONE;

  private Today() {}

  /** The calendar day in China, wherever the machine stands. */
  public static LocalDate date() {
    return LocalDate.now(ZONE);
  }

  /** This moment, by the clock of this machine. */
  public static Instant now() {
    return Instant.now();
  }
}
