package org.hedui.io.intake.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hedui.io.intake.rows.RawRow;
import org.jspecify.annotations.Nullable;

/** Finds the header among the first rows: the row, or pair of rows, that means most columns. */
public final class HeaderFinder {
  /** How many rows are searched. */
  public static final int SEARCHED = 60;

  /**
   * A header among the first rows.
   *
   * @param header what it means
   * @param first index of its first row
   * @param rows how many rows it takes, one or two
   */
  public record Found(Header header, int first, int rows) {
    /** Whether it means more columns than another. */
    public boolean beats(@Nullable Found other) {
      return other == null || header.matched() > other.header.matched();
    }
  }

  private static final Pattern VALUE = Pattern.compile("[\\d.,:/ -]*\\d{2}[\\d.,:/ -]*");

  private HeaderFinder() {}

  /** The header among these rows, null when no row looks like one. */
  public static @Nullable Found find(List<RawRow> rows, HeaderDictionary dictionary) {
    Found best = null;
    int last = Math.min(rows.size(), SEARCHED) - 1;
    Header here = last < 0 ? null : Header.of(dictionary, rows.get(0).cells());
    for (int i = 0; here != null && (best == null || !best.header().complete()); i++) {
      Found single = new Found(here, i, 1);
      if (worth(here, i) && single.beats(best)) {
        best = single;
      }
      Header next = i == last ? null : Header.of(dictionary, rows.get(i + 1).cells());
      if (next != null
          && next.matched() + familyFields(rows.get(i + 1)) > 0
          && !holdsValues(rows.get(i))) {
        Header two = Header.of(dictionary, combine(rows.get(i), rows.get(i + 1), dictionary));
        Found pair = new Found(two, i, 2);
        boolean adds = two.matched() > here.matched() && two.matched() > next.matched();
        if (adds && pair.beats(best)) {
          best = pair;
        }
      }
      here = next;
    }
    return best;
  }

  /** A single known word is a header only at the top; elsewhere it is a label with its value. */
  private static boolean worth(Header header, int index) {
    return header.matched() >= 2 || header.matched() == 1 && index == 0;
  }

  /** A number is no header: a row with one tells of the whole batch, label by label. */
  private static boolean holdsValues(RawRow row) {
    return row.cells().stream().anyMatch(c -> VALUE.matcher(c.strip()).matches());
  }

  /** 关系, 职务 … mean a column only below the group header of a family member. */
  private static int familyFields(RawRow row) {
    return (int) row.cells().stream().filter(c -> HeaderText.normalise(c).equals("关系")).count();
  }

  /** Two header rows as one: a group header holds for the cells to its right. */
  private static List<String> combine(RawRow upper, RawRow lower, HeaderDictionary dictionary) {
    List<String> texts = new ArrayList<>();
    String group = "";
    for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
      String above = upper.cell(i).strip();
      String below = lower.cell(i).strip();
      group = above.isEmpty() && !below.isEmpty() ? group : above;
      texts.add(below.isEmpty() ? above : join(group, below, dictionary));
    }
    return texts;
  }

  private static String join(String group, String below, HeaderDictionary dictionary) {
    if (group.isEmpty()) {
      return below;
    }
    String member = HeaderText.normalise(group);
    // 成员1(父亲) above 姓名 is 成员1姓名.
    String both = (member.matches("成员[12].*") ? member.substring(0, 3) : group) + below;
    if (dictionary.find(HeaderText.normalise(both)) != null) {
      return both;
    }
    if (dictionary.find(HeaderText.normalise(below)) != null) {
      return below;
    }
    return dictionary.find(HeaderText.normalise(group)) != null ? group : both;
  }
}
