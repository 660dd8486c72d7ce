package org.hedui.io.report;

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
  private final byte[] buffer;
  private int size;

  /** Writes to this stream and closes it at the end. */
  public Utf8Output(OutputStream out) {
    this(out, 1 << 16);
  }

  /** The same with a buffer of so many bytes; a number or character needs {@value #ROOM}. */
  public Utf8Output(OutputStream out, int buffered) {
    this.out = out;
    this.buffer = new byte[buffered];
  }

  /** One ASCII character. */
  public void ascii(char c) throws IOException {
    if (size == buffer.length) {
      drain();
    }
    buffer[size++] = (byte) c;
  }

  /** Any text. An unpaired surrogate, which no file can hold, becomes U+FFFD. */
  public void text(String text) throws IOException {
    int length = text.length();
    int i = plain(text, 0);
    while (i < length) {
      char c = text.charAt(i++);
      if (Character.isHighSurrogate(c) && i < length && Character.isLowSurrogate(text.charAt(i))) {
        codePoint(Character.toCodePoint(c, text.charAt(i++)));
      } else {
        codePoint(Character.isSurrogate(c) ? 0xFFFD : c);
      }
      i = plain(text, i);
    }
  }

  /** Takes characters up to the next surrogate or to the end of the buffer; tells where it is. */
  private int plain(String text, int from) throws IOException {
    if (size > buffer.length - ROOM) {
      drain();
    }
    byte[] to = buffer;
    int at = size;
    int i = from;
    for (int end = Math.min(text.length(), from + (to.length - at) / 3); i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        to[at++] = (byte) c;
      } else if (c < 0x800) {
        to[at++] = (byte) (0xC0 | c >> 6);
        to[at++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        to[at++] = (byte) (0xE0 | c >> 12);
        to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        to[at++] = (byte) (0x80 | c & 0x3F);
      } else {
        break;
      }
    }
    size = at;
    return i;
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

  /** Bytes of UTF-8, as they are. */
  public void bytes(byte[] bytes) throws IOException {
    if (bytes.length > buffer.length - size) {
      drain();
    }
    if (bytes.length > buffer.length) {
      out.write(bytes);
    } else {
      System.arraycopy(bytes, 0, buffer, size, bytes.length);
      size += bytes.length;
    }
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
