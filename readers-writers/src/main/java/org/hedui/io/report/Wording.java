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

  /** What people call a field: keys of a manifest are words for programs, columns are named. */
  public static String field(String field, Lang lang) {
    return switch (field) {
      case "rows" -> lang.of("行数", "rows");
      case "amount_yuan" -> lang.of("金额（元）", "amount (yuan)");
      default -> field;
    };
  }
}
