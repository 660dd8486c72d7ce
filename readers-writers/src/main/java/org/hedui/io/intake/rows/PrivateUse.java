package org.hedui.io.intake.rows;

/** Private-use characters: those that the GBK table of 99 mends, and the others. */
public final class PrivateUse {

  private PrivateUse() {}

  /** Whether a code point is of private use and stands for no known character. */
  public static boolean suspicious(int point) {
    return point >= 0xE000 && point <= 0xF8FF && !mended(point) || point >= 0xF0000;
  }

  /** Whether a text holds such a character. */
  public static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0xDB80 && c <= 0xDBFF || c >= 0xE000 && c <= 0xF8FF && !mended(c)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The 99 code points that a GBK decoder makes of characters which GB 18030 has since given a
   * standard place: vertical punctuation, ḿ, ǹ, ideographic description, and components and
   * characters of rows FE50 to FEA0. The gaps were never private.
   */
  private static boolean mended(int point) {
    if (point < 0xE78D || point > 0xE864) {
      return false;
    }
    return point <= 0xE796
        || point == 0xE7C7
        || point == 0xE7C8
        || point >= 0xE7E7 && point <= 0xE7F3
        || point == 0xE815
        || point >= 0xE819 && point != 0xE831 && point != 0xE83B && point != 0xE855;
  }
}
