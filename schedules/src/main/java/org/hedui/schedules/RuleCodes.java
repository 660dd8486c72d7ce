package org.hedui.schedules;

import java.util.Locale;
import org.hedui.rules.RuleCode;

/** Reads the codes of rules from the command line. */
final class RuleCodes {
  private RuleCodes() {}

  static RuleCode of(String text) {
    try {
      return RuleCode.of(text.strip().toUpperCase(Locale.ROOT).replace('_', '-'));
    } catch (IllegalArgumentException e) {
      throw new Failure(e, ExitCode.USAGE, "no-rule", text);
    }
  }
}
