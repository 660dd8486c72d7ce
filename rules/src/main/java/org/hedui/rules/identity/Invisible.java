package org.hedui.rules.identity;

/** Characters that nobody sees: zero-width, bidirectional marks, controls. */
final class Invisible {
  private Invisible() {}

  static boolean is(int c) {
    return c < 0x20 && !Character.isWhitespace(c)
        || c >= 0x7F && c < 0xA0
        || c == 0xAD
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x2069
        || c == 0xFEFF
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF;
  }
}
