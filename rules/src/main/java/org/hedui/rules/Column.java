package org.hedui.rules;

import java.util.List;
import java.util.Locale;

/** One column of a feed: what it is called in files, what it holds and whether it must be there. */
public interface Column {

  /** The name of the enum constant; in lower case it is the name of the database column. */
  String name();

  /** The position in the feed. */
  int ordinal();

  /** What the feed's declaration says of this column. */
  Spec spec();

  /** The canonical header. */
  default String header() {
    return spec().header();
  }

  /** What the cells hold. */
  default ColumnType type() {
    return spec().type();
  }

  /** Whether column and values must be there. */
  default Need need() {
    return spec().need();
  }

  /** Other headers that mean this column. */
  default List<String> aliases() {
    return spec().aliases();
  }

  /** The name of the database column. */
  default String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a column and its values must be there. */
  enum Need {
    /** The column must be in the header, and no value may be blank. */
    REQUIRED,
    /** The column may be missing; a value must be there when a condition on other columns holds. */
    CONDITIONAL,
    /** The column may be missing and its values blank. */
    OPTIONAL
  }

  /**
   * The declaration of a column.
   *
   * @param header canonical header
   * @param type what the cells hold
   * @param need whether it must be there
   * @param limit most code points a value may have, 0 for no limit of its own
   * @param aliases other headers
   */
  record Spec(String header, ColumnType type, Need need, int limit, List<String> aliases) {
    /** A required column. */
    public static Spec required(String header, ColumnType type, int limit, String... aliases) {
      return new Spec(header, type, Need.REQUIRED, limit, List.of(aliases));
    }

    /** A column whose values are required under a condition. */
    public static Spec conditional(String header, ColumnType type, int limit, String... aliases) {
      return new Spec(header, type, Need.CONDITIONAL, limit, List.of(aliases));
    }

    /** An optional column. */
    public static Spec optional(String header, ColumnType type, int limit, String... aliases) {
      return new Spec(header, type, Need.OPTIONAL, limit, List.of(aliases));
    }
  }
}
