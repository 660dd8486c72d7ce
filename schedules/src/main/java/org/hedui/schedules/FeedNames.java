package org.hedui.schedules;

import java.util.Locale;
import org.hedui.rules.Feed;

/** Reads the names of feeds from the command line. */
final class FeedNames {
  private FeedNames() {}

  static Feed of(String text) {
    return Feed.ofFolder(text.strip().toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElseThrow(() -> new Failure(ExitCode.USAGE, "no-feed", text));
  }
}
