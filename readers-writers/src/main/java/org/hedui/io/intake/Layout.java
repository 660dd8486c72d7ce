package org.hedui.io.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hedui.io.intake.header.Header;
import org.hedui.io.intake.rows.RowView;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;

/** Where the cells of one sheet belong: the feed's columns, or extras that are only kept. */
final class Layout {
  private static final String[] NO_EXTRAS = {};

  private final int[] positions;
  private final int[] extras;
  private final boolean[] nameless;

  /** For each column of the file's common header: a feed column, or below 0 an extra, or none. */
  private int[] references = {};

  private static final int ABSENT = Integer.MIN_VALUE;

  Layout(Feed feed, Header header) {
    positions = new int[feed.columns().size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = header.position(i);
    }
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < header.width(); i++) {
      if (header.column(i) == null) {
        others.add(i);
      }
    }
    extras = others.stream().mapToInt(Integer::intValue).toArray();
    nameless = new boolean[extras.length];
    for (int i = 0; i < extras.length; i++) {
      nameless[i] = header.texts().get(extras[i]).isEmpty();
    }
    common(header, header.texts());
  }

  /** Takes the header that all sheets share for {@link #original}. */
  void common(Header own, List<String> shared) {
    references = new int[shared.size()];
    List<String> texts = own.texts();
    for (int i = 0; i < references.length; i++) {
      int at =
          i < texts.size() && texts.get(i).equals(shared.get(i)) ? i : texts.indexOf(shared.get(i));
      Column column = at < 0 ? null : own.column(at);
      references[i] =
          at < 0
              ? ABSENT
              : column != null ? column.ordinal() : -1 - Arrays.binarySearch(extras, at);
    }
  }

  /** The cells of a row in canonical order. */
  String[] cells(RowView row) {
    String[] cells = new String[positions.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = positions[i] < 0 ? "" : row.cell(positions[i]);
    }
    return cells;
  }

  /** The cells that belong to no column of the feed. */
  String[] extras(RowView row) {
    if (extras.length == 0) {
      return NO_EXTRAS;
    }
    String[] texts = new String[extras.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = row.cell(extras[i]);
    }
    return texts;
  }

  /** Where the first column without a header stands that holds something here, -1 for none. */
  int nameless(String[] texts) {
    for (int i = 0; i < texts.length; i++) {
      if (nameless[i] && !texts[i].isBlank()) {
        nameless[i] = false;
        return extras[i];
      }
    }
    return -1;
  }

  /** Where a column of the feed stands in the common header, -1 where this sheet lacks it. */
  int position(int ordinal) {
    for (int i = 0; i < references.length; i++) {
      if (references[i] == ordinal) {
        return i;
      }
    }
    return -1;
  }

  /** The cells in the order of the common header. */
  List<String> original(String[] cells, String[] texts) {
    List<String> original = new ArrayList<>(references.length);
    for (int reference : references) {
      original.add(
          reference == ABSENT ? "" : reference >= 0 ? cells[reference] : texts[-1 - reference]);
    }
    return original;
  }
}
