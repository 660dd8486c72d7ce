package org.hedui.rules.identity;

import java.text.Normalizer;
import java.util.Set;
import org.hedui.rules.identity.PersonName.Mark;

/**
 * Mends what can be mended in a name. Separators are folded before NFKC, which would turn U+318D
 * into a Korean vowel.
 */
final class NameMending {
  private NameMending() {}

  /** The normal form; adds what was mended to the marks. */
  static String mend(String raw, Set<Mark> marks) {
    String text = visible(raw);
    String before;
    do {
      before = text;
      text = separated(blanksMended(text, marks), marks);
      text = standard(text, marks);
    } while (!text.equals(before));
    return text;
  }

  /** Mapped private-use characters made standard, zero-width characters dropped, ends trimmed. */
  private static String visible(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    raw.codePoints()
        .filter(c -> !Invisible.is(c))
        .map(NameCharacters::standard)
        .map(c -> NameCharacters.blank(c) && c != 0x3000 ? ' ' : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** No blank at the ends or beside Han and separators, single blanks between letters. */
  private static String blanksMended(String text, Set<Mark> marks) {
    int[] points = text.codePoints().toArray();
    StringBuilder kept = new StringBuilder(text.length());
    int previous = -1;
    for (int i = 0; i < points.length; i++) {
      int c = points[i];
      if (!NameCharacters.blank(c)) {
        kept.appendCodePoint(c);
        previous = c;
        continue;
      }
      int end = i;
      while (end < points.length && NameCharacters.blank(points[end])) {
        end++;
      }
      if (previous >= 0 && end < points.length) {
        boolean wanted = wordEnd(previous) && wordStart(points[end]);
        if (wanted) {
          kept.append(' ');
        }
        if (!wanted || end - i > 1 || c != ' ') {
          marks.add(Mark.BLANK);
        }
      }
      i = end - 1;
    }
    return kept.toString();
  }

  private static boolean wordEnd(int c) {
    return NameCharacters.letter(c) || c == '.' || c == '\'';
  }

  private static boolean wordStart(int c) {
    return NameCharacters.letter(c) || c == '\'';
  }

  /** Every separator between two name characters as one U+00B7. */
  private static String separated(String text, Set<Mark> marks) {
    int[] points = text.codePoints().toArray();
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < points.length; i++) {
      int end = i;
      while (end < points.length && separator(points[end])) {
        end++;
      }
      if (end == i) {
        kept.appendCodePoint(points[i]);
        continue;
      }
      if (folds(points, i, end)) {
        kept.appendCodePoint(NameCharacters.SEPARATOR);
        if (end - i > 1 || points[i] != NameCharacters.SEPARATOR) {
          marks.add(Mark.SEPARATOR);
        }
      } else {
        kept.append(new String(points, i, end - i));
        if (points[i] == NameCharacters.SEPARATOR) {
          marks.add(Mark.SEPARATOR);
        }
      }
      i = end - 1;
    }
    return kept.toString();
  }

  private static boolean separator(int c) {
    return c == NameCharacters.SEPARATOR || NameCharacters.dot(c) || NameCharacters.mark(c);
  }

  private static boolean folds(int[] points, int from, int to) {
    if (from == 0 || to == points.length) {
      return false;
    }
    int left = points[from - 1];
    int right = points[to];
    if (!NameCharacters.inName(left) || !NameCharacters.inName(right)) {
      return false;
    }
    boolean dots = false;
    for (int i = from; i < to; i++) {
      dots |= !NameCharacters.mark(points[i]);
    }
    return dots || !NameCharacters.letter(left) || !NameCharacters.letter(right);
  }

  /** Letters in their usual width, compatibility forms and radicals as ideographs. */
  private static String standard(String text, Set<Mark> marks) {
    StringBuilder kept = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .map(NameCharacters::ideograph)
        .forEach(kept::appendCodePoint);
    if (!kept.toString().equals(text)) {
      marks.add(Mark.WIDTH);
    }
    return kept.toString();
  }
}
