package org.hedui.io.intake.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/** The tables of GB18030, taken once from the JDK's decoder. */
final class Gb18030 {
  /** The charset itself. */
  static final Charset CHARSET = Charset.forName("GB18030");

  /** No character. */
  static final int NONE = -1;

  private static final char[] PAIRS = new char[128 << 8];
  private static final BitSet COMMON = new BitSet(0x10000);

  static {
    Arrays.fill(PAIRS, '\uFFFF');
    CharsetDecoder decoder = strictDecoder();
    byte[] pair = new byte[2];
    for (int lead = 0x81; lead <= 0xFE; lead++) {
      for (int trail = 0x40; trail <= 0xFE; trail++) {
        pair[0] = (byte) lead;
        pair[1] = (byte) trail;
        int point = decode(decoder, pair);
        if (point != NONE) {
          PAIRS[(lead & 0x7F) << 8 | trail] = (char) point;
        }
        if (point != NONE && lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1) {
          COMMON.set(point);
        }
      }
    }
  }

  private Gb18030() {}

  /** Whether a character is of level 1 of GB 2312, which makes up nearly all modern text. */
  static boolean common(char c) {
    return COMMON.get(c);
  }

  /** The character of two bytes, {@link #NONE} where there is none. */
  static int pair(byte lead, byte trail) {
    if (lead >= 0) {
      return NONE;
    }
    char c = PAIRS[(lead & 0x7F) << 8 | trail & 0xFF];
    return c == '\uFFFF' ? NONE : c;
  }

  /** The code point of four bytes, {@link #NONE} where there is none; rare, so left to the JDK. */
  static int quad(byte[] bytes, int at) {
    return decode(strictDecoder(), Arrays.copyOfRange(bytes, at, at + 4));
  }

  /** Appends a code point as UTF-8 and returns the position behind it. */
  static int putUtf8(int point, byte[] out, int at) {
    if (point < 0x800) {
      out[at] = (byte) (0xC0 | point >> 6);
      out[at + 1] = (byte) (0x80 | point & 0x3F);
      return at + 2;
    }
    if (point < 0x10000) {
      out[at] = (byte) (0xE0 | point >> 12);
      out[at + 1] = (byte) (0x80 | point >> 6 & 0x3F);
      out[at + 2] = (byte) (0x80 | point & 0x3F);
      return at + 3;
    }
    byte[] four = Character.toString(point).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(four, 0, out, at, four.length);
    return at + four.length;
  }

  private static CharsetDecoder strictDecoder() {
    return CHARSET
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static int decode(CharsetDecoder decoder, byte[] bytes) {
    try {
      CharBuffer chars = decoder.decode(ByteBuffer.wrap(bytes));
      int point = Character.codePointAt(chars, 0);
      return chars.length() == Character.charCount(point) ? point : NONE;
    } catch (CharacterCodingException e) {
      return NONE;
    }
  }
}
