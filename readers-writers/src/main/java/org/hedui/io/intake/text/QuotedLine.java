package org.hedui.io.intake.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.intake.rows.Unreadable;

/**
 * The careful way for a line that holds a quote. A quoted cell may hold delimiters, doubled quotes
 * and line breaks, but only where no other reading is as likely: the cell must close before a
 * delimiter or the end of a line, the row must have the expected number of cells, and none of the
 * lines it takes in may be a row of its own. Otherwise the first line alone is called broken.
 */
final class QuotedLine {
  private static final int MOST_LINES = 32;

  /**
   * Above the header nothing tells how wide a row is: no cell of it may take more lines than this.
   * All of 79 headers may be broken into two or three.
   */
  private static final int MOST_TITLE_LINES = 8;

  private static final int MOST_HEADER_LINES = 400;
  private static final int MOST_BYTES = 1 << 16;

  private enum Outcome {
    COMPLETE,
    OPEN,
    MALFORMED
  }

  private final TextSource source;
  private final List<String> cells = new ArrayList<>();
  private boolean hidesDelimiter;
  private int openedAt;
  private int firstOpen;

  QuotedLine(TextSource source) {
    this.source = source;
  }

  /** Reads the row that begins at the start of the source. Positions here count from that start. */
  void read() throws IOException, Unreadable {
    int firstEnd = endOfLine(0);
    int to = firstEnd;
    int lines = 1;
    Outcome outcome = parse(0, to);
    firstOpen = openedAt;
    int most = source.width() == 0 ? MOST_HEADER_LINES : MOST_LINES;
    while (outcome == Outcome.OPEN && lines < most && to < MOST_BYTES) {
      int next = source.behind(source.start() + to) - source.start();
      if (source.start() + next >= source.limit()) {
        break;
      }
      int nextEnd = endOfLine(next);
      if (standsAlone(next, nextEnd)) {
        break;
      }
      to = nextEnd;
      lines++;
      outcome = parse(0, to);
    }
    if (outcome == Outcome.COMPLETE && plausible(lines, firstEnd)) {
      source.take(cells, to, lines);
    } else {
      source.giveUp(literal(firstEnd), firstEnd);
    }
  }

  private int endOfLine(int from) throws IOException, Unreadable {
    int end = source.lineEnd(source.start() + from);
    return end - source.start();
  }

  private boolean plausible(int lines, int firstEnd) {
    int width = source.width();
    if (width == 0) {
      return cells.stream().allMatch(cell -> lines(cell) <= MOST_TITLE_LINES);
    }
    if (lines == 1) {
      return cells.size() >= width || !hidesDelimiter || delimiters(0, firstEnd) + 1 < width;
    }
    // A first line of full width is a row of its own, unless only its last cell goes on.
    return cells.size() == width
        && (delimiters(0, firstEnd) + 1 != width || delimiters(firstOpen, firstEnd) == 0);
  }

  private static long lines(String cell) {
    return 1 + cell.chars().filter(c -> c == '\n').count();
  }

  /** Whether a line would be a whole row if it were read by itself. */
  private boolean standsAlone(int from, int to) {
    int width = source.width();
    return width > 0
        && (delimiters(from, to) + 1 == width
            || parse(from, to) == Outcome.COMPLETE && cells.size() == width);
  }

  private int delimiters(int from, int to) {
    byte[] bytes = source.bytes();
    int count = 0;
    for (int i = source.start() + from; i < source.start() + to; i++) {
      count += bytes[i] == source.delimiter() ? 1 : 0;
    }
    return count;
  }

  private Outcome parse(int from, int to) {
    byte[] bytes = source.bytes();
    int end = source.start() + to;
    int i = source.start() + from;
    cells.clear();
    hidesDelimiter = false;
    while (true) {
      int open = skipBlanks(bytes, i, end);
      int close;
      if (open < end && bytes[open] == '"') {
        int quote = closingQuote(bytes, open + 1, end);
        if (quote < 0) {
          openedAt = open - source.start();
          return Outcome.OPEN;
        }
        close = skipBlanks(bytes, quote + 1, end);
        if (close < end && bytes[close] != source.delimiter()) {
          return Outcome.MALFORMED;
        }
        String text = text(bytes, open + 1, quote);
        hidesDelimiter |= text.indexOf(source.delimiter()) >= 0;
        cells.add(text.replace("\"\"", "\""));
      } else {
        close = i;
        while (close < end && bytes[close] != source.delimiter()) {
          close++;
        }
        String text = text(bytes, i, close);
        if (text.indexOf('"') >= 0 && !wrapped(text.strip())) {
          return Outcome.MALFORMED;
        }
        cells.add(text);
      }
      if (close == end) {
        return Outcome.COMPLETE;
      }
      i = close + 1;
    }
  }

  private static int closingQuote(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      if (bytes[i] == '"') {
        if (i + 1 == end || bytes[i + 1] != '"') {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** Excel's way to keep a number as text: {@code ="3701"}. */
  private static boolean wrapped(String text) {
    return text.startsWith("=\"") && text.length() > 2 && text.indexOf('"', 2) == text.length() - 1;
  }

  private static int skipBlanks(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end && bytes[i] == ' ') {
      i++;
    }
    return i;
  }

  private List<String> literal(int to) {
    String line = text(source.bytes(), source.start(), source.start() + to);
    List<String> parts = new ArrayList<>();
    int from = 0;
    int at;
    while ((at = line.indexOf(source.delimiter(), from)) >= 0) {
      parts.add(line.substring(from, at));
      from = at + 1;
    }
    parts.add(line.substring(from));
    return parts;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
