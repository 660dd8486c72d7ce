package org.hedui.io.intake;

import java.util.List;
import org.hedui.io.intake.header.Footer;
import org.hedui.io.intake.header.Header;
import org.hedui.io.intake.rows.RowView;
import org.hedui.io.intake.rows.Unreadable;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/** Tells the rows of data of one table from everything else in it, and orders their cells. */
final class DataRows {
  /** Fewer numbers in a row may be anything. */
  private static final int NUMBERED = 4;

  private final Header header;
  private final Layout layout;
  private final Footer footer;
  private final TableNotes notes;
  private final ReadLimits limits;
  private final List<String> headerCells;
  private final int width;
  private final int amount;
  private boolean begun;

  /**
   * The rows below a header.
   *
   * @param headerCells the header as it would be repeated
   * @param width how many cells a row has
   */
  DataRows(
      Feed feed,
      Header header,
      List<String> headerCells,
      int width,
      TableNotes notes,
      ReadLimits limits) {
    this.header = header;
    this.layout = new Layout(feed, header);
    this.footer = new Footer(feed, header);
    this.notes = notes;
    this.limits = limits;
    this.headerCells = headerCells;
    this.width = width;
    this.amount = feed.column("AMOUNT").map(Column::ordinal).map(header::position).orElse(-1);
  }

  /** Takes the header that all sheets share. */
  void common(List<String> shared) {
    layout.common(header, shared);
  }

  /** Whether a row is data; of a foot, keeps what it says. */
  boolean data(RowView row) {
    if (row.blank() || headerAgain(row) || numbersOfColumns(row)) {
      return false;
    }
    switch (footer.kind(row)) {
      case TOTAL -> notes.fields().readTotals(row, amount, width);
      case OTHER -> notes.fields().read(row);
      default -> {
        return true;
      }
    }
    return false;
  }

  private boolean headerAgain(RowView row) {
    if (row.size() != headerCells.size() || !row.cell(0).equals(headerCells.get(0))) {
      return false;
    }
    for (int i = 1; i < headerCells.size(); i++) {
      if (!row.cell(i).equals(headerCells.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Forms number their columns below the header: 1, 2, 3, … in every cell. */
  private boolean numbersOfColumns(RowView row) {
    if (row.size() < NUMBERED || begun || !row.cell(0).strip().equals("1")) {
      return false;
    }
    for (int i = 1; i < row.size(); i++) {
      if (!row.cell(i).strip().equals(String.valueOf(i + 1))) {
        return false;
      }
    }
    return true;
  }

  /** The cells of a row in canonical order. */
  String[] cells(RowView row) {
    return layout.cells(row);
  }

  /** A row of data with the cells that {@link #cells} gave. */
  SourceRow row(
      RowView row, String[] cells, boolean date1904, SourceRow.Defect defect, @Nullable String line)
      throws Unreadable {
    begun = true;
    notes.countRow();
    limits.checkCount(notes.rows(), notes.rows() * width);
    String[] extras = layout.extras(row);
    int nameless = layout.nameless(extras);
    if (nameless >= 0) {
      notes.add(new FileProblem(RuleCode.FLD_11, null, "第" + (nameless + 1) + "列", null, null));
    }
    return new SourceRow(
        layout, row.sheet(), row.number(), cells, extras, date1904, row.size(), defect, line);
  }
}
