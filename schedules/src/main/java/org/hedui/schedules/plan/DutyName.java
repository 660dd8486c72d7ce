package org.hedui.schedules.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the scheduler can do. The names are those of the file, of Quartz jobs and of metrics. */
public enum DutyName {
  NIGHT,
  BULLETIN,
  REMINDERS,
  PENDING,
  RETENTION;

  /** As it is written: {@code night}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with this name. */
  public static Optional<DutyName> of(String text) {
    return Arrays.stream(values()).filter(duty -> duty.text().equals(text)).findFirst();
  }
}
