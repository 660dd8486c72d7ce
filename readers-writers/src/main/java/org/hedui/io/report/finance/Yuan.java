package org.hedui.io.report.finance;

/** Amounts in running text. */
final class Yuan {
  private Yuan() {}

  /** {@code 1,234.50} */
  static String text(long fen) {
    String cents = Long.toString(100 + Math.abs(fen % 100)).substring(1);
    String digits = Long.toString(Math.abs(fen / 100));
    StringBuilder text = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return (fen < 0 ? "-" : "") + text + "." + cents;
  }
}
