package org.hedui.io.report;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A buffered UTF-8 stream that takes characters and numbers without making strings or arrays of
 * them: millions of cells go through here.
 */
public final class Utf8Output implements Closeable {
  private static final int ROOM = 24;

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private int size;

  /** Writes to this stream and closes it at the end. */
  public Utf8Output(OutputStream out) {
    this.out = out;
  }

  /** One ASCII character. */
  public void ascii(char c) throws IOException {
    if (size == buffer.length) {
      drain();
    }
    buffer[size++] = (byte) c;
  }

  /** Any text. An unpaired surrogate, which no file can hold, becomes U+FFFD. */
  public void text(CharSequence text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii(c);
      } else if (!Character.isSurrogate(c)) {
        codePoint(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        codePoint(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        codePoint(0xFFFD);
      }
    }
  }

  /** One character of any kind. */
  public void codePoint(int c) throws IOException {
    if (size > buffer.length - ROOM) {
      drain();
    }
    if (c < 0x80) {
      buffer[size++] = (byte) c;
    } else if (c < 0x800) {
      buffer[size++] = (byte) (0xC0 | c >> 6);
      buffer[size++] = (byte) (0x80 | c & 0x3F);
    } else if (c < 0x10000) {
      buffer[size++] = (byte) (0xE0 | c >> 12);
      buffer[size++] = (byte) (0x80 | c >> 6 & 0x3F);
      buffer[size++] = (byte) (0x80 | c & 0x3F);
    } else {
      buffer[size++] = (byte) (0xF0 | c >> 18);
      buffer[size++] = (byte) (0x80 | c >> 12 & 0x3F);
      buffer[size++] = (byte) (0x80 | c >> 6 & 0x3F);
      buffer[size++] = (byte) (0x80 | c & 0x3F);
    }
  }

  /** A whole number. */
  public void number(long value) throws IOException {
    if (size > buffer.length - ROOM) {
      drain();
    }
    if (value < 0) {
      if (value == Long.MIN_VALUE) {
        text(Long.toString(value));
        return;
      }
      buffer[size++] = '-';
      value = -value;
    }
    int start = size;
    do {
      buffer[size++] = (byte) ('0' + value % 10);
      value /= 10;
    } while (value > 0);
    for (int i = start, j = size - 1; i < j; i++, j--) {
      byte swapped = buffer[i];
      buffer[i] = buffer[j];
      buffer[j] = swapped;
    }
  }

  /** An amount of fen as yuan with two decimals: {@code -0.05}. */
  public void yuan(long fen) throws IOException {
    if (fen < 0) {
      ascii('-');
    }
    number(Math.abs(fen / 100));
    int cents = (int) Math.abs(fen % 100);
    ascii('.');
    ascii((char) ('0' + cents / 10));
    ascii((char) ('0' + cents % 10));
  }

  /** What was gathered elsewhere, as it is. */
  public void bytes(ByteArrayOutputStream gathered) throws IOException {
    drain();
    gathered.writeTo(out);
  }

  private void drain() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }

  /** Hands everything to the stream below without closing it. */
  public void flush() throws IOException {
    drain();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    try {
      drain();
    } finally {
      out.close(); // on a full disk as well
    }
  }
}
