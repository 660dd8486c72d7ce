package org.hedui.io.report;

import org.hedui.rules.Severity;

/** The words for the short forms of the catalogue. */
public final class Wording {
  private Wording() {}

  /** How much a finding weighs. */
  public static String severity(Severity severity, Lang lang) {
    return switch (severity) {
      case B -> lang.of("阻断", "Blocking");
      case H -> lang.of("重要", "High");
      case M -> lang.of("一般", "Medium");
      case L -> lang.of("提示", "Low");
      case I -> lang.of("告知", "Info");
    };
  }
}
