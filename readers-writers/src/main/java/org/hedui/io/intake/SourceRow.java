package org.hedui.io.intake;

import java.util.List;
import org.hedui.rules.Column;
import org.jspecify.annotations.Nullable;

/** One row of data as delivered, its cells in the canonical order of the feed's columns. */
public final class SourceRow {

  /** What is wrong with the shape of a row. */
  public enum Defect {
    /** Nothing. */
    NONE,
    /** Fewer cells than the header: the last columns are blank. */
    SHORT,
    /** More cells than the header: no telling which is one too many. */
    LONG,
    /** A quote that stands alone. */
    QUOTE,
    /** A piece of a row that was torn apart, or a row with cells torn out. */
    BROKEN
  }

  private final Layout layout;
  private final int sheet;
  private final long number;
  private final String[] cells;
  private final String[] extras;
  private final boolean date1904;
  private final int width;
  private Defect defect;
  private @Nullable String line;

  SourceRow(
      Layout layout,
      int sheet,
      long number,
      String[] cells,
      String[] extras,
      boolean date1904,
      int width,
      Defect defect,
      @Nullable String line) {
    this.layout = layout;
    this.sheet = sheet;
    this.number = number;
    this.cells = cells;
    this.extras = extras;
    this.date1904 = date1904;
    this.width = width;
    this.defect = defect;
    this.line = line;
  }

  /** 0 in text files, counted from 1 in workbooks. */
  public int sheet() {
    return sheet;
  }

  /** The row as a person counts it, from 1; in text files the line on which the row begins. */
  public long number() {
    return number;
  }

  /** The texts in the order of the feed's columns, "" where absent; not to be changed. */
  public String[] cells() {
    return cells;
  }

  /** What is wrong with its shape. */
  public Defect defect() {
    return defect;
  }

  /** Whether its cells cannot be told apart: for quarantine (FIL-15). */
  public boolean unusable() {
    return defect != Defect.NONE && defect != Defect.SHORT;
  }

  /** Whether it has fewer cells than the header, taken as blank (FIL-15). */
  public boolean shortRow() {
    return defect == Defect.SHORT;
  }

  /** How many cells it has in the file. */
  public int width() {
    return width;
  }

  /** Whether bare day numbers count from 1904. */
  public boolean date1904() {
    return date1904;
  }

  /**
   * The cells in the order of {@link TableReader#header()}, for quarantine; of an unusable row the
   * line as it stands in the file, as a single text.
   */
  public List<String> original() {
    String whole = line;
    return unusable() && whole != null ? List.of(whole) : layout.original(cells, extras);
  }

  /** Where the cell of a column stands in {@link #original()}, -1 where it is not there. */
  public int position(Column column) {
    return unusable() && line != null ? -1 : layout.position(column.ordinal());
  }

  /** Finds that the row is only part of one. */
  void tear(String asDelivered) {
    defect = Defect.BROKEN;
    line = asDelivered;
  }
}
