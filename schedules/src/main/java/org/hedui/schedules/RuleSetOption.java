package org.hedui.schedules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedui.jobs.shadow.RuleFileProblem;
import org.hedui.jobs.shadow.RuleFiles;
import org.hedui.jobs.shadow.RuleSet;
import org.hedui.rules.RuleCode;
import org.hedui.rules.SetRule;

/**
 * A changed rule set as the command line gives it: {@code DUP-04,DUP-09} compares only these,
 * {@code -DUP-04} leaves it out, a folder holds changed SELECTs. Several may be given.
 */
final class RuleSetOption {
  private RuleSetOption() {}

  static RuleSet of(List<String> values) {
    Map<RuleCode, SetRule> replaced = new HashMap<>();
    Set<RuleCode> without = EnumSet.noneOf(RuleCode.class);
    Set<RuleCode> compared = EnumSet.noneOf(RuleCode.class);
    for (String value : values) {
      if (Files.isDirectory(Path.of(value))) {
        replaced.putAll(files(Path.of(value)));
      } else {
        for (String code : value.split(",", -1)) {
          boolean leftOut = code.startsWith("-");
          (leftOut ? without : compared).add(code(leftOut ? code.substring(1) : code, value));
        }
      }
    }
    return new RuleSet(replaced, without, compared);
  }

  private static RuleCode code(String text, String value) {
    for (RuleCode code : RuleCode.values()) {
      if (code.text().equalsIgnoreCase(text)) {
        return code;
      }
    }
    throw new Failure(ExitCode.USAGE, "shadow-rules", value);
  }

  private static Map<RuleCode, SetRule> files(Path folder) {
    try {
      return RuleFiles.read(folder);
    } catch (RuleFileProblem e) {
      throw new Failure(e, ExitCode.USAGE, "rule-file", e.file(), e.said());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
