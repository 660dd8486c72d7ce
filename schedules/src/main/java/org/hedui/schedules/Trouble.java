package org.hedui.schedules;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is behind a failure, as far as a person can mend it.
 *
 * @param place the file or folder, empty where the system did not tell it
 * @param said what the system said, one line
 */
record Trouble(Kind kind, String place, String said) {
  private static final String DISK_FULL = "53100";
  private static final String OPERATOR = "57P";
  private static final String CONNECTION = "08";

  /** What the pool says, without a state, of a connection that broke and was taken out of it. */
  private static final String CLOSED = "Connection is closed";

  /** What PostgreSQL says of pages and indexes it cannot make sense of. */
  private static final Set<String> DAMAGED = Set.of("XX001", "XX002");

  /** The impossible; most often something else than damage. */
  private static final String IMPOSSIBLE = "XX000";

  private static final Pattern UNREADABLE =
      Pattern.compile("could not (read|open|access|seek)|invalid page|missing chunk");

  private static final String FILE_GONE = "58P01";

  /** What can be done about it. */
  enum Kind {
    DISK,
    ABSENT,
    DENIED,
    MEMORY,
    DATABASE,
    DAMAGED,
    OTHER
  }

  /** The trouble behind a failure: the deepest cause that tells it. */
  static Trouble of(Throwable failure) {
    Trouble found = new Trouble(Kind.OTHER, "", said(failure));
    Set<Throwable> seen = new HashSet<>();
    for (Throwable e = failure; e != null && seen.add(e); e = e.getCause()) {
      Trouble told = one(e);
      if (told.kind != Kind.OTHER || found.kind == Kind.OTHER) {
        found = told;
      }
    }
    return found;
  }

  private static Trouble one(Throwable e) {
    return new Trouble(kind(e), place(e), said(e));
  }

  private static Kind kind(Throwable e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof OutOfMemoryError) {
      return Kind.MEMORY;
    }
    if (e instanceof SQLException sql) {
      String state = String.valueOf(sql.getSQLState());
      if (state.equals(DISK_FULL)) {
        return Kind.DISK;
      }
      if (DAMAGED.contains(state)
          || state.equals(FILE_GONE)
          || state.equals(IMPOSSIBLE) && UNREADABLE.matcher(message).find()) {
        return Kind.DAMAGED;
      }
      return state.startsWith(OPERATOR) || state.startsWith(CONNECTION) || message.equals(CLOSED)
          ? Kind.DATABASE
          : Kind.OTHER;
    }
    if (e instanceof IOException) {
      if (message.contains("No space left") || message.contains("quota exceeded")) {
        return Kind.DISK;
      }
      if (e instanceof AccessDeniedException
          || message.contains("Read-only file system")
          || message.contains("Operation not permitted")) {
        return Kind.DENIED;
      }
      if (e instanceof NoSuchFileException) {
        return Kind.ABSENT;
      }
    }
    return Kind.OTHER;
  }

  private static String place(Throwable e) {
    return e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "";
  }

  private static String said(Throwable e) {
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
