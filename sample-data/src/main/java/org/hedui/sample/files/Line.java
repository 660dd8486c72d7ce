package org.hedui.sample.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/** One row to be written: its cells in canonical order, and what must be found about it. */
public final class Line {

  /** How the row is broken when written as text. */
  public enum Damage {
    /** Not at all. */
    NONE,
    /** One cell more than the header has. */
    EXTRA_CELL,
    /** The last cells are missing. */
    CUT,
    /** A quote that nobody closes. */
    OPEN_QUOTE
  }

  private final Feed feed;
  private final String[] cells;
  private List<RuleCode> expected = List.of();
  private Damage damage = Damage.NONE;
  private @Nullable String source;
  private int row;

  /** An empty row of this feed. */
  public Line(Feed feed) {
    this.feed = feed;
    this.cells = new String[feed.columns().size()];
    Arrays.fill(cells, "");
  }

  private Line(Line other) {
    this.feed = other.feed;
    this.cells = other.cells.clone();
  }

  /** A row with the same cells, of which nothing is expected. */
  public Line copy() {
    return new Line(this);
  }

  /** The feed it belongs to. */
  public Feed feed() {
    return feed;
  }

  /** The text of a cell. */
  public String get(Column column) {
    return cells[column.ordinal()];
  }

  /** Sets the text of a cell. */
  public Line set(Column column, String text) {
    cells[column.ordinal()] = text;
    return this;
  }

  /** Notes that the night must find this about the row. */
  public Line expect(RuleCode... rules) {
    expected = new ArrayList<>(expected);
    expected.addAll(List.of(rules));
    return this;
  }

  /** What the night must find. */
  public List<RuleCode> expected() {
    return expected;
  }

  /** Whether nothing has been planted here yet. */
  public boolean clean() {
    return expected.isEmpty();
  }

  /** Breaks the row. */
  public Line damage(Damage how) {
    damage = how;
    return this;
  }

  /** How the row is broken. */
  public Damage damage() {
    return damage;
  }

  void placed(String inSource, int atRow) {
    source = inSource;
    row = atRow;
  }

  /** The file it stands in, with the sheet of a workbook; empty before it is written. */
  public String source() {
    return source == null ? "" : source;
  }

  /** The row as a person counts it; 0 before it is written. */
  public int row() {
    return row;
  }
}
