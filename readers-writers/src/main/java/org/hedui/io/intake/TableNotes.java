package org.hedui.io.intake;

import java.util.ArrayList;
import java.util.List;
import org.hedui.io.intake.header.HeadFields;

/** What is learnt of a file besides its rows, while they are read. */
final class TableNotes {
  private final List<FileProblem> problems = new ArrayList<>();
  private final HeadFields fields = new HeadFields();
  private long rows;

  /** Adds a problem unless it is known. */
  void add(FileProblem problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /** All problems so far. */
  List<FileProblem> problems() {
    return problems;
  }

  /** Whether one of them holds the file. */
  boolean held() {
    return problems.stream().anyMatch(FileProblem::holds);
  }

  /** The fields around the table. */
  HeadFields fields() {
    return fields;
  }

  /** Counts a row of data. */
  void countRow() {
    rows++;
  }

  /** The rows of data so far, of all sheets. */
  long rows() {
    return rows;
  }
}
