package org.hedui.io.database;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used: our failure, never one of the data. The kind and its place are
 * turned into one line for people by whoever talks to them.
 */
public final class DatabaseProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong; each kind has its own advice. */
  public enum Kind {
    /** Another process uses the same data directory. */
    BUSY,
    /** The data directory or the server is of a version that is not supported. */
    WRONG_VERSION,
    /** The data directory cannot be read by the server. */
    DAMAGED,
    /** No space left where the data lives. */
    DISK_FULL,
    /** The account may not read or write the data directory, or the database. */
    NOT_ALLOWED,
    /** Running as root, and no way found to start PostgreSQL as somebody else. */
    NO_ACCOUNT,
    /** There are no server binaries for this machine. */
    NO_BINARIES,
    /** No answer from the server. */
    UNREACHABLE,
    /** The database does not store text as UTF-8. */
    WRONG_ENCODING,
    /** The server did not start; the detail is what it said. */
    START_FAILED
  }

  private final Kind kind;
  private final String where;
  private final String detail;

  /** A problem at a place (directory or database address) with what is known about it. */
  public DatabaseProblem(Kind kind, Object where, String detail) {
    this(kind, where, detail, null);
  }

  /** The same with the exception that told us. */
  public DatabaseProblem(Kind kind, Object where, String detail, @Nullable Throwable cause) {
    super(kind + " at " + where + ": " + detail, cause);
    this.kind = kind;
    this.where = where.toString();
    this.detail = detail;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** The directory or the database address. */
  public String where() {
    return where;
  }

  /** What the system said, in its own words; may be empty. */
  public String detail() {
    return detail;
  }
}
