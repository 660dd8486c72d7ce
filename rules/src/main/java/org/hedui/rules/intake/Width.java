package org.hedui.rules.intake;

import java.text.Normalizer;

/** One width for letters, digits and signs (NFKC); ordinary text is left alone. */
final class Width {
  private Width() {}

  static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && (c < 0x4E00 || c > 0x9FFF)) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return text;
  }
}
