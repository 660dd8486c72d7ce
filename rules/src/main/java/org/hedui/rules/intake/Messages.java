package org.hedui.rules.intake;

import java.util.List;
import java.util.Locale;
import org.hedui.rules.RuleCode;

/**
 * What Hedui tells people about a rule, in Chinese or English: its name, what is wrong, what to do,
 * who, until when and on what basis.
 */
public final class Messages {
  private static final List<String> FEATURES = List.of("intake", "identity", "enrolment", "aid");

  private final Texts texts = new Texts();
  private final Catalogue catalogue;

  private Messages(boolean chinese) {
    catalogue = new Catalogue(chinese);
    for (String feature : FEATURES) {
      texts.add(feature + "/messages_" + (chinese ? "zh" : "en") + ".properties");
    }
  }

  /** The messages in English where the locale is English, else in Chinese. */
  public static Messages of(Locale locale) {
    return new Messages(!locale.getLanguage().equals(Locale.ENGLISH.getLanguage()));
  }

  /** The name of the rule, as in the catalogue. */
  public String title(RuleCode rule) {
    return catalogue.name(rule);
  }

  /** What is wrong; empty for rules that are not checked. */
  public String explanation(RuleCode rule) {
    return text(rule, ".explanation");
  }

  /** What to do next; empty for rules that are not checked. */
  public String remedy(RuleCode rule) {
    return text(rule, ".remedy");
  }

  /** Who must act. */
  public String actor(RuleCode rule) {
    return catalogue.actor(rule);
  }

  /** Until when, in words. */
  public String due(RuleCode rule) {
    return catalogue.due(rule);
  }

  /** Notices and articles: 人社厅函〔2015〕226号 四(三). */
  public String basis(RuleCode rule) {
    return catalogue.basis(rule);
  }

  private String text(RuleCode rule, String what) {
    String text = texts.find(rule.text() + what);
    return text == null ? "" : text;
  }
}
