package org.hedui.rules.policy;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The spellings of a term in files: 2025秋, 2025年秋季学期, 2025-2026学年第一学期, 2025-2026-1, 2025Q (Q is 秋,
 * C is 春).
 */
final class TermText {
  private TermText() {}

  static @Nullable Term parse(String raw) {
    String text = fold(raw);
    int year = year(text, 0);
    if (year < 0) {
      return null;
    }
    int at = 4;
    boolean schoolYear = false;
    if (at < text.length() && text.charAt(at) == '-' && year(text, at + 1) == year + 1) {
      schoolYear = true;
      at += 5;
    } else if (year(text, at) == year + 1) {
      schoolYear = true;
      at += 4;
    }
    Boolean autumn = season(rest(text, at), schoolYear);
    if (autumn == null) {
      return null;
    }
    return new Term(schoolYear && !autumn ? year + 1 : year, autumn);
  }

  /** What stands after the year, without the words that say nothing. */
  private static String rest(String text, int from) {
    int at = from;
    for (String word : new String[] {"学年度", "学年", "年度", "年"}) {
      if (text.startsWith(word, at)) {
        at += word.length();
        break;
      }
    }
    if (at < text.length() && text.charAt(at) == '-') {
      at++;
    }
    String rest = text.substring(at);
    return rest.startsWith("(") && rest.endsWith(")") ? rest.substring(1, rest.length() - 1) : rest;
  }

  private static @Nullable Boolean season(String rest, boolean schoolYear) {
    switch (rest) {
      case "秋", "秋季", "秋季学期", "秋学期", "Q":
        return true;
      case "春", "春季", "春季学期", "春学期", "C":
        return false;
      case "1", "01", "第一学期", "第1学期", "上学期", "一学期", "第一", "上", "1学期", "一":
        return schoolYear ? true : null;
      case "2", "02", "第二学期", "第2学期", "下学期", "二学期", "第二", "下", "2学期", "二":
        return schoolYear ? false : null;
      default:
        return null;
    }
  }

  private static int year(String text, int from) {
    if (text.length() < from + 4) {
      return -1;
    }
    int year = 0;
    for (int i = from; i < from + 4; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      year = year * 10 + c - '0';
    }
    return year >= 1990 && year <= 2099 ? year : -1;
  }

  private static String fold(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        continue;
      }
      out.append("—–―~/至_".indexOf(c) >= 0 ? '-' : Character.toUpperCase(c));
    }
    return out.toString();
  }
}
