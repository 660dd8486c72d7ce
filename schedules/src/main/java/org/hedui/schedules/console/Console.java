package org.hedui.schedules.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.hedui.io.report.JsonFile;

/**
 * Where a command speaks: its result on standard output, everything else on standard error.
 *
 * @param out results
 * @param err progress, notes, failures
 * @param texts the language
 * @param json results as JSON
 * @param quiet no progress, no notes
 */
public record Console(PrintStream out, PrintStream err, Texts texts, boolean json, boolean quiet) {
  /** Whether standard error is a terminal: the launcher knows. */
  private static final String TERMINAL = "hedui.terminal";

  /** The sentence with this key. */
  public String text(String key, Object... values) {
    return texts.of(key, values);
  }

  /** A line of the result. */
  public void line(String line) {
    out.println(line);
  }

  /** A table as the result. */
  public void table(TextTable table) {
    table.lines().forEach(out::println);
  }

  /** The result as JSON: maps, lists, texts, whole numbers, flags and null. */
  public void json(Map<String, ?> result) {
    try {
      JsonFile.write(out, result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println();
  }

  /** A remark for the person who waits. */
  public void note(String note) {
    if (!quiet) {
      err.println(note);
      err.flush();
    }
  }

  /** What must be told whatever is being shown, also when asked to be quiet. */
  public void alert(String line) {
    err.println(Boolean.getBoolean(TERMINAL) ? "\r\033[K" + line : line);
    err.flush();
  }

  /** For work that has nothing to show. */
  public Progress silence() {
    return new Progress(Progress.Style.SILENT, err, texts, "", 0);
  }

  /** Shows how far some work has come; close it when done. */
  public Progress progress(String what, long total) {
    Progress.Style style = Progress.Style.LINES;
    if (quiet) {
      style = Progress.Style.SILENT;
    } else if (Boolean.getBoolean(TERMINAL)) {
      style = Progress.Style.BAR;
    }
    return new Progress(style, err, texts, what, total);
  }
}
