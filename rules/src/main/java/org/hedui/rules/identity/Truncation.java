package org.hedui.rules.identity;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Names that a system has cut off: the shorter is what fits of the longer into a field of so many
 * bytes, in the legacy encoding or in UTF-8.
 */
final class Truncation {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int[] LIMITS = {10, 16, 20, 30, 32, 36};

  /** Ten bytes of UTF-8 hold three Han characters, as many as an ordinary whole name has. */
  private static final int SHORTEST_UTF8 = 16;

  private Truncation() {}

  /** Whether one name is the other cut off at a byte limit. */
  static boolean between(String a, String b) {
    return limit(a, b) > 0;
  }

  /** Says where it was cut. */
  static String explanation(String a, String b) {
    String kept = a.length() < b.length() ? a : b;
    int characters = kept.codePointCount(0, kept.length());
    return "一方只有前" + characters + "个字，疑似在第" + limit(a, b) + "字节处被截断";
  }

  private static int limit(String a, String b) {
    String kept = a.length() < b.length() ? a : b;
    String whole = a.length() < b.length() ? b : a;
    if (kept.length() == whole.length() || !whole.startsWith(kept)) {
      return 0;
    }
    String next = Character.toString(whole.codePointAt(kept.length()));
    for (int limit : LIMITS) {
      if (fills(kept, next, GB18030, limit)
          || limit >= SHORTEST_UTF8 && fills(kept, next, StandardCharsets.UTF_8, limit)) {
        return limit;
      }
    }
    return 0;
  }

  /** Whether {@code kept} fits into the limit, and not with the next character. */
  private static boolean fills(String kept, String next, Charset charset, int limit) {
    int bytes = kept.getBytes(charset).length;
    return bytes <= limit && bytes + next.getBytes(charset).length > limit;
  }
}
