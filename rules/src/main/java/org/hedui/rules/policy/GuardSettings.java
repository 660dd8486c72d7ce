package org.hedui.rules.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hedui.rules.Feed;

/** Reads what is done about files that look wrong as a whole. */
final class GuardSettings {
  private static final Set<Feed> EXPECTED = Set.of(Feed.ROSTER, Feed.WAIVER, Feed.GRANT);

  /** 网络安全法 第二十一条. */
  private static final int SIX_MONTHS = 184;

  private static final int MOST_DAYS = 36_500;

  private enum Schools {
    ALL,
    AS_BEFORE
  }

  private GuardSettings() {}

  static VolumeLimits volume(Setting setting) {
    setting.only(
        "flag_percent", "hold_feeds", "hold_shrink_percent", "hold_grow_percent", "least_rows");
    Set<Feed> feeds = EnumSet.noneOf(Feed.class);
    for (Setting entry : setting.get("hold_feeds").list()) {
      feeds.add(compared(entry));
    }
    Setting shrink = setting.get("hold_shrink_percent");
    if (shrink.count() > 99) {
      throw shrink.fault("a file cannot lose more than all its rows: 0 to 99 is expected");
    }
    return new VolumeLimits(
        setting.get("flag_percent").count(),
        Set.copyOf(feeds),
        shrink.count(),
        setting.get("hold_grow_percent").count(),
        setting.get("least_rows").count());
  }

  static List<ExpectedFile> expected(Setting setting) {
    List<ExpectedFile> files = new ArrayList<>();
    for (Setting entry : setting.list()) {
      entry.only("feed", "lock", "schools");
      Feed feed =
          Feed.ofFolder(entry.get("feed").text())
              .filter(EXPECTED::contains)
              .orElseThrow(() -> entry.get("feed").fault("roster, waiver or grant is expected"));
      if (files.stream().anyMatch(file -> file.feed() == feed)) {
        throw entry.fault("a second line of feed " + feed.folder());
      }
      files.add(
          new ExpectedFile(
              feed,
              entry.get("lock").oneOf(Lock.Business.values()),
              entry.get("schools").oneOf(Schools.values()) == Schools.ALL));
    }
    return List.copyOf(files);
  }

  static RetentionLimits retention(Setting setting) {
    setting.only("replaced_rows_days", "received_copies_days", "outputs_days", "runs_days");
    Setting runs = setting.get("runs_days");
    if (runs.count() < SIX_MONTHS) {
      throw runs.fault("logs are kept six months at least: 184 or more is expected");
    }
    return new RetentionLimits(
        days(setting.get("replaced_rows_days")),
        days(setting.get("received_copies_days")),
        days(setting.get("outputs_days")),
        days(runs));
  }

  private static int days(Setting setting) {
    if (setting.number() < 1 || setting.number() > MOST_DAYS) {
      throw setting.fault("1 to " + MOST_DAYS + " days are expected");
    }
    return setting.count();
  }

  private static Feed compared(Setting entry) {
    return Feed.ofFolder(entry.text())
        .filter(Feed::replacesSchools)
        .orElseThrow(
            () -> entry.fault("no feed whose files replace schools' rows: " + entry.text()));
  }
}
