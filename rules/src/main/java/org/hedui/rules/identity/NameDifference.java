package org.hedui.rules.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where two names differ, character by character. */
final class NameDifference {
  private static final int NOTHING = 0;

  private final List<Integer> simplified = new ArrayList<>();
  private final List<Integer> variants = new ArrayList<>();
  private final List<Integer> homophones = new ArrayList<>();
  private final List<Integer> others = new ArrayList<>();
  private final int added;
  private final int length;

  private NameDifference(int length, int added) {
    this.length = length;
    this.added = added;
  }

  /** The differences of two names without separators and blanks. */
  static NameDifference of(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    if (a.length == b.length) {
      NameDifference difference = new NameDifference(a.length, NOTHING);
      for (int i = 0; i < a.length; i++) {
        difference.pair(i + 1, a[i], b[i]);
      }
      return difference;
    }
    int[] longer = a.length > b.length ? a : b;
    int[] shorter = a.length > b.length ? b : a;
    return new NameDifference(shorter.length, added(longer, shorter));
  }

  private void pair(int place, int a, int b) {
    if (a == b) {
      return;
    }
    switch (NameVariants.between(a, b)) {
      case SIMPLIFIED -> simplified.add(place);
      case VARIANT -> variants.add(place);
      case NONE -> (Pinyin.sameSound(a, b) ? homophones : others).add(place);
    }
  }

  /** The place of the one character that the longer name has more, 0 where more differs. */
  private static int added(int[] longer, int[] shorter) {
    if (longer.length != shorter.length + 1) {
      return NOTHING;
    }
    int at = 0;
    while (at < shorter.length && same(longer[at], shorter[at])) {
      at++;
    }
    for (int i = at; i < shorter.length; i++) {
      if (!same(longer[i + 1], shorter[i])) {
        return NOTHING;
      }
    }
    return at + 1;
  }

  private static boolean same(int a, int b) {
    return a == b || NameVariants.between(a, b) != NameVariants.Kind.NONE;
  }

  /** Whether the two differ in forms of the same characters only. */
  boolean onlyVariants() {
    return added == NOTHING
        && homophones.isEmpty()
        && others.isEmpty()
        && !(simplified.isEmpty() && variants.isEmpty());
  }

  /** Same sound throughout, or one character different where both have two or more. */
  boolean likelyTypingError() {
    if (added != NOTHING) {
      return length >= 2;
    }
    if (others.isEmpty()) {
      return !homophones.isEmpty();
    }
    return others.size() == 1 && homophones.isEmpty() && length >= 2;
  }

  /** The differences in words; they tell places, not characters, so that a mask stays one. */
  String explanation() {
    if (added != NOTHING) {
      return "多一字或少一字：第" + added + "字，其余一致";
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

  private static void part(String title, List<Integer> places, List<String> parts) {
    if (!places.isEmpty()) {
      parts.add(
          title + places.stream().map(String::valueOf).collect(Collectors.joining("、", "第", "字")));
    }
  }
}
