package org.hedui.rules.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What single code points mean in a name. */
final class NameCharacters {
  /** The separator of 民委发〔2016〕33号. */
  static final int SEPARATOR = 0xB7;

  /** Dots that only ever stand for the separator; folded between any two name characters. */
  private static final String DOTS =
      "\u30FB\uFF65\u2022\u2027\u25CF\u2219\u22C5\u0387\u318D\u16EB\u1427\u2E31\uA78F";

  /** Marks that names in Latin letters use as they are; folded only beside a Han character. */
  private static final String MARKS = ".\uFF0E\u3002\u2024-\uFF0D\u2010\u2011\u2013\u2014";

  /** What systems and people put where a character could not be written. */
  private static final String REPLACEMENTS = "?\uFF1F\u25A1\u3013\u25CB\u25EF\uFFFD";

  private static final Map<Integer, Integer> PRIVATE_USE = privateUse();
  private static final Map<Integer, Integer> RADICALS = radicals();

  private NameCharacters() {}

  /** By ranges, not by the JDK's tables: those do not yet know the newest extensions. */
  static boolean han(int c) {
    return c >= 0x4E00 && c <= 0x9FFF
        || c >= 0x3400 && c <= 0x4DBF
        || c >= 0x20000 && c <= 0x3FFFD
        || c >= 0xF900 && c <= 0xFAFF
        || c == 0x3007;
  }

  /** The characters of a name that needs no mending. */
  static boolean plainHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF;
  }

  static boolean dot(int c) {
    return DOTS.indexOf(c) >= 0;
  }

  static boolean mark(int c) {
    return MARKS.indexOf(c) >= 0;
  }

  /** Replacement signs and the characters that describe a character (⿰王奇). */
  static boolean replacement(int c) {
    return REPLACEMENTS.indexOf(c) >= 0 || c >= 0x2FF0 && c <= 0x2FFF;
  }

  static boolean privateUse(int c) {
    return c >= 0xE000 && c <= 0xF8FF || c >= 0xF0000;
  }

  static boolean blank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean letter(int c) {
    return Character.isLetter(c) && !han(c);
  }

  /** What may stand on both sides of a separator. */
  static boolean inName(int c) {
    return han(c) || letter(c) || replacement(c) || privateUse(c);
  }

  /** Marks that belong to names in Latin letters. */
  static boolean latinMark(int c) {
    return c == ' ' || c == '-' || c == '.' || c == '\'' || c == '\u2019' || c == SEPARATOR;
  }

  /** The standard character of one of the 99 private-use code points of GBK, else itself. */
  static int standard(int c) {
    return PRIVATE_USE.getOrDefault(c, c);
  }

  /** The ideograph of a radical of the CJK radicals supplement, else itself. */
  static int ideograph(int c) {
    return c >= 0x2E80 && c <= 0x2EFF ? RADICALS.getOrDefault(c, c) : c;
  }

  private static Map<Integer, Integer> privateUse() {
    Map<Integer, Integer> map = new HashMap<>();
    for (String line : Lines.of("gbk_private_use.txt")) {
      List<String> pair = List.of(line.split(" "));
      map.put(Integer.parseInt(pair.get(0), 16), Integer.parseInt(pair.get(1), 16));
    }
    return Map.copyOf(map);
  }

  private static Map<Integer, Integer> radicals() {
    Map<Integer, Integer> map = new HashMap<>();
    for (String line : Lines.of("radicals.txt")) {
      int radical = line.codePointAt(0);
      map.put(radical, line.codePointAt(Character.charCount(radical)));
    }
    return Map.copyOf(map);
  }
}
