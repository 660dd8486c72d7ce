package org.hedui.io.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedui.rules.policy.Setting;

/**
 * Lays settings over settings. Named values replace their like; the dated lists {@code locks} and
 * {@code aid} gain entries, and one with the same name and first term replaces the other; aliases
 * and sample names add up; any other list replaces.
 */
final class PolicyMerge {
  private PolicyMerge() {}

  static Setting merge(Setting below, Setting above) {
    Map<String, Setting> merged = new TreeMap<>(below.map());
    above
        .map()
        .forEach(
            (name, entry) -> {
              Setting old = merged.get(name);
              merged.put(name, old == null ? entry : lay(name, old, entry));
            });
    return new Setting(Map.copyOf(merged), above.place());
  }

  private static Setting lay(String name, Setting old, Setting entry) {
    return switch (name) {
      case "locks" -> dated(old, entry, "business");
      case "aid" -> dated(old, entry, "programme");
      case "headers" -> headers(old, entry);
      case "sample_names" -> joined(old, entry);
      default -> old.value() instanceof Map<?, ?> ? merge(old, entry) : entry;
    };
  }

  private static Setting dated(Setting old, Setting entry, String key) {
    List<Setting> all = new ArrayList<>(old.list());
    for (Setting line : entry.list()) {
      all.removeIf(o -> same(o, line, key) && same(o, line, "from"));
      all.add(line);
    }
    return new Setting(List.copyOf(all), entry.place());
  }

  private static boolean same(Setting a, Setting b, String name) {
    return a.get(name).text().equals(b.get(name).text());
  }

  private static Setting headers(Setting old, Setting entry) {
    Map<String, Setting> feeds = new TreeMap<>(old.map());
    entry
        .map()
        .forEach(
            (feed, columns) -> {
              Map<String, Setting> merged =
                  new TreeMap<>(feeds.containsKey(feed) ? feeds.get(feed).map() : Map.of());
              columns
                  .map()
                  .forEach((header, names) -> merged.merge(header, names, PolicyMerge::joined));
              feeds.put(feed, new Setting(Map.copyOf(merged), columns.place()));
            });
    return new Setting(Map.copyOf(feeds), entry.place());
  }

  private static Setting joined(Setting old, Setting entry) {
    List<Setting> all = new ArrayList<>(old.list());
    all.addAll(entry.list());
    return new Setting(List.copyOf(all), entry.place());
  }
}
