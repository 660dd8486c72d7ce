package org.hedui.io.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/** The charsets that are read. */
public enum TextCharset {
  UTF_8("UTF-8", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
  GB18030("GB18030", new byte[] {(byte) 0x84, 0x31, (byte) 0x95, 0x33}),
  /** Neither of them. */
  NONE("", new byte[0]);

  private final String label;
  private final byte[] mark;

  TextCharset(String label, byte[] mark) {
    this.label = label;
    this.mark = mark;
  }

  /** The name that receipts show. */
  public String label() {
    return label;
  }

  /** The bytes as UTF-8, without the byte order mark. */
  public InputStream utf8(InputStream in) throws IOException {
    PushbackInputStream ahead = new PushbackInputStream(in, 4);
    byte[] first = ahead.readNBytes(mark.length);
    if (!Arrays.equals(first, mark)) {
      ahead.unread(first);
    }
    return this == GB18030 ? new Gb18030Reader(ahead) : ahead;
  }
}
