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
import org.hedui.rules.policy.PolicyException;
import org.hedui.rules.policy.Setting;

/** Reads a YAML file into settings that know their line. */
public final class SettingsFile {
  private SettingsFile() {}

  /**
   * A file that somebody wrote.
   *
   * @throws PolicyException with file, line and fault in one sentence
   */
  public static Setting read(Path file) {
    try {
      return PolicyYaml.read(file.toString(), new StringReader(Files.readString(file)));
    } catch (CharacterCodingException e) {
      throw new PolicyException(file + ": is not UTF-8 text");
    } catch (IOException e) {
      throw new PolicyException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** A file that came with the program, in the package of a class or at an absolute path. */
  public static Setting builtIn(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("built-in " + name + " is missing");
      }
      String shown = name.substring(name.lastIndexOf('/') + 1);
      return PolicyYaml.read(shown, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings with others laid over them. */
  public static Setting over(Setting below, Setting above) {
    return PolicyMerge.merge(below, above);
  }
}
