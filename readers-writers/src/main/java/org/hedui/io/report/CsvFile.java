package org.hedui.io.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file that spreadsheets and programs read alike: UTF-8 with BOM, comma, quotes as in RFC
 * 4180 where a cell needs them. Lines end with LF: Excel and every CSV reader take it, and tools
 * that split lines do not find a carriage return in the last column.
 *
 * <p>A text cell that a spreadsheet would take for a formula (it begins with {@code = + - @}, tab
 * or carriage return) gets an apostrophe in front; readers of this project remove it again. Plain
 * negative numbers stay as they are.
 */
public final class CsvFile implements Closeable {
  private final Utf8Output out;
  private final int columns;
  private int column;
  private long rows;

  private CsvFile(Utf8Output out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  /** Creates the file (and the folder it is in) and writes the header. */
  public static CsvFile create(Path file, List<String> header) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    CsvFile csv = new CsvFile(new Utf8Output(Files.newOutputStream(file)), header.size());
    csv.out.codePoint(0xFEFF);
    for (String name : header) {
      csv.text(name);
    }
    csv.endRow();
    csv.rows = 0;
    return csv;
  }

  /** A text cell; null is blank. */
  public CsvFile text(@Nullable String value) throws IOException {
    separate();
    if (value == null || value.isEmpty()) {
      return this;
    }
    boolean guard = looksLikeFormula(value);
    if (!needsQuotes(value)) {
      if (guard) {
        out.ascii('\'');
      }
      out.text(value);
      return this;
    }
    out.ascii('"');
    if (guard) {
      out.ascii('\'');
    }
    int from = 0;
    for (int quote = value.indexOf('"'); quote >= 0; quote = value.indexOf('"', from)) {
      out.text(value.substring(from, quote + 1));
      out.ascii('"');
      from = quote + 1;
    }
    out.text(from == 0 ? value : value.substring(from));
    out.ascii('"');
    return this;
  }

  /** A whole number; null is blank. */
  public CsvFile number(@Nullable Long value) throws IOException {
    separate();
    if (value != null) {
      out.number(value);
    }
    return this;
  }

  /** An amount in yuan with two decimals; null is blank. */
  public CsvFile yuan(@Nullable Long fen) throws IOException {
    separate();
    if (fen != null) {
      out.yuan(fen);
    }
    return this;
  }

  /** A date as yyyy-MM-dd; null is blank. */
  public CsvFile date(@Nullable LocalDate value) throws IOException {
    separate();
    if (value != null) {
      out.text(value.toString());
    }
    return this;
  }

  /**
   * Ends the row; throws {@link IllegalStateException} when it has not as many cells as the header.
   */
  public void endRow() throws IOException {
    if (column != columns) {
      throw new IllegalStateException("row has " + column + " cells, header has " + columns);
    }
    out.ascii('\n');
    column = 0;
    rows++;
  }

  /** The rows written so far, without the header. */
  public long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void separate() throws IOException {
    if (column++ > 0) {
      out.ascii(',');
    }
  }

  private static boolean needsQuotes(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == ',' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return value.charAt(0) == ' ' || value.charAt(value.length() - 1) == ' ';
  }

  /** A text cell as it was before it was guarded. */
  static String unguarded(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && looksLikeFormula(cell.substring(1))
        ? cell.substring(1)
        : cell;
  }

  /** Whether a spreadsheet would calculate this text. */
  static boolean looksLikeFormula(String value) {
    char c = value.charAt(0);
    return c == '='
        || c == '+'
        || c == '@'
        || c == '\t'
        || c == '\r'
        || (c == '-' && !isNegativeNumber(value));
  }

  private static boolean isNegativeNumber(String value) {
    boolean digit = false;
    boolean point = false;
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (c == '.' && digit && !point && i < value.length() - 1) {
        point = true;
      } else {
        return false;
      }
    }
    return digit;
  }
}
