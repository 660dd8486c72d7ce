package org.hedui.io.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
    } else if (adjacent(last, row)
        && last.shortRow()
        && row.width() < width
        && last.width() + row.width() == width + 1
        && (Shape.shifted(feed, row.cells()) || Shape.lacking(feed, header, row.cells()))) {
      tear(last);
      tear(row);
    }
  }

  /** The next row whose neighbours are known, null while there is none. */
  @Nullable SourceRow poll(boolean end) {
    if (end) {
      SourceRow last = waiting.peekLast();
      if (last != null && fragment(last) && !last.unusable()) {
        SourceRow before =
            waiting.size() > 1 ? new ArrayList<>(waiting).get(waiting.size() - 2) : null;
        blame(before, last, null);
      }
      return waiting.poll();
    }
    int needed = !waiting.isEmpty() && fragment(waiting.getLast()) ? 3 : 2;
    return waiting.size() >= needed ? waiting.poll() : null;
  }

  /** A line of a single cell, where rows have more. */
  private boolean fragment(SourceRow row) {
    return row.width() == 1 && width > 2;
  }

  private void blame(@Nullable SourceRow before, SourceRow piece, @Nullable SourceRow after) {
    SourceRow tail = before != null && whole(before) && adjacent(before, piece) ? before : null;
    SourceRow head = after != null && whole(after) && adjacent(piece, after) ? after : null;
    String text = cell(piece, 0);
    if (!piece.unusable()) {
      tear(piece);
    }
    if (tail != null && head != null) {
      Verdict verdict = verdict(cell(tail, 0), text, cell(head, 0));
      tail = verdict == Verdict.HEAD ? null : tail;
      head = verdict == Verdict.TAIL ? null : head;
    } else if (tail != null && remark(tail, text)) {
      tail = null;
    }
    if (tail != null) {
      tear(tail);
    }
    if (head != null) {
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
    if (after.isBlank() || (piece + after).equals(before) || follows(before, piece + after)) {
      return Verdict.HEAD;
    }
    return after.equals(before) || follows(before, after) ? Verdict.TAIL : Verdict.UNKNOWN;
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
    if (row.unusable()) {
      return row.original().get(0);
    }
    List<String> cells = row.original();
    return index < cells.size() ? cells.get(index) : "";
  }

  private boolean whole(SourceRow row) {
    return row.defect() == SourceRow.Defect.NONE;
  }

  private static boolean adjacent(SourceRow row, SourceRow next) {
    return row.number() + 1 == next.number();
  }

  private void tear(SourceRow row) {
    List<String> cells = row.original();
    row.tear(String.join(delimiter, cells.subList(0, Math.min(row.width(), cells.size()))));
  }
}
