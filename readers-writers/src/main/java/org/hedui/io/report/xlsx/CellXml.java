package org.hedui.io.report.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** The markup around the values of cells as bytes: it is most of a sheet, and always the same. */
final class CellXml {
  /** Further columns are made when they are needed. */
  private static final int MADE = 256;

  private static final byte[][] BEGIN = make(MADE, CellXml::beginning);
  private static final byte[][] TEXT = styled("\" t=\"inlineStr\"><is><t>");
  private static final byte[][] EDGED = styled("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  private static final byte[][] VALUE = styled("\"><v>");
  private static final byte[][] BLANK = styled("\"/>");

  /** What ends a text cell. */
  static final byte[] TEXT_END = bytes("</t></is></c>");

  /** What ends a number. */
  static final byte[] VALUE_END = bytes("</v></c>");

  private CellXml() {}

  /** What stands before the number of the row. */
  static byte[] begin(int column) {
    return column < MADE ? BEGIN[column] : beginning(column);
  }

  /** What stands between the number of the row and a text, which may have blanks at its edges. */
  static byte[] text(int style, boolean edged) {
    return edged ? EDGED[style] : TEXT[style];
  }

  /** What stands between the number of the row and a number. */
  static byte[] value(int style) {
    return VALUE[style];
  }

  /** What stands behind the number of the row in a blank cell. */
  static byte[] blank(int style) {
    return BLANK[style];
  }

  private static byte[] beginning(int column) {
    return bytes("<c r=\"" + Ref.column(column));
  }

  private static byte[][] styled(String behind) {
    return make(2 * StylesXml.QUOTED, style -> bytes("\" s=\"" + style + behind));
  }

  private static byte[][] make(int count, IntFunction<byte[]> one) {
    byte[][] all = new byte[count][];
    for (int i = 0; i < count; i++) {
      all[i] = one.apply(i);
    }
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
