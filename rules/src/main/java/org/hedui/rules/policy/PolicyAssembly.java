package org.hedui.rules.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedui.rules.Feed;

/** Makes a {@link Policy} of settings and refuses what cannot be meant. */
public final class PolicyAssembly {
  private PolicyAssembly() {}

  /** The policy that the merged settings describe; throws {@link PolicyException}. */
  public static Policy of(Setting root) {
    root.only(
        "region",
        "population",
        "switches",
        "locks",
        "paid_months",
        "aid",
        "delays",
        "enrolment",
        "majors",
        "volume",
        "expected_files",
        "window",
        "retention",
        "limits",
        "headers",
        "holidays",
        "sample_names");
    Setting population = root.get("population");
    population.only("coverage");
    Setting switches = root.get("switches");
    switches.only("non_full_time_aid");
    return new Policy(
        version(root),
        root.get("region").text(),
        partial(population.get("coverage")),
        switches.get("non_full_time_aid").flag(),
        locks(root.get("locks")),
        AidSettings.standards(root.get("aid")),
        paidMonths(root.get("paid_months")),
        delays(root.get("delays")),
        EnrolmentSettings.read(root.get("enrolment"), root.get("majors")),
        GuardSettings.volume(root.get("volume")),
        GuardSettings.expected(root.get("expected_files")),
        NightWindow.of(root.get("window")),
        GuardSettings.retention(root.get("retention")),
        limits(root.get("limits")),
        headers(root.get("headers")),
        calendar(root.get("holidays")),
        Set.copyOf(root.get("sample_names").texts()));
  }

  private static boolean partial(Setting coverage) {
    return switch (coverage.text()) {
      case "partial" -> true;
      case "full" -> false;
      default -> throw coverage.fault("full or partial is expected, not " + coverage.text());
    };
  }

  private static List<Lock> locks(Setting setting) {
    List<Lock> locks = new ArrayList<>();
    for (Setting entry : setting.list()) {
      entry.only("business", "from", "spring", "autumn");
      locks.add(
          new Lock(
              entry.get("business").oneOf(Lock.Business.values()),
              entry.get("from").term(),
              entry.get("spring").monthDay(),
              entry.get("autumn").monthDay()));
    }
    for (Lock.Business business : Lock.Business.values()) {
      if (locks.stream().noneMatch(l -> l.business() == business)) {
        throw setting.fault("no lock of " + business.name().toLowerCase(Locale.ROOT));
      }
    }
    locks.sort(Comparator.comparing(Lock::from).reversed());
    return List.copyOf(locks);
  }

  private static PaidMonths paidMonths(Setting setting) {
    setting.only("spring_first", "autumn_first", "count");
    PaidMonths months =
        new PaidMonths(
            setting.get("spring_first").count(),
            setting.get("autumn_first").count(),
            setting.get("count").count());
    if (months.springFirst() < 2 || months.springFirst() > 7) {
      throw setting.get("spring_first").fault("a month of spring (2 to 7) is expected");
    }
    if (months.autumnFirst() < 8 || months.autumnFirst() > 12) {
      throw setting.get("autumn_first").fault("a month of autumn (8 to 12) is expected");
    }
    if (months.count() < 1 || months.count() > 6) {
      throw setting.get("count").fault("a term has one to six months");
    }
    return months;
  }

  private static Delays delays(Setting setting) {
    setting.only(
        "publicity_days",
        "not_paid_days",
        "not_resent_days",
        "late_payment_days",
        "return_working_days",
        "payment_run_day");
    int runDay = setting.get("payment_run_day").count();
    if (runDay < 1 || runDay > 28) {
      throw setting.get("payment_run_day").fault("a day of the month from 1 to 28 is expected");
    }
    return new Delays(
        setting.get("publicity_days").count(),
        setting.get("not_paid_days").count(),
        setting.get("not_resent_days").count(),
        setting.get("late_payment_days").count(),
        setting.get("return_working_days").count(),
        runDay);
  }

  private static ReadingLimits limits(Setting setting) {
    setting.only("rows", "bytes", "cells", "cell_characters", "compression_ratio", "zip_members");
    return new ReadingLimits(
        setting.get("rows").number(),
        setting.get("bytes").number(),
        setting.get("cells").number(),
        setting.get("cell_characters").count(),
        setting.get("compression_ratio").count(),
        setting.get("zip_members").count());
  }

  private static Map<Feed, Map<String, List<String>>> headers(Setting setting) {
    Map<Feed, Map<String, List<String>>> headers = new EnumMap<>(Feed.class);
    setting
        .map()
        .forEach(
            (folder, columns) -> {
              Feed feed =
                  Feed.ofFolder(folder).orElseThrow(() -> columns.fault("unknown feed " + folder));
              Set<String> known =
                  feed.columns().stream().map(c -> c.header()).collect(Collectors.toSet());
              Map<String, List<String>> aliases = new HashMap<>();
              columns
                  .map()
                  .forEach(
                      (header, names) -> {
                        if (!known.contains(header)) {
                          throw names.fault(folder + " has no column " + header);
                        }
                        aliases.put(header, names.texts());
                      });
              headers.put(feed, Map.copyOf(aliases));
            });
    return Map.copyOf(headers);
  }

  private static WorkCalendar calendar(Setting setting) {
    Set<LocalDate> off = new HashSet<>();
    Set<LocalDate> worked = new HashSet<>();
    setting
        .map()
        .values()
        .forEach(
            year -> {
              year.only("off", "worked");
              year.get("off").list().forEach(range -> addRange(range, off));
              year.get("worked").list().forEach(day -> worked.add(day.day()));
            });
    return new WorkCalendar(Set.copyOf(off), Set.copyOf(worked));
  }

  /** One day, or first and last day with a slash between them. */
  private static void addRange(Setting range, Set<LocalDate> days) {
    String[] ends = range.text().split("/", -1);
    LocalDate first = new Setting(ends[0], range.place()).day();
    LocalDate last = new Setting(ends[ends.length - 1], range.place()).day();
    if (ends.length > 2 || last.isBefore(first) || last.isAfter(first.plusDays(31))) {
      throw range.fault("not a range like 2025-10-01/2025-10-08: " + range.text());
    }
    first.datesUntil(last.plusDays(1)).forEach(days::add);
  }

  private static String version(Setting root) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(root.canonical().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
