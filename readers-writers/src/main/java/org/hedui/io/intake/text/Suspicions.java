package org.hedui.io.intake.text;

import org.hedui.io.intake.rows.PrivateUse;

/** Counts the marks of text that was once decoded with the wrong charset. */
final class Suspicions {
  private int kun;
  private int hot;
  private boolean replaced;
  private boolean garbled;
  private long privateUse;
  private long han;
  private long common;

  /** A run of ASCII: ends every sequence. */
  void plain() {
    kun = 0;
    hot = 0;
  }

  /** One character beyond ASCII. */
  void character(int point) {
    if (point >= 0x4E00 && point <= 0x9FFF) {
      han++;
      if (Gb18030.common((char) point)) {
        common++;
      }
      kun = point == '锟' ? 1 : kun == 1 && point == '斤' ? 2 : kun == 2 && point == '拷' ? 3 : 0;
      hot = point == '烫' ? hot + 1 : 0;
      garbled |= kun == 3 || hot == 3;
    } else {
      plain();
      replaced |= point == 0xFFFD;
      if (PrivateUse.suspicious(point)) {
        privateUse++;
      }
    }
  }

  /** What proves a loss, null when nothing does. */
  String proof() {
    return replaced ? "U+FFFD" : garbled ? "锟斤拷 / 烫烫烫" : "";
  }

  /** Private-use characters that no table mends. */
  long privateUse() {
    return privateUse;
  }

  /** Whether characters outside the 3,755 most common dominate: what Big5 looks like as GB18030. */
  boolean rareDominate() {
    return common * 10 < han * 7;
  }
}
