package org.hedui.rules.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The built-in policy, for tests of rules. */
public final class NationalPolicy {
  /** The policy as it ships. */
  public static final Policy POLICY = PolicyAssembly.of(settings());

  private NationalPolicy() {}

  /** The settings as they ship, to be changed by a test. */
  static Setting settings() {
    Map<String, Setting> all = new TreeMap<>();
    for (String file :
        List.of(
            "switches",
            "deadlines",
            "aid",
            "enrolment",
            "guards",
            "window",
            "limits",
            "headers",
            "holidays")) {
      try (InputStream in = Policy.class.getResourceAsStream("/policy/" + file + ".yaml")) {
        Node root =
            new Yaml(new SafeConstructor(new LoaderOptions()))
                .compose(new InputStreamReader(in, StandardCharsets.UTF_8));
        all.putAll(setting(root).map());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Setting(all, "national");
  }

  /** Settings as a test writes them. */
  static Setting of(String yaml) {
    return setting(
        new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml)));
  }

  private static Setting setting(Node node) {
    if (node instanceof ScalarNode scalar) {
      return new Setting(scalar.getValue(), "national");
    }
    if (node instanceof SequenceNode sequence) {
      return new Setting(
          sequence.getValue().stream().map(NationalPolicy::setting).toList(), "national");
    }
    Map<String, Setting> entries = new TreeMap<>();
    ((MappingNode) node)
        .getValue()
        .forEach(
            t -> entries.put(((ScalarNode) t.getKeyNode()).getValue(), setting(t.getValueNode())));
    return new Setting(entries, "national");
  }
}
