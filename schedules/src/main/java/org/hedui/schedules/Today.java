package org.hedui.schedules;

import java.time.LocalDate;
import java.time.ZoneId;

/** The only place that reads the clock: where a command starts without a business date. */
final class Today {
  /** The zone of the business. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Today() {}

  /** The calendar day in China, wherever the machine stands. */
  static LocalDate date() {
    return LocalDate.now(ZONE);
  }
}
