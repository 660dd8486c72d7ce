package org.hedui.io.intake.rows;

import org.jspecify.annotations.Nullable;

/** One row of texts as the file has it. */
public interface RowView {

  /** 0 in text files, counted from 1 in workbooks. */
  int sheet();

  /** The row as a person counts it, from 1; in text files the line on which the row begins. */
  long number();

  /** How many cells the row has. */
  int size();

  /** The text of a cell, empty beyond the last. */
  String cell(int index);

  /** Whether the quotes of the line do not match, so that its cells are only a guess. */
  default boolean broken() {
    return false;
  }

  /** The row as it stands in a text file, null in workbooks. */
  default @Nullable String line() {
    return null;
  }

  /** Whether no cell holds anything visible. */
  default boolean blank() {
    for (int i = 0; i < size(); i++) {
      if (!cell(i).isBlank()) {
        return false;
      }
    }
    return true;
  }
}
