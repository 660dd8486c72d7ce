package org.hedui.rules.intake;

import org.jspecify.annotations.Nullable;

/** Reads money and whole numbers; null where the text is none, is negative or too large. */
final class Numbers {
  private static final int MOST_DIGITS = 15;

  private Numbers() {}

  /**
   * Yuan in fen: at most two decimals that matter; thousands commas, ¥ before and 元 after are
   * allowed.
   */
  static @Nullable Long fen(String text) {
    long fen = scaled(text);
    if (fen < 0) {
      String plain = plain(text);
      fen = plain == null ? -1 : scaled(plain);
    }
    return fen < 0 ? null : fen;
  }

  /** A whole number; {@code 5.0} is what a spreadsheet makes of 5. */
  static @Nullable Long whole(String text) {
    Long hundredfold = fen(text);
    return hundredfold == null || hundredfold % 100 != 0 ? null : hundredfold / 100;
  }

  /** A hundred times the decimal number, -1 where the text is not plain digits with a point. */
  private static long scaled(String text) {
    long value = 0;
    int point = -1;
    int digits = 0;
    int decimals = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0 && i > 0) {
        point = i;
      } else if (c < '0' || c > '9') {
        return -1;
      } else if (point >= 0 && decimals == 2) {
        if (c != '0') {
          return -1;
        }
      } else {
        value = value * 10 + c - '0';
        decimals += point < 0 ? 0 : 1;
        if (value > 0 && ++digits > MOST_DIGITS) {
          return -1;
        }
      }
    }
    if (text.isEmpty() || point == text.length() - 1) {
      return -1;
    }
    return decimals == 0 ? value * 100 : decimals == 1 ? value * 10 : value;
  }

  /** The number without currency and thousands commas, null where these stand wrong. */
  private static @Nullable String plain(String raw) {
    String text = Width.fold(raw).replace(" ", "");
    if (text.startsWith("¥") || text.startsWith("+")) {
      text = text.substring(1);
    }
    if (text.endsWith("元")) {
      text = text.substring(0, text.length() - 1);
    }
    int comma = text.indexOf(',');
    if (comma < 0) {
      return text;
    }
    int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    if (comma == 0 || comma > 3) {
      return null;
    }
    for (int i = comma; i < end; i += 4) {
      if (text.charAt(i) != ',' || i + 4 > end) {
        return null;
      }
    }
    return text.replace(",", "");
  }
}
