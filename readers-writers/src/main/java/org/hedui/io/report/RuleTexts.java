package org.hedui.io.report;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.hedui.rules.RuleCode;
import org.hedui.rules.intake.Messages;

/** What the rules say to people, put together once a rule. */
public final class RuleTexts {
  private RuleTexts() {}

  /** The texts in a language. */
  public static RuleText.Source of(Locale locale) {
    Messages messages = Messages.of(locale);
    Map<RuleCode, RuleText> texts = new EnumMap<>(RuleCode.class);
    return rule ->
        texts.computeIfAbsent(
            rule,
            code ->
                new RuleText(
                    messages.title(code),
                    messages.explanation(code),
                    messages.remedy(code),
                    messages.actor(code),
                    messages.basis(code)));
  }
}
