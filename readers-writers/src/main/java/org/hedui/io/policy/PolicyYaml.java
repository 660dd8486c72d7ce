package org.hedui.io.policy;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedui.rules.policy.PolicyException;
import org.hedui.rules.policy.Setting;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns YAML into settings that know their line; values stay the text that was written. */
final class PolicyYaml {
  /** Policy is flat; deeper means an anchor that holds itself. */
  private static final int DEEPEST = 12;

  private PolicyYaml() {}

  static Setting read(String file, Reader text) {
    try {
      Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
      return root == null
          ? new Setting(Map.of(), file + ":1")
          : withPaths(setting(file, root, DEEPEST));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      String line = mark == null ? "" : ":" + (mark.getLine() + 1);
      throw new PolicyException(file + line + ": not valid YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new PolicyException(file + ": not valid YAML: " + e.getMessage());
    }
  }

  /**
   * {@code population.coverage: partial} on the first level says {@code population: {coverage:
   * partial}}.
   */
  private static Setting withPaths(Setting root) {
    if (!(root.value() instanceof Map<?, ?>)) {
      return root;
    }
    Setting nested = new Setting(Map.of(), root.place());
    for (Map.Entry<String, Setting> entry : root.map().entrySet()) {
      Setting value = entry.getValue();
      String name = entry.getKey();
      for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.')) {
        value = new Setting(Map.of(name.substring(dot + 1), value), value.place());
        name = name.substring(0, dot);
      }
      nested = PolicyMerge.merge(nested, new Setting(Map.of(name, value), root.place()));
    }
    return nested;
  }

  private static Setting setting(String file, Node node, int depth) {
    String place = file + ":" + (node.getStartMark().getLine() + 1);
    if (depth == 0) {
      throw new PolicyException(place + ": nested too deeply");
    }
    if (node instanceof ScalarNode scalar) {
      return new Setting(scalar.getValue().trim(), place);
    }
    if (node instanceof SequenceNode sequence) {
      List<Setting> elements = new ArrayList<>();
      sequence.getValue().forEach(element -> elements.add(setting(file, element, depth - 1)));
      return new Setting(List.copyOf(elements), place);
    }
    Map<String, Setting> entries = new TreeMap<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      String name = setting(file, tuple.getKeyNode(), depth - 1).text();
      Setting entry = setting(file, tuple.getValueNode(), depth - 1);
      if (entries.put(name, entry) != null) {
        throw entry.fault(name + " is given twice");
      }
    }
    return new Setting(Map.copyOf(entries), place);
  }
}
