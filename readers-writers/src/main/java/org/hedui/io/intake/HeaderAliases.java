package org.hedui.io.intake;

import java.util.List;
import java.util.Map;
import org.hedui.rules.Feed;

/** Headers that a site understands beyond those the columns declare. */
public final class HeaderAliases {
  /** No more than what the columns declare. */
  public static final HeaderAliases NONE = new HeaderAliases(Map.of());

  private final Map<String, Map<String, List<String>>> byFolder;

  private HeaderAliases(Map<String, Map<String, List<String>>> byFolder) {
    this.byFolder = byFolder;
  }

  /**
   * Aliases as a policy file has them: feed folder ({@code payment-orders}) to canonical header to
   * aliases. Unknown feeds and headers have no effect.
   */
  public static HeaderAliases of(Map<String, Map<String, List<String>>> byFolder) {
    return new HeaderAliases(Map.copyOf(byFolder));
  }

  /** The additional aliases of a column. */
  public List<String> of(Feed feed, String header) {
    return byFolder.getOrDefault(feed.folder(), Map.of()).getOrDefault(header, List.of());
  }
}
