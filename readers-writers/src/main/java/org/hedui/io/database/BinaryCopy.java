package org.hedui.io.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows into a table by {@code COPY … FROM STDIN (FORMAT binary)}. One buffer is used over
 * and over; nothing is made per cell. The rows are there when {@link #finish} has returned and the
 * transaction is committed; closing without finishing drops them.
 */
public final class BinaryCopy implements AutoCloseable {
  private static final int BUFFER = 1 << 20;
  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int EPOCH_DAY = 10_957; // 2000-01-01
  private static final int TEXT_OID = 25;

  private final CopyIn copy;
  private byte[] buffer = new byte[BUFFER];
  private int length;
  private int cellsLeft;
  private long rows;

  /** Starts copying into these columns; the connection is busy until finished or closed. */
  public BinaryCopy(Connection connection, String table, List<String> columns) throws SQLException {
    String sql =
        "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
    copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    System.arraycopy(SIGNATURE, 0, buffer, 0, SIGNATURE.length);
    length = SIGNATURE.length;
    putInt(0); // no flags
    putInt(0); // no header extension
  }

  /** Starts a row of so many cells, which must follow in the order of the columns. */
  public void startRow(int cells) throws SQLException {
    requireRowComplete();
    ensure(2);
    buffer[length++] = (byte) (cells >> 8);
    buffer[length++] = (byte) cells;
    cellsLeft = cells;
    rows++;
  }

  /** SQL null. */
  public void nullValue() throws SQLException {
    startCell(0);
    putInt(-1);
  }

  /** A cell of type text; U+0000, which PostgreSQL cannot store, is left out. */
  public void text(@Nullable String value) throws SQLException {
    if (value == null) {
      nullValue();
      return;
    }
    startCell(4 * value.length());
    putText(value);
  }

  /** A cell of type bigint. */
  public void bigint(long value) throws SQLException {
    startCell(8);
    putInt(8);
    putLong(value);
  }

  /** A cell of type integer. */
  public void integer(int value) throws SQLException {
    startCell(4);
    putInt(4);
    putInt(value);
  }

  /** A cell of type boolean. */
  public void bool(boolean value) throws SQLException {
    startCell(1);
    putInt(1);
    buffer[length++] = (byte) (value ? 1 : 0);
  }

  /** A cell of type date. */
  public void date(@Nullable LocalDate value) throws SQLException {
    if (value == null) {
      nullValue();
      return;
    }
    integer((int) value.toEpochDay() - EPOCH_DAY);
  }

  /** A cell of type timestamp (without time zone). */
  public void timestamp(@Nullable LocalDateTime value) throws SQLException {
    if (value == null) {
      nullValue();
      return;
    }
    long seconds = value.toEpochSecond(ZoneOffset.UTC) - EPOCH_DAY * 86_400L;
    bigint(seconds * 1_000_000 + value.getNano() / 1000);
  }

  /** A cell of type text[]; its elements may be null. */
  public void textArray(@Nullable List<? extends @Nullable String> values) throws SQLException {
    if (values == null) {
      nullValue();
      return;
    }
    int most = 20;
    boolean nulls = false;
    for (String value : values) {
      nulls |= value == null;
      most += value == null ? 4 : 4 + 4 * value.length();
    }
    startCell(most);
    int start = length;
    length += 4;
    putInt(values.isEmpty() ? 0 : 1); // dimensions
    putInt(nulls ? 1 : 0);
    putInt(TEXT_OID);
    if (!values.isEmpty()) {
      putInt(values.size());
      putInt(1); // the first index
      for (String value : values) {
        if (value == null) {
          putInt(-1);
        } else {
          putText(value);
        }
      }
    }
    putIntAt(start, length - start - 4);
  }

  /** Sends what is left and ends the COPY; the number of rows that the table took. */
  public long finish() throws SQLException {
    requireRowComplete();
    ensure(2);
    buffer[length++] = -1;
    buffer[length++] = -1;
    flush();
    long taken = copy.endCopy();
    if (taken != rows) {
      throw new SQLException("COPY took " + taken + " of " + rows + " rows");
    }
    return taken;
  }

  /** Cancels the COPY if it is not finished. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void requireRowComplete() {
    if (cellsLeft != 0) {
      throw new IllegalStateException(cellsLeft + " cells of row " + rows + " are missing");
    }
  }

  private void startCell(int most) throws SQLException {
    if (cellsLeft-- <= 0) {
      throw new IllegalStateException("row " + rows + " has too many cells");
    }
    ensure(most + 4);
  }

  private void ensure(int most) throws SQLException {
    if (buffer.length - length < most) {
      flush();
      if (buffer.length < most) {
        buffer = new byte[most];
      }
    }
  }

  private void flush() throws SQLException {
    copy.writeToCopy(buffer, 0, length);
    length = 0;
  }

  // Length and bytes in UTF-8; the caller has made room for four bytes a char and four more.
  private void putText(String value) {
    int start = length;
    byte[] b = buffer;
    int at = start + 4;
    int n = value.length();
    int i = 0;
    for (; i < n; i++) {
      char c = value.charAt(i);
      if (c >= 0x80 || c == 0) {
        break;
      }
      b[at++] = (byte) c;
    }
    while (i < n) {
      char c = value.charAt(i++);
      if (c >= 0x800 && !Character.isSurrogate(c)) { // nearly all: Han
        b[at++] = (byte) (0xE0 | c >> 12);
        b[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        b[at++] = (byte) (0x80 | c & 0x3F);
      } else {
        int whole = value.codePointAt(i - 1);
        i += Character.charCount(whole) - 1;
        at = putCodePoint(b, at, whole);
      }
    }
    length = at;
    putIntAt(start, at - start - 4);
  }

  private static int putCodePoint(byte[] b, int at, int c) {
    int next = at;
    if (c < 0x80) {
      if (c != 0) {
        b[next++] = (byte) c;
      }
    } else if (c < 0x800) {
      b[next++] = (byte) (0xC0 | c >> 6);
      b[next++] = (byte) (0x80 | c & 0x3F);
    } else if (c < 0x10000) {
      int whole = c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c; // half a pair is no character
      b[next++] = (byte) (0xE0 | whole >> 12);
      b[next++] = (byte) (0x80 | whole >> 6 & 0x3F);
      b[next++] = (byte) (0x80 | whole & 0x3F);
    } else {
      b[next++] = (byte) (0xF0 | c >> 18);
      b[next++] = (byte) (0x80 | c >> 12 & 0x3F);
      b[next++] = (byte) (0x80 | c >> 6 & 0x3F);
      b[next++] = (byte) (0x80 | c & 0x3F);
    }
    return next;
  }

  private void putInt(int value) {
    putIntAt(length, value);
    length += 4;
  }

  private void putIntAt(int at, int value) {
    buffer[at] = (byte) (value >> 24);
    buffer[at + 1] = (byte) (value >> 16);
    buffer[at + 2] = (byte) (value >> 8);
    buffer[at + 3] = (byte) value;
  }

  private void putLong(long value) {
    putInt((int) (value >> 32));
    putInt((int) value);
  }
}
