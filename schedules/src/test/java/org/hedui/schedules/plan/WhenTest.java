package org.hedui.schedules.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.CronExpression;

class WhenTest {
  @ParameterizedTest
  @CsvSource({
    "daily 01:00,        2025-10-31T00:59, 2025-10-31T01:00",
    "daily 01:00,        2025-10-31T01:00, 2025-11-01T01:00",
    "Weekly mon 07:45,   2025-10-31T12:00, 2025-11-03T07:45",
    "weekly MONDAY 07:45, 2025-11-03T07:44, 2025-11-03T07:45",
    "monthly 3 08:00,    2025-12-03T08:00, 2026-01-03T08:00",
    "monthly 28 23:59,   2025-02-01T00:00, 2025-02-28T23:59"
  })
  void tellsTheNextTime(String text, String moment, String next) {
    assertThat(When.parse(text).after(at(moment))).isEqualTo(at(next));
  }

  @Test
  void readsAMomentOfAnotherZoneByTheClockOfChina() {
    ZonedDateTime utc = ZonedDateTime.parse("2025-10-30T17:30:00Z");
    assertThat(When.parse("daily 01:00").after(utc)).isEqualTo(at("2025-11-01T01:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "daily",
        "daily 25:00",
        "daily 1",
        "daily 01:00 x",
        "daily 01:00:30",
        "weekly 07:45",
        "weekly DAY 07:45",
        "monthly 0 08:00",
        "monthly 29 08:00",
        "monthly x 08:00",
        "yearly 08:00"
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> When.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"daily 01:00", "weekly SUN 13:05", "monthly 3 08:00", "monthly 28 00:00"})
  void quartzRingsAtTheSameTimes(String text) throws ParseException {
    When when = When.parse(text);
    assertThat(when).hasToString(text);
    CronExpression cron = new CronExpression(when.cron());
    cron.setTimeZone(TimeZone.getTimeZone(When.ZONE));
    ZonedDateTime time = at("2025-01-29T00:00");
    for (int i = 0; i < 40; i++) {
      Date rings = cron.getNextValidTimeAfter(Date.from(time.toInstant()));
      time = when.after(time);
      assertThat(rings.toInstant()).isEqualTo(time.toInstant());
    }
  }

  private static ZonedDateTime at(String local) {
    return LocalDateTime.parse(local).atZone(When.ZONE);
  }
}
