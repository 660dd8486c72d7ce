package org.hedui.io.report;

/** The language of headings and explanations; machine files have one form for both. */
public enum Lang {
  ZH,
  EN;

  /** The wording in this language. */
  public String of(String chinese, String english) {
    return this == ZH ? chinese : english;
  }
}
