package org.hedui.schedules.plan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.hedui.rules.policy.ChinaTime;

/**
 * The times at which something is due, by the clock of China: every day, on a weekday or on a day
 * of the month.
 *
 * @param cadence how often
 * @param day of the week (1 is Monday) or of the month (1 to 28); 0 for every day
 * @param at the time of day
 */
public record When(Cadence cadence, int day, LocalTime at) {
  /** The time zone of everything. */
  public static final ZoneId ZONE = ChinaTime.ZONE;

  private static final int LAST_DAY_OF_EVERY_MONTH = 28;

  /** How often. */
  public enum Cadence {
    DAILY,
    WEEKLY,
    MONTHLY
  }

  /**
   * Reads {@code daily 01:00}, {@code weekly MON 07:45} or {@code monthly 3 08:00}.
   *
   * @throws IllegalArgumentException where it is none of these
   */
  public static When parse(String text) {
    String[] words = text.strip().toUpperCase(Locale.ROOT).split("\\s+");
    try {
      return switch (words[0]) {
        case "DAILY" -> new When(Cadence.DAILY, 0, time(words, 1));
        case "WEEKLY" -> new When(Cadence.WEEKLY, weekday(words[1]), time(words, 2));
        case "MONTHLY" -> new When(Cadence.MONTHLY, monthday(words[1]), time(words, 2));
        default -> throw new IllegalArgumentException(text);
      };
    } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static LocalTime time(String[] words, int place) {
    LocalTime time = LocalTime.parse(words[place]);
    if (words.length != place + 1 || time.getSecond() != 0) {
      throw new DateTimeException("hours and minutes, and nothing after them");
    }
    return time;
  }

  private static int weekday(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equals(word) || day.name().substring(0, 3).equals(word)) {
        return day.getValue();
      }
    }
    throw new IllegalArgumentException(word);
  }

  private static int monthday(String word) {
    int day = Integer.parseInt(word);
    if (day < 1 || day > LAST_DAY_OF_EVERY_MONTH) {
      throw new IllegalArgumentException(word);
    }
    return day;
  }

  /** The first time after this moment. */
  public ZonedDateTime after(ZonedDateTime moment) {
    LocalDate day = moment.withZoneSameInstant(ZONE).toLocalDate();
    while (true) {
      ZonedDateTime due = day.atTime(at).atZone(ZONE);
      if (falls(day) && due.isAfter(moment)) {
        return due;
      }
      day = day.plusDays(1);
    }
  }

  private boolean falls(LocalDate date) {
    return switch (cadence) {
      case DAILY -> true;
      case WEEKLY -> date.getDayOfWeek().getValue() == day;
      case MONTHLY -> date.getDayOfMonth() == day;
    };
  }

  /** The same as a cron expression of Quartz, to be read in {@link #ZONE}. */
  public String cron() {
    String time = "0 %d %d ".formatted(at.getMinute(), at.getHour());
    return switch (cadence) {
      case DAILY -> time + "* * ?";
      case WEEKLY -> time + "? * " + DayOfWeek.of(day).name().substring(0, 3);
      case MONTHLY -> time + day + " * ?";
    };
  }

  /** As it is written in the file. */
  @Override
  public String toString() {
    String name = cadence.name().toLowerCase(Locale.ROOT);
    return switch (cadence) {
      case DAILY -> name + " " + at;
      case WEEKLY -> name + " " + DayOfWeek.of(day).name().substring(0, 3) + " " + at;
      case MONTHLY -> name + " " + day + " " + at;
    };
  }
}
