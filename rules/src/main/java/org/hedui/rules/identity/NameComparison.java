package org.hedui.rules.identity;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.hedui.rules.identity.PersonName.Mark;
import org.jspecify.annotations.Nullable;

/**
 * How far two names agree, and why, in words for people.
 *
 * @param level from N0 (the same) to N5 (different); NX where they cannot be compared
 * @param truncated whether one is the other cut off at a byte limit (NAM-08; its level is NX)
 * @param explanation one phrase in Chinese
 */
public record NameComparison(Level level, boolean truncated, String explanation) {

  /** The levels of agreement. */
  public enum Level {
    /** The same characters. */
    N0,
    /** The same normal form. */
    N1,
    /** The same but for simplified, traditional and variant forms of characters (NAM-06). */
    N2,
    /**
     * The same but for separators, blanks or the order of words in Latin letters (NAM-02, NAM-03).
     */
    N3,
    /** The same sound, or one character different: a typing error is likely (NAM-07). */
    N4,
    /** Different. */
    N5,
    /** One of them cannot be compared. */
    NX
  }

  /** Compares two names; the level does not depend on their order. */
  public static NameComparison compare(String a, String b) {
    PersonName one = PersonName.of(a);
    PersonName other = PersonName.of(b);
    if (a.equals(b) && !one.blank()) {
      return of(Level.N0, "完全一致");
    }
    @Nullable String obstacle = obstacle(one, other);
    if (obstacle != null) {
      return of(Level.NX, obstacle);
    }
    if (one.form().equals(other.form())) {
      boolean separator = one.has(Mark.SEPARATOR) || other.has(Mark.SEPARATOR);
      return of(Level.N1, separator ? "仅间隔符不同" : "仅空格或全半角不同");
    }
    String bareOne = bare(one.form());
    String bareOther = bare(other.form());
    if (bareOne.equals(bareOther)) {
      return joinedAlike(one.form(), other.form());
    }
    if (one.has(Mark.LETTERS) && sorted(one.form()).equals(sorted(other.form()))) {
      return of(Level.N3, "仅词序不同");
    }
    return characters(one.form(), other.form(), bareOne, bareOther);
  }

  private static NameComparison characters(
      String formOne, String formOther, String bareOne, String bareOther) {
    NameDifference difference = NameDifference.of(bareOne, bareOther);
    if (difference.onlyVariants()) {
      return of(Level.N2, difference.explanation());
    }
    if (Truncation.between(formOne, formOther)) {
      return new NameComparison(Level.NX, true, Truncation.explanation(formOne, formOther));
    }
    return difference.likelyTypingError()
        ? of(Level.N4, difference.explanation())
        : of(Level.N5, "姓名不同");
  }

  private static NameComparison joinedAlike(String one, String other) {
    if (one.equalsIgnoreCase(other)) {
      return of(Level.N1, "仅大小写不同");
    }
    boolean onlyBlanks = one.replace(" ", "").equalsIgnoreCase(other.replace(" ", ""));
    return of(Level.N3, onlyBlanks ? "仅空格不同" : "仅间隔符不同");
  }

  private static @Nullable String obstacle(PersonName one, PersonName other) {
    if (one.blank() || other.blank()) {
      return "一方姓名为空，无法比对";
    }
    if (one.has(Mark.PRIVATE_USE) || other.has(Mark.PRIVATE_USE)) {
      return "姓名含自造字，无法比对";
    }
    if (one.has(Mark.REPLACED) || other.has(Mark.REPLACED)) {
      return "姓名中有字被替代，无法比对";
    }
    if (one.has(Mark.ILLEGAL) || other.has(Mark.ILLEGAL)) {
      return "姓名含非法字符，无法比对";
    }
    return one.has(Mark.LETTERS) != other.has(Mark.LETTERS) ? "一方为拼音或外文，另一方为汉字，无法比对" : null;
  }

  /** Without separators, blanks and marks, Latin letters in upper case. */
  private static String bare(String form) {
    StringBuilder kept = new StringBuilder(form.length());
    form.codePoints()
        .filter(c -> !NameCharacters.latinMark(c))
        .map(Character::toUpperCase)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String sorted(String form) {
    return Arrays.stream(form.split("[ ·]"))
        .map(NameComparison::bare)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static NameComparison of(Level level, String explanation) {
    return new NameComparison(level, false, explanation);
  }
}
