package org.hedui.io.intake;

import java.io.IOException;
import java.util.List;
import org.hedui.io.intake.header.Footer;
import org.hedui.io.intake.header.Header;
import org.hedui.io.intake.header.HeaderFinder.Found;
import org.hedui.io.intake.rows.RawRow;
import org.hedui.io.intake.rows.Unreadable;
import org.hedui.io.intake.text.TextSource;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/** The rows of data of a text file. */
final class TextTable implements TableCursor {
  private final TextSource source;
  private final Feed feed;
  private final Header header;
  private final Layout layout;
  private final Footer footer;
  private final TableNotes notes;
  private final ReadLimits limits;
  private final Lines lines;
  private final int width;
  private final int amount;
  private final List<String> headerCells;
  private long rows;
  private boolean ended;

  /**
   * The rows behind the header.
   *
   * @param sample the first rows, with the header among them
   * @param width how many cells a row has; the header may end with a delimiter where rows do not
   */
  TextTable(
      TextSource source,
      Feed feed,
      Found found,
      List<RawRow> sample,
      int width,
      TableNotes notes,
      ReadLimits limits)
      throws IOException, Unreadable {
    this.source = source;
    this.feed = feed;
    this.header = found.header();
    this.layout = new Layout(feed, header);
    this.footer = new Footer(feed, header);
    this.notes = notes;
    this.limits = limits;
    this.width = width;
    this.amount = feed.column("AMOUNT").map(Column::ordinal).map(header::position).orElse(-1);
    this.headerCells = sample.get(found.first() + found.rows() - 1).cells();
    this.lines = new Lines(feed, header, width, source.separator());
    for (int i = 0; i < found.first(); i++) {
      notes.fields().read(sample.get(i));
    }
    for (int i = 0; i < found.first() + found.rows(); i++) {
      source.advance();
    }
    source.expect(width);
  }

  @Override
  public @Nullable SourceRow next() throws IOException, Unreadable {
    SourceRow ready = lines.poll(ended);
    while (ready == null && !ended) {
      if (!source.advance()) {
        ended = true;
      } else if (!source.blank() && !headerAgain() && !foot()) {
        lines.add(row());
      }
      ready = lines.poll(ended);
    }
    return ready;
  }

  private boolean headerAgain() {
    if (source.size() != headerCells.size() || !source.cell(0).equals(headerCells.get(0))) {
      return false;
    }
    for (int i = 1; i < headerCells.size(); i++) {
      if (!source.cell(i).equals(headerCells.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean foot() {
    Footer.Kind kind = footer.kind(source);
    switch (kind) {
      case TOTAL -> notes.fields().readTotals(source, amount, width);
      case OTHER -> notes.fields().read(source);
      default -> {
        return false;
      }
    }
    return true;
  }

  private SourceRow row() throws Unreadable {
    rows++;
    limits.checkCount(rows, rows * width);
    String[] cells = layout.cells(source);
    String[] extras = layout.extras(source);
    int nameless = layout.nameless(extras);
    if (nameless >= 0) {
      notes.add(new FileProblem(RuleCode.FLD_11, null, "第" + (nameless + 1) + "列", null, null));
    }
    SourceRow.Defect defect = defect(cells);
    boolean unusable = defect != SourceRow.Defect.NONE && defect != SourceRow.Defect.SHORT;
    return new SourceRow(
        layout,
        0,
        source.number(),
        cells,
        extras,
        false,
        source.size(),
        defect,
        unusable ? source.line() : null);
  }

  private SourceRow.Defect defect(String[] cells) {
    if (source.broken()) {
      return SourceRow.Defect.QUOTE;
    }
    if (source.size() == width) {
      return SourceRow.Defect.NONE;
    }
    if (source.size() > width) {
      return SourceRow.Defect.LONG;
    }
    return Shape.shifted(feed, cells) ? SourceRow.Defect.BROKEN : SourceRow.Defect.SHORT;
  }

  @Override
  public List<String> header() {
    return header.texts();
  }

  @Override
  public List<SheetInfo> sheets() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
