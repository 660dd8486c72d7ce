package org.hedui.schedules.docs;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedui.io.report.Lang;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The sections on policy: every key of the national files, and a province as an example. */
final class PolicySections {
  private static final Path NATIONAL =
      Repository.file("rules", "src", "main", "resources", "policy");

  private final Lang lang;
  private final Explanations explained;

  private PolicySections(Lang lang, Explanations explained) {
    this.lang = lang;
    this.explained = explained;
  }

  static Map<String, String> of(Lang lang, Explanations explained) {
    return Map.of(
        "keys",
        new PolicySections(lang, explained).keys(),
        "province",
        new Markdown()
            .code("yaml", Repository.read(Repository.file("policy", "shandong", "shandong.yaml")))
            .toString());
  }

  private String keys() {
    Markdown page = new Markdown();
    Repository.texts(".yaml", List.of(NATIONAL)).forEach((file, text) -> file(page, file, text));
    return page.toString();
  }

  private void file(Markdown page, Path file, String text) {
    String name = file.getFileName().toString();
    page.heading(3, name.replace(".yaml", ""), name);
    page.head(
        lang.of("键", "Key"),
        lang.of("含义", "Meaning"),
        lang.of("单位或写法", "Unit or form"),
        lang.of("全国默认", "National default"),
        lang.of("依据", "Source"));
    Map<List<String>, String> keys = new LinkedHashMap<>();
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    collect(yaml.compose(new StringReader(text)), List.of(), keys);
    keys.forEach(
        (key, value) ->
            page.row(
                "`" + String.join(".", key).replace(".[]", "[]") + "`",
                Markdown.ruleLinks(
                    explained.of(lang, path(key)), lang.of("rules.md", "rules.en.md")),
                explained.remark("unit_" + lang.of("zh", "en"), path(key)),
                shown(key, value),
                explained.remark("source_" + lang.of("zh", "en"), path(key))));
    page.line("").code("yaml", text);
  }

  /** The value, or that there is one an entry. */
  private String shown(List<String> key, String value) {
    boolean several = key.contains("[]") || key.contains("<year>");
    return value.isEmpty() ? several ? lang.of("见下", "below") : "" : "`" + value + "`";
  }

  private static List<String> path(List<String> key) {
    return key.stream().filter(part -> !part.equals("[]")).toList();
  }

  /**
   * Every name with its value, where it has one value for all; entries of a list share their names.
   */
  private static void collect(Node node, List<String> key, Map<List<String>, String> keys) {
    if (node instanceof MappingNode map && !map.getValue().isEmpty()) {
      for (NodeTuple tuple : map.getValue()) {
        String name = ((ScalarNode) tuple.getKeyNode()).getValue();
        List<String> below = new ArrayList<>(key);
        below.add(name.matches("\\d{4}") ? "<year>" : name);
        keys.putIfAbsent(below, "");
        collect(tuple.getValueNode(), below, keys);
      }
    } else if (node instanceof SequenceNode list
        && list.getValue().stream().anyMatch(MappingNode.class::isInstance)) {
      List<String> below = new ArrayList<>(key);
      below.add("[]");
      list.getValue().forEach(entry -> collect(entry, below, keys));
    } else if (!key.contains("[]") && !key.contains("<year>")) {
      keys.put(key, value(node));
    }
  }

  private static String value(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    return node instanceof SequenceNode list
        ? list.getValue().stream().map(PolicySections::value).collect(Collectors.joining(", "))
        : "";
  }
}
