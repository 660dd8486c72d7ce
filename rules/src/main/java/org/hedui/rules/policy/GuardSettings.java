package org.hedui.rules.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hedui.rules.Feed;

/** Reads what is done about files that look wrong as a whole. */
final class GuardSettings {
  private static final Set<Feed> EXPECTED = Set.of(Feed.ROSTER, Feed.WAIVER, Feed.GRANT);

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

  private static Feed compared(Setting entry) {
    return Feed.ofFolder(entry.text())
        .filter(Feed::replacesSchools)
        .orElseThrow(
            () -> entry.fault("no feed whose files replace schools' rows: " + entry.text()));
  }
}
