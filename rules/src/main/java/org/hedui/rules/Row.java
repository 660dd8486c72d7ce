package org.hedui.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of a feed: the cleaned text of every cell and, where it could be read, its value. */
public final class Row {
  private final Feed feed;
  private final long id;
  private final String[] text;
  private final @Nullable Object[] value;
  private @Nullable BitSet faults;
  private @Nullable Object memo;

  /** A row with the texts in the order of the feed's columns; missing cells are empty strings. */
  public Row(Feed feed, long id, String[] text) {
    this.feed = feed;
    this.id = id;
    this.text = text;
    this.value = new @Nullable Object[text.length];
  }

  /** The feed it belongs to. */
  public Feed feed() {
    return feed;
  }

  /** Its {@link RowId}. */
  public long id() {
    return id;
  }

  /** The cleaned text of a cell, empty where blank. */
  public String text(Column column) {
    return text[column.ordinal()];
  }

  /** Whether a cell is blank. */
  public boolean blank(Column column) {
    return text[column.ordinal()].isEmpty();
  }

  /** Sets what was read from a cell. */
  public void set(Column column, @Nullable Object read) {
    value[column.ordinal()] = read;
  }

  /** The value of a cell, null where blank or unreadable. */
  public @Nullable Object value(Column column) {
    return value[column.ordinal()];
  }

  /** The value of a text, code, name or number column. */
  public @Nullable String string(Column column) {
    return (String) value[column.ordinal()];
  }

  /** The value of a date or month column. */
  public @Nullable LocalDate date(Column column) {
    return (LocalDate) value[column.ordinal()];
  }

  /** The value of a time column. */
  public @Nullable LocalDateTime time(Column column) {
    return (LocalDateTime) value[column.ordinal()];
  }

  /** The value of a money (fen), integer, grade or study-length column. */
  public @Nullable Long number(Column column) {
    return (Long) value[column.ordinal()];
  }

  /** The value of a flag column. */
  public @Nullable Boolean flag(Column column) {
    return (Boolean) value[column.ordinal()];
  }

  /** Marks a cell as faulty: a more general rule must not speak about it again. */
  public void markFaulty(Column column) {
    if (faults == null) {
      faults = new BitSet();
    }
    faults.set(column.ordinal());
  }

  /** Whether a rule has already found the cell itself wrong (FLD-03, 04, 05, 07 …). */
  public boolean faulty(Column column) {
    return faults != null && faults.get(column.ordinal());
  }

  /**
   * Works something out of the row once for the several rules that need it; the cells must have
   * been read by then. One such thing is kept at a time.
   */
  public <T> T once(Class<T> type, Function<Row, T> work) {
    if (type.isInstance(memo)) {
      return type.cast(memo);
    }
    T made = work.apply(this);
    memo = made;
    return made;
  }
}
