package org.hedui.io.intake.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number styles of a workbook by the index that cells give. */
final class CellStyles {
  private final List<NumberStyle> styles = new ArrayList<>();
  private final List<Integer> zeros = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private boolean date1904;

  /** Takes a format that the file spells out. */
  void format(int id, String code) {
    formats.put(id, code);
  }

  /** Takes the next cell style. */
  void add(int formatId) {
    String code = formats.getOrDefault(formatId, "");
    NumberStyle style = NumberStyle.of(formatId, code);
    styles.add(style);
    zeros.add(style == NumberStyle.ZEROS ? code.length() : 0);
  }

  /** Whether day numbers count from 1904. */
  boolean date1904() {
    return date1904;
  }

  /** Says from when day numbers count. */
  void date1904(boolean from1904) {
    date1904 = from1904;
  }

  /** The text of a number in a cell of this style. */
  String text(String raw, int style) {
    boolean known = style >= 0 && style < styles.size();
    return CellNumbers.text(
        raw, known ? styles.get(style) : NumberStyle.PLAIN, known ? zeros.get(style) : 0, date1904);
  }
}
