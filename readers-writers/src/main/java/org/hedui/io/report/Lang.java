package org.hedui.io.report;

import java.util.Locale;

/** The language of headings and explanations; machine files have one form for both. */
public enum Lang {
  ZH,
  EN;

  /** Chinese for a Chinese locale, English for any other. */
  public static Lang of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }

  /** The wording in this language. */
  public String of(String chinese, String english) {
    return this == ZH ? chinese : english;
  }
}
