package org.hedui.rules.identity;

import java.util.ArrayList;
import java.util.List;

/** Where two names differ, character by character. */
final class NameDifference {
  private final List<String> simplified = new ArrayList<>();
  private final List<String> variants = new ArrayList<>();
  private final List<String> homophones = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final String added;
  private final int length;

  private NameDifference(int length, String added) {
    this.length = length;
    this.added = added;
  }

  /** The differences of two names without separators and blanks. */
  static NameDifference of(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    if (a.length == b.length) {
      NameDifference difference = new NameDifference(a.length, "");
      for (int i = 0; i < a.length; i++) {
        difference.pair(a[i], b[i]);
      }
      return difference;
    }
    int[] longer = a.length > b.length ? a : b;
    int[] shorter = a.length > b.length ? b : a;
    return new NameDifference(shorter.length, added(longer, shorter));
  }

  private void pair(int a, int b) {
    if (a == b) {
      return;
    }
    String shown = Character.toString(a) + "/" + Character.toString(b);
    switch (NameVariants.between(a, b)) {
      case SIMPLIFIED -> simplified.add(shown);
      case VARIANT -> variants.add(shown);
      case NONE -> (Pinyin.sameSound(a, b) ? homophones : others).add(shown);
    }
  }

  /** The one character the longer name has more, empty where more than that differs. */
  private static String added(int[] longer, int[] shorter) {
    if (longer.length != shorter.length + 1) {
      return "";
    }
    int at = 0;
    while (at < shorter.length && same(longer[at], shorter[at])) {
      at++;
    }
    for (int i = at; i < shorter.length; i++) {
      if (!same(longer[i + 1], shorter[i])) {
        return "";
      }
    }
    return Character.toString(longer[at]);
  }

  private static boolean same(int a, int b) {
    return a == b || NameVariants.between(a, b) != NameVariants.Kind.NONE;
  }

  /** Whether the two differ in forms of the same characters only. */
  boolean onlyVariants() {
    return added.isEmpty()
        && homophones.isEmpty()
        && others.isEmpty()
        && !(simplified.isEmpty() && variants.isEmpty());
  }

  /** Same sound throughout, or one character different where both have two or more. */
  boolean likelyTypingError() {
    if (!added.isEmpty()) {
      return length >= 2;
    }
    if (others.isEmpty()) {
      return !homophones.isEmpty();
    }
    return others.size() == 1 && homophones.isEmpty() && length >= 2;
  }

  /** The differences in words. */
  String explanation() {
    if (!added.isEmpty()) {
      return "多一字或少一字：" + added + "，其余一致";
    }
    List<String> parts = new ArrayList<>();
    part("繁简：", simplified, parts);
    part("异体：", variants, parts);
    part("同音字：", homophones, parts);
    part("一字不同：", others, parts);
    int differing = simplified.size() + variants.size() + homophones.size() + others.size();
    boolean rest = differing < length && !onlyVariants();
    return String.join("，", parts) + (rest ? "，其余一致" : "");
  }

  private static void part(String title, List<String> pairs, List<String> parts) {
    if (!pairs.isEmpty()) {
      parts.add(title + String.join("、", pairs));
    }
  }
}
