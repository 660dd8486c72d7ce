package org.hedui.schedules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hedui.io.report.Lang;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What people need to be told of names that the program writes or reads. A tree: each entry has the
 * texts {@code zh} and {@code en}, its parts below {@code of}; {@code like} names an entry whose
 * parts it shares. Every name must be explained, and every explanation must be used.
 */
final class Explanations {
  private final String file;
  private final Map<?, ?> top;
  private final Set<String> missing = new TreeSet<>();
  private final Set<String> used = new TreeSet<>();

  private Explanations(String file, Map<?, ?> top) {
    this.file = file;
    this.top = top;
  }

  static Explanations read(String name) throws IOException {
    Path path = Path.of("src", "test", "resources", "docs", name);
    String text = Files.readString(path, StandardCharsets.UTF_8);
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    return new Explanations("schedules/" + path, yaml.load(text));
  }

  /** What a name means; a sign that nothing is known where it is not explained. */
  String of(Lang lang, List<String> path) {
    return text(lang.of("zh", "en"), path, true);
  }

  /** A further remark, empty where there is none. */
  String remark(String key, List<String> path) {
    return text(key, path, false);
  }

  /** Fails where a name is not explained or an explanation is of a name that is gone. */
  void check() {
    assertThat(missing).as("explain these in %s, with zh and en", file).isEmpty();
    Set<String> all = new TreeSet<>();
    collect(top, List.of(), all);
    all.removeAll(used);
    assertThat(all).as("these are gone: take them out of %s", file).isEmpty();
  }

  private String text(String key, List<String> path, boolean needed) {
    Map<?, ?> entry = entry(path);
    Object text = entry == null ? null : entry.get(key);
    if (text == null && needed) {
      missing.add(String.join(" / ", path) + " (" + key + ")");
    }
    return text == null ? "" : text.toString().strip();
  }

  private @Nullable Map<?, ?> entry(List<String> path) {
    Map<?, ?> here = top;
    Map<?, ?> entry = null;
    List<String> known = new ArrayList<>();
    for (String name : path) {
      Object next = here.get(name);
      if (next == null && entry != null && entry.get("like") instanceof String like) {
        known = new ArrayList<>(List.of(like));
        next = parts(top.get(like)).get(name);
        used.add(like);
      }
      if (!(next instanceof Map<?, ?> found)) {
        return null;
      }
      entry = found;
      known.add(name);
      used.add(String.join(" / ", known));
      here = parts(found);
    }
    return entry;
  }

  private static void collect(Map<?, ?> entries, List<String> path, Set<String> all) {
    entries.forEach(
        (name, entry) -> {
          List<String> here = new ArrayList<>(path);
          here.add(name.toString());
          all.add(String.join(" / ", here));
          collect(parts(entry), here, all);
        });
  }

  private static Map<?, ?> parts(@Nullable Object entry) {
    return entry instanceof Map<?, ?> map && map.get("of") instanceof Map<?, ?> parts
        ? parts
        : Map.of();
  }
}
