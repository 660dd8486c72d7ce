package org.hedui.io.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** {@code delta.csv}: what changed against the night before, in the order given. */
public final class DeltaCsv {
  /** change, why and by, then the columns of findings.csv. */
  public static final List<String> HEADER =
      Stream.concat(Stream.of("change", "why", "by"), FindingsCsv.HEADER.stream()).toList();

  private DeltaCsv() {}

  /** Writes all lines and returns how many there were. */
  public static long write(Path file, Iterator<DeltaLine> lines) throws IOException {
    try (CsvFile csv = CsvFile.create(file, HEADER)) {
      while (lines.hasNext()) {
        DeltaLine line = lines.next();
        csv.text(line.change().text()).text(line.why()).text(line.by());
        FindingsCsv.cells(csv, line.line());
        csv.endRow();
      }
      return csv.rows();
    }
  }
}
