package org.hedui.sample.files;

import java.io.IOException;
import java.util.List;
import org.hedui.rules.RuleCode;

/** A file of one feed that is being written line by line. */
public abstract class TableFile implements AutoCloseable {
  private final Truth truth;
  private int lines;

  TableFile(Truth truth) {
    this.truth = truth;
  }

  /** Writes a line, tells it where it stands and notes what must be found there. */
  public final void write(Line line) throws IOException {
    int row = append(line);
    String source = source();
    line.placed(source, row);
    for (RuleCode rule : line.expected()) {
      truth.add(rule, line.feed(), source, row);
    }
    lines++;
  }

  /** How many lines have been written. */
  public final int lines() {
    return lines;
  }

  /** Gives rows that are to stand below the data. */
  public abstract void foot(List<List<String>> rows);

  /** Appends the line and gives its row as a person counts it. */
  abstract int append(Line line) throws IOException;

  /** The file, with the sheet of a workbook, in which the line that was appended last stands. */
  abstract String source();

  @Override
  public abstract void close() throws IOException;
}
