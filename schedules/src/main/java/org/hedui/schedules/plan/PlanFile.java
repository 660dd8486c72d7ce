package org.hedui.schedules.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hedui.io.policy.SettingsFile;
import org.hedui.rules.policy.PolicyException;
import org.hedui.rules.policy.Setting;
import org.jspecify.annotations.Nullable;

/** Reads {@code schedules.yml}: what is built in, and over it what an operator has written. */
public final class PlanFile {
  /** What is built in. */
  public static final String BUILT_IN = "schedules.yml";

  private static final String NEVER = "never";
  private static final int MOST_DAYS_BEFORE = 60;
  private static final int MOST_TRIES = 100;
  private static final int MOST_MINUTES = 24 * 60;
  private static final int LAST_PORT = 65_535;

  private PlanFile() {}

  /**
   * The plan.
   *
   * @param file the operator's; null for what is built in
   * @throws PolicyException with file, line and fault in one sentence
   */
  public static Plan read(@Nullable Path file) {
    Setting settings = SettingsFile.builtIn(PlanFile.class, BUILT_IN);
    if (file != null) {
      settings = SettingsFile.over(settings, SettingsFile.read(file));
    }
    settings.only("inbox", "out", "web", "schedules");
    Setting web = settings.get("web");
    web.only("address", "port");
    Setting schedules = settings.get("schedules");
    schedules.only(Stream.of(DutyName.values()).map(DutyName::text).toArray(String[]::new));
    Setting reminders = schedules.get(DutyName.REMINDERS.text());
    List<Schedule> plan = new ArrayList<>();
    for (DutyName duty : DutyName.values()) {
      Setting setting = schedules.get(duty.text());
      if (!setting.get("at").text().equals(NEVER)) {
        plan.add(schedule(duty, setting));
      }
    }
    return new Plan(
        path(settings, "inbox", file),
        path(settings, "out", file),
        web.get("address").text(),
        atMost(LAST_PORT, web.get("port")),
        reminders.get("days_before").list().stream()
            .map(days -> atMost(MOST_DAYS_BEFORE, days))
            .toList(),
        List.copyOf(plan));
  }

  private static Schedule schedule(DutyName duty, Setting setting) {
    if (duty == DutyName.REMINDERS) {
      setting.only("at", "missed", "tries", "again_after_minutes", "days_before");
    } else {
      setting.only("at", "missed", "tries", "again_after_minutes");
    }
    return new Schedule(
        duty,
        when(setting.get("at")),
        missed(setting.get("missed")),
        atLeastOne(MOST_TRIES, setting.get("tries")),
        atLeastOne(MOST_MINUTES, setting.get("again_after_minutes")));
  }

  private static When when(Setting at) {
    try {
      return When.parse(at.text());
    } catch (IllegalArgumentException e) {
      throw at.fault(
          "not a time like daily 01:00, weekly MON 07:45, monthly 3 08:00 (days 1 to 28) or never: "
              + at.text());
    }
  }

  private static Missed missed(Setting missed) {
    return Arrays.stream(Missed.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(missed.text()))
        .findFirst()
        .orElseThrow(() -> missed.fault("once, each or skip is expected, not " + missed.text()));
  }

  private static int atMost(int most, Setting setting) {
    if (setting.number() > most) {
      throw setting.fault("more than " + most + ": " + setting.text());
    }
    return setting.count();
  }

  private static int atLeastOne(int most, Setting setting) {
    if (setting.number() == 0) {
      throw setting.fault("at least 1 is expected");
    }
    return atMost(most, setting);
  }

  /** Relative paths are those of the file's own folder. */
  private static @Nullable Path path(Setting settings, String name, @Nullable Path file) {
    if (!settings.has(name)) {
      return null;
    }
    Setting path = settings.get(name);
    if (path.text().isEmpty()) {
      throw path.fault("a folder is expected");
    }
    Path given = Path.of(path.text());
    return file == null ? given : file.toAbsolutePath().resolveSibling(given).normalize();
  }
}
