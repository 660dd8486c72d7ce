package org.hedui.io.intake.header;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hedui.io.intake.HeaderAliases;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.jspecify.annotations.Nullable;

/** What headers of a feed mean. A canonical header wins over an alias of another column. */
public final class HeaderDictionary {
  /**
   * Columns that come with many lists and say nothing; all but the first stand in returned rows.
   */
  private static final Set<String> IGNORED =
      Set.of("序号", "行号", "错误代码", "错误说明", "问题说明", "ROW", "PROBLEMS");

  private final Feed feed;
  private final Map<String, Column> columns = new HashMap<>();
  private final boolean family;

  /** The declared headers of a feed and additional aliases. */
  public HeaderDictionary(Feed feed, HeaderAliases extra) {
    this.feed = feed;
    for (Column column : feed.columns()) {
      columns.put(HeaderText.normalise(column.header()), column);
    }
    for (Column column : feed.columns()) {
      Stream.of(column.aliases(), extra.of(feed, column.header()))
          .flatMap(List::stream)
          .forEach(alias -> columns.putIfAbsent(HeaderText.normalise(alias), column));
    }
    this.family = columns.containsKey("成员1姓名");
  }

  /** The feed whose headers these are. */
  Feed feed() {
    return feed;
  }

  /** The column that a normalised header means, null for none. */
  @Nullable Column find(String normalised) {
    return columns.get(normalised);
  }

  /** Whether a normalised header is known to say nothing. */
  boolean ignored(String normalised) {
    return normalised.isEmpty() || IGNORED.contains(normalised);
  }

  /** Whether the feed repeats the headers of family members. */
  boolean family() {
    return family;
  }
}
