package org.hedui.rules.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * A person's name in its normal form (domain rules of 民委发〔2016〕33号), with what had to be mended and
 * what is wrong with it. It is never split into family and given name: some people have only one.
 *
 * @param form the normal form
 * @param marks what was seen on the way
 */
public record PersonName(String form, Set<Mark> marks) {

  /** What was mended in a name, or cannot be. */
  public enum Mark {
    /** A separator of another form was made U+00B7 (NAM-02). */
    SEPARATOR,
    /** Blanks inside were removed (NAM-03). */
    BLANK,
    /** Full-width letters or compatibility forms were made standard (NAM-03). */
    WIDTH,
    /** There is something that no name holds: a digit, a sign (NAM-01). */
    ILLEGAL,
    /** There is a private-use character without a known meaning (NAM-04). */
    PRIVATE_USE,
    /** A character was replaced: ?, □, 〓, or a letter among Han (NAM-05). */
    REPLACED,
    /** The whole name is in letters, not in Han. */
    LETTERS
  }

  /** A name with these marks. */
  public PersonName {
    marks = Set.copyOf(marks);
  }

  /** The normal form of a name as delivered; empty where nothing is left of it. */
  public static String normalise(String raw) {
    return plain(raw) ? raw : of(raw).form();
  }

  /** Brings a name into its normal form and notes what was mended and what is wrong. */
  public static PersonName of(String raw) {
    if (plain(raw)) {
      return new PersonName(raw, Set.of());
    }
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    String form = NameMending.mend(raw, marks);
    judge(form, marks);
    return new PersonName(form, marks);
  }

  /** Whether this was seen. */
  public boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /** Whether nothing is left of it. */
  public boolean blank() {
    return form.isEmpty();
  }

  /** Whether it can be compared with another name at all (level NX otherwise). */
  public boolean comparable() {
    return !blank() && !has(Mark.ILLEGAL) && !has(Mark.PRIVATE_USE) && !has(Mark.REPLACED);
  }

  /** Most names are Han characters and nothing else: no work, no garbage. */
  private static boolean plain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (!NameCharacters.plainHan(raw.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static void judge(String form, Set<Mark> marks) {
    boolean han = false;
    boolean letters = false;
    for (int i = 0; i < form.length(); i += Character.charCount(form.codePointAt(i))) {
      han |= NameCharacters.han(form.codePointAt(i));
      letters |= NameCharacters.letter(form.codePointAt(i));
    }
    if (letters) {
      marks.add(han ? Mark.REPLACED : Mark.LETTERS);
    }
    for (int i = 0; i < form.length(); i += Character.charCount(form.codePointAt(i))) {
      judge(form.codePointAt(i), han, marks);
    }
  }

  private static void judge(int c, boolean amongHan, Set<Mark> marks) {
    if (NameCharacters.replacement(c)) {
      marks.add(Mark.REPLACED);
    } else if (NameCharacters.privateUse(c)) {
      marks.add(Mark.PRIVATE_USE);
    } else if (!NameCharacters.han(c)
        && !NameCharacters.letter(c)
        && c != NameCharacters.SEPARATOR
        && (amongHan || !NameCharacters.latinMark(c))) {
      marks.add(Mark.ILLEGAL);
    }
  }
}
