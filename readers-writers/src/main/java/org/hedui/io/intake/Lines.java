package org.hedui.io.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.hedui.io.intake.header.Header;
import org.hedui.rules.Feed;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of text that a stray line break has torn apart. Two pieces together have one cell more
 * than the header; so has a whole row with a line of one cell before or behind it. Rows wait here
 * until their neighbours are known.
 */
final class Lines {
  private final Feed feed;
  private final Header header;
  private final int width;
  private final String delimiter;
  private final Deque<SourceRow> waiting = new ArrayDeque<>();

  /** The last whole row that was given away. */
  private @Nullable SourceRow trusted;

  Lines(Feed feed, Header header, int width, char delimiter) {
    this.feed = feed;
    this.header = header;
    this.width = width;
    this.delimiter = String.valueOf(delimiter);
  }

  /** Takes the next row. */
  void add(SourceRow row) {
    SourceRow last = waiting.peekLast();
    waiting.add(row);
    if (last == null) {
      return;
    }
    if (fragment(last)) {
      List<SourceRow> rows = new ArrayList<>(waiting);
      SourceRow before = rows.size() > 2 ? rows.get(rows.size() - 3) : null;
      blame(before, last, row);
    } else if (last.shortRow()
        && row.width() < width
        && last.width() + row.width() == width + 1
        && (Shape.shifted(feed, row.cells()) || Shape.lacking(feed, header, row.cells()))) {
      tear(last);
      tear(row);
    }
  }

  /** The next row whose neighbours are known, null while there is none. */
  @Nullable SourceRow poll(boolean end) {
    SourceRow last = waiting.peekLast();
    boolean open = last != null && fragment(last);
    if (end && last != null && open && !last.unusable()) {
      List<SourceRow> rows = new ArrayList<>(waiting);
      blame(rows.size() > 1 ? rows.get(rows.size() - 2) : null, last, null);
    }
    int needed = end ? 1 : open ? 3 : 2;
    SourceRow ready = waiting.size() >= needed ? waiting.poll() : null;
    if (ready != null && whole(ready)) {
      trusted = ready;
    }
    return ready;
  }

  /** A line of a single cell, where rows have more. */
  private boolean fragment(SourceRow row) {
    return row.width() == 1 && width > 2;
  }

  private void blame(@Nullable SourceRow before, SourceRow piece, @Nullable SourceRow after) {
    SourceRow tail = before;
    SourceRow head = after;
    String text = cell(piece, 0);
    if (!piece.unusable()) {
      tear(piece);
    }
    if (tail != null && head != null) {
      Verdict verdict = verdict(firstCell(whole(tail) ? tail : trusted), text, cell(head, 0));
      // Where nothing tells, a row that is damaged anyhow is the likelier.
      boolean onlyOne = verdict == Verdict.UNKNOWN && whole(tail) != whole(head);
      tail = verdict == Verdict.HEAD || onlyOne && whole(tail) ? null : tail;
      head = verdict == Verdict.TAIL || onlyOne && whole(head) ? null : head;
    } else if (tail != null && remark(tail, text)) {
      tail = null;
    }
    if (tail != null && whole(tail)) {
      tear(tail);
    }
    if (head != null && whole(head)) {
      tear(head);
    }
  }

  private enum Verdict {
    TAIL,
    HEAD,
    UNKNOWN
  }

  /**
   * Whether a lone cell ends the row before it or begins the row behind it, by the first column.
   */
  private static Verdict verdict(String before, String piece, String after) {
    String joined = (piece + after).replace("\"", "");
    if (after.isBlank() || joined.equals(before) || follows(before, joined)) {
      return Verdict.HEAD;
    }
    if (after.equals(before) || follows(before, after)) {
      return Verdict.TAIL;
    }
    boolean beginsAlike = piece.length() > 1 && before.startsWith(piece);
    return beginsAlike ? Verdict.HEAD : Verdict.UNKNOWN;
  }

  private static boolean follows(String number, String next) {
    return number.matches("\\d{1,9}")
        && next.matches("\\d{1,9}")
        && Integer.parseInt(next) == Integer.parseInt(number) + 1;
  }

  /** A sentence below the last row, which is complete, is no part of it. */
  private boolean remark(SourceRow before, String piece) {
    int last = header.width() - 1;
    String text = cell(before, last).strip();
    var column = header.column(last);
    return piece.codePoints().filter(Character::isIdeographic).count() >= 4
        && !text.isEmpty()
        && column != null
        && Shape.fits(column.type(), text);
  }

  private String cell(SourceRow row, int index) {
    List<String> cells = row.original();
    if (row.unusable()) {
      cells = Arrays.asList(cells.get(0).split(Pattern.quote(delimiter), -1));
    }
    return index < cells.size() ? cells.get(index) : "";
  }

  private String firstCell(@Nullable SourceRow row) {
    return row == null ? "" : cell(row, 0);
  }

  private boolean whole(SourceRow row) {
    return row.defect() == SourceRow.Defect.NONE;
  }

  private void tear(SourceRow row) {
    List<String> cells = row.original();
    row.tear(String.join(delimiter, cells.subList(0, Math.min(row.width(), cells.size()))));
  }
}
