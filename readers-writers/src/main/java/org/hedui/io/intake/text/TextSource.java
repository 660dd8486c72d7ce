package org.hedui.io.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.hedui.io.intake.ReadLimits;
import org.hedui.io.intake.rows.RowSource;
import org.hedui.io.intake.rows.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Rows of delimited text.
 *
 * <p>Lines without quotes, nearly all of a night, are cut on the bytes; a line with a quote goes to
 * {@link QuotedLine}, which accepts what is unambiguous and calls everything else broken. Commons
 * CSV gives up the file at a stray quote or, leniently, swallows what follows it; FastCSV swallows
 * lines up to the next quote. Here a damaged line costs itself and no other: after a quote that
 * does not close sensibly reading goes on at the next line.
 */
public final class TextSource implements RowSource {
  private static final int BLOCK = 1 << 20;

  private final InputStream in;
  private final byte delimiter;
  private final ReadLimits limits;
  private final CellCache[] caches;
  private final boolean[] special = new boolean[256];

  /** One byte more than is filled: a line feed behind the last byte ends every search. */
  private byte[] buffer = new byte[BLOCK + 1];

  private int position;
  private int limit;
  private boolean endOfFile;
  private long nextLine = 1;

  private int width;
  private long line;
  private int start;
  private int end;
  private int size;
  private int[] ends;
  private @Nullable List<String> quoted;
  private @Nullable String first;
  private boolean broken;

  /** Rows of a file in this charset; {@link #expect} tells later how wide a row is. */
  public static TextSource open(
      InputStream in, TextCharset charset, char delimiter, ReadLimits limits) throws IOException {
    return new TextSource(charset.utf8(in), delimiter, limits);
  }

  /** Rows of UTF-8 bytes. */
  TextSource(InputStream utf8, char delimiter, ReadLimits limits) {
    this.in = utf8;
    this.delimiter = (byte) delimiter;
    this.limits = limits;
    this.caches = new CellCache[limits.columns()];
    this.ends = new int[Math.min(64, limits.columns())];
    for (char c : new char[] {delimiter, '\n', '\r', '"'}) {
      special[c] = true;
    }
    buffer[0] = '\n';
  }

  /** Rows from here on should have this many cells: what tells a quoted line break from a loss. */
  public void expect(int cells) {
    width = cells;
  }

  @Override
  public boolean advance() throws IOException, Unreadable {
    while (true) {
      quoted = null;
      first = null;
      broken = false;
      start = position;
      line = nextLine;
      int stop = cut();
      if (stop < 0) {
        return false;
      }
      if (buffer[stop] == '"') {
        new QuotedLine(this).read();
        return true;
      }
      pass(stop);
      if (!onlyDelimiters()) {
        return true;
      }
    }
  }

  /** Cuts a line at its delimiters; gives where it ends, or where a quote is; -1 at the end. */
  private int cut() throws IOException, Unreadable {
    byte[] bytes = buffer;
    int p = start;
    int cells = 0;
    while (true) {
      byte b = bytes[p];
      if (!special[b & 0xFF]) {
        p++;
      } else if (b == delimiter) {
        room(cells);
        ends[cells++] = p++;
      } else if (p < limit || endOfFile) {
        size = cells;
        if (p >= limit && p == start) {
          return -1;
        }
        if (p >= limit || b != '"') {
          room(cells);
          ends[size++] = p;
        }
        return p;
      } else {
        size = 0;
        fill();
        bytes = buffer;
        p = start;
        cells = 0;
      }
    }
  }

  /** Makes room for one cell more than so many. */
  private void room(int cells) throws Unreadable {
    if (cells < ends.length) {
      return;
    }
    if (cells >= limits.columns()) {
      throw Unreadable.tooLarge(
          "一行超过 " + limits.columns() + " 列", "不超过 " + limits.columns() + " 列");
    }
    ends = Arrays.copyOf(ends, Math.min(cells * 2, limits.columns()));
  }

  /** Ends the row at the given byte and moves the position behind its line break. */
  private void pass(int at) throws IOException, Unreadable {
    end = at;
    position = behind(at);
    nextLine++;
  }

  /** The byte behind the line break at the given byte; may move the bytes so that start is 0. */
  int behind(int at) throws IOException, Unreadable {
    if (at >= limit) {
      return limit;
    }
    int next = at + 1;
    if (buffer[at] == '\r') {
      if (next == limit && !endOfFile) {
        next -= start;
        fill();
      }
      if (next < limit && buffer[next] == '\n') {
        next++;
      }
    }
    return next;
  }

  /** Where the line that begins at the given byte ends; may move the bytes so that start is 0. */
  int lineEnd(int from) throws IOException, Unreadable {
    int p = from;
    while (true) {
      byte b = buffer[p];
      if (b != '\n' && b != '\r') {
        p++;
      } else if (p < limit || endOfFile) {
        return p;
      } else {
        p -= start;
        fill();
      }
    }
  }

  /** Reads on, keeping the bytes of the current row, which then begin at 0. */
  private void fill() throws IOException, Unreadable {
    int kept = limit - start;
    if (kept > limits.lineBytes()) {
      throw Unreadable.tooLarge(
          "第 " + line + " 行超过 " + limits.lineBytes() + " 字节", "不超过 " + limits.lineBytes() + " 字节");
    }
    if (kept + 1 >= buffer.length) {
      byte[] larger = new byte[kept * 2 + 1];
      System.arraycopy(buffer, start, larger, 0, kept);
      buffer = larger;
    } else {
      System.arraycopy(buffer, start, buffer, 0, kept);
    }
    for (int i = 0; i < size; i++) {
      ends[i] -= start;
    }
    end -= start;
    start = 0;
    limit = kept;
    while (limit < buffer.length - 1 && !endOfFile) {
      int n = in.read(buffer, limit, buffer.length - 1 - limit);
      if (n < 0) {
        endOfFile = true;
      } else {
        limit += n;
      }
    }
    buffer[limit] = '\n';
  }

  private boolean onlyDelimiters() {
    for (int i = start; i < end; i++) {
      byte b = buffer[i];
      if (b != delimiter && b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  /** What stands between two cells. */
  public char separator() {
    return (char) delimiter;
  }

  byte[] bytes() {
    return buffer;
  }

  int start() {
    return start;
  }

  int limit() {
    return limit;
  }

  byte delimiter() {
    return delimiter;
  }

  int width() {
    return width;
  }

  /** Takes the cells of a row with quotes that ends so many bytes behind its start. */
  void take(List<String> cells, int length, int lines) throws IOException, Unreadable {
    pass(start + length);
    nextLine += lines - 1;
    quoted = cells;
    size = cells.size();
  }

  /** Declares a line broken; the cells are what its delimiters make of it. */
  void giveUp(List<String> literal, int length) throws IOException, Unreadable {
    take(literal, length, 1);
    broken = true;
  }

  @Override
  public int sheet() {
    return 0;
  }

  @Override
  public long number() {
    return line;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String cell(int index) {
    if (index >= size) {
      return "";
    }
    if (quoted != null) {
      return quoted.get(index);
    }
    // Several questions are asked of the first cell of every row.
    return index > 0 ? decode(index, ends[index - 1] + 1) : firstCell();
  }

  private String firstCell() {
    String text = first;
    if (text == null) {
      text = decode(0, start);
      first = text;
    }
    return text;
  }

  private String decode(int index, int from) {
    int to = ends[index];
    if (from == to) {
      return "";
    }
    CellCache cache = caches[index];
    if (cache == null) {
      cache = new CellCache();
      caches[index] = cache;
    }
    return cache.text(buffer, from, to);
  }

  @Override
  public boolean broken() {
    return broken;
  }

  @Override
  public String line() {
    return new String(buffer, start, end - start, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
