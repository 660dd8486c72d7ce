package org.hedui.io.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hedui.rules.policy.Policy;
import org.hedui.rules.policy.PolicyAssembly;
import org.hedui.rules.policy.PolicyException;
import org.hedui.rules.policy.Setting;
import org.jspecify.annotations.Nullable;

/** Reads the national policy and lays the files of a folder over it. */
public final class PolicyReader {
  static final List<String> NATIONAL =
      List.of(
          "switches.yaml",
          "deadlines.yaml",
          "aid.yaml",
          "enrolment.yaml",
          "guards.yaml",
          "limits.yaml",
          "window.yaml",
          "headers.yaml",
          "holidays.yaml");

  private PolicyReader() {}

  /**
   * The policy in force: the national one, changed by every {@code .yaml} file of the folder in the
   * order of their names.
   *
   * @param overrides the folder, null for none
   * @throws PolicyException with file, line and fault in one sentence
   */
  public static Policy read(@Nullable Path overrides) {
    Setting policy = national();
    if (overrides != null) {
      for (Path file : files(overrides)) {
        policy = PolicyMerge.merge(policy, SettingsFile.read(file));
      }
    }
    return PolicyAssembly.of(policy);
  }

  private static Setting national() {
    Setting policy = null;
    for (String name : NATIONAL) {
      Setting part = SettingsFile.builtIn(Policy.class, "/policy/" + name);
      policy = policy == null ? part : PolicyMerge.merge(policy, part);
    }
    if (policy == null) {
      throw new IllegalStateException("no built-in policy");
    }
    return policy;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new PolicyException(folder + ": no such policy folder");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(f -> f.toString().endsWith(".yaml") || f.toString().endsWith(".yml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new PolicyException(folder + ": cannot be read: " + e.getMessage());
    }
  }
}
