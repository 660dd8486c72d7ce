package org.hedui.io.intake;

import java.io.IOException;
import java.util.List;
import org.hedui.io.intake.header.Header;
import org.hedui.io.intake.header.HeaderFinder.Found;
import org.hedui.io.intake.rows.RawRow;
import org.hedui.io.intake.rows.Unreadable;
import org.hedui.io.intake.text.TextSource;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.jspecify.annotations.Nullable;

/** The rows of data of a text file. */
final class TextTable implements TableCursor {
  private final TextSource source;
  private final Feed feed;
  private final Header header;
  private final DataRows rows;
  private final Lines lines;
  private final int width;
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
    this.width = width;
    List<String> headerCells = sample.get(found.first() + found.rows() - 1).cells();
    this.rows = new DataRows(feed, header, headerCells, width, notes, limits);
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
      } else if (rows.data(source)) {
        lines.add(row());
      }
      ready = lines.poll(ended);
    }
    return ready;
  }

  private SourceRow row() throws Unreadable {
    String[] cells = rows.cells(source);
    SourceRow.Defect defect = defect(cells);
    boolean usable = defect == SourceRow.Defect.NONE || defect == SourceRow.Defect.SHORT;
    return rows.row(source, cells, false, defect, usable ? null : source.line());
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
  public boolean carries(Column column) {
    return header.position(column.ordinal()) >= 0;
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
