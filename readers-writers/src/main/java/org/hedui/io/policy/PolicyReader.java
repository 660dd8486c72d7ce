package org.hedui.io.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
        policy = PolicyMerge.merge(policy, load(file));
      }
    }
    return PolicyAssembly.of(policy);
  }

  private static Setting national() {
    Setting policy = null;
    for (String name : NATIONAL) {
      try (InputStream in = Policy.class.getResourceAsStream("/policy/" + name)) {
        if (in == null) {
          throw new IllegalStateException("built-in policy " + name + " is missing");
        }
        Setting part = PolicyYaml.read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
        policy = policy == null ? part : PolicyMerge.merge(policy, part);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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

  private static Setting load(Path file) {
    try {
      return PolicyYaml.read(file.toString(), new StringReader(Files.readString(file)));
    } catch (CharacterCodingException e) {
      throw new PolicyException(file + ": is not UTF-8 text");
    } catch (IOException e) {
      throw new PolicyException(file + ": cannot be read: " + e.getMessage());
    }
  }
}
