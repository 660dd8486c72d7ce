package org.hedui.io.report.xlsx;

/**
 * What a sheet is before its first row is written.
 *
 * @param name name on the tab
 * @param tab colour of the tab, empty for none
 * @param freezeRows rows that stay in view
 * @param freezeColumns columns that stay in view
 * @param headerRow the row (from 1) that is repeated on every printed page, 0 for none
 * @param locked whether cells may not be changed unless their look is unlocked
 * @param hidden whether the tab is hidden
 * @param scale percent of the true size on paper, 0 for as much as fits the width
 * @param footer text at the lower left of every printed page
 */
public record Page(
    String name,
    String tab,
    int freezeRows,
    int freezeColumns,
    int headerRow,
    boolean locked,
    boolean hidden,
    int scale,
    String footer) {

  private static final int MOST_ON_ONE_PAGE = 18;
  private static final int LEGIBLE = 60;

  /** A sheet across A4 with nothing special. */
  public static Page of(String name, String footer) {
    return new Page(name, "", 0, 0, 0, false, false, 0, footer);
  }

  /** The same with another name. */
  public Page named(String other) {
    return new Page(
        other, tab, freezeRows, freezeColumns, headerRow, locked, hidden, scale, footer);
  }

  /** The same with a coloured tab. */
  public Page tab(String rgb) {
    return new Page(name, rgb, freezeRows, freezeColumns, headerRow, locked, hidden, scale, footer);
  }

  /** The same with rows and columns that stay in view; the last of the rows is the header. */
  public Page frozen(int rows, int columns) {
    return new Page(name, tab, rows, columns, rows, locked, hidden, scale, footer);
  }

  /** The same, locked but for the cells whose look is unlocked. */
  public Page protect() {
    return new Page(name, tab, freezeRows, freezeColumns, headerRow, true, hidden, scale, footer);
  }

  /** The same, hidden. */
  public Page hide() {
    return new Page(name, tab, freezeRows, freezeColumns, headerRow, locked, true, scale, footer);
  }

  /**
   * The same, printed over several pages side by side where it has too many columns to be read on
   * one; what stays in view on the screen is repeated on each.
   */
  public Page legible(int columns) {
    return columns > MOST_ON_ONE_PAGE ? scaled(LEGIBLE) : this;
  }

  /** The same, printed at a scale; only then page breaks have effect. */
  public Page scaled(int percent) {
    return new Page(
        name, tab, freezeRows, freezeColumns, headerRow, locked, hidden, percent, footer);
  }
}
