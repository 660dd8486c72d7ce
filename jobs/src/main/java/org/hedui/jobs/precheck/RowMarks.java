package org.hedui.jobs.precheck;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedui.io.intake.SheetInfo;
import org.hedui.io.intake.SourceRow;
import org.hedui.io.intake.TableReader;
import org.hedui.io.report.Lang;
import org.hedui.io.report.precheck.CellProblem;
import org.hedui.io.report.precheck.MarkedRow;
import org.hedui.jobs.intake.FileJudge;
import org.hedui.jobs.intake.RowFindings;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Severity;
import org.jspecify.annotations.Nullable;

/** Puts the findings of a row on the cells that they speak of. */
final class RowMarks {
  private final Map<String, Column> columns;
  private final Map<Integer, String> sheets;
  private final @Nullable Column name;
  private final Lang lang;

  RowMarks(Feed feed, TableReader reader, Lang lang) {
    this.columns = feed.columns().stream().collect(Collectors.toMap(Column::header, c -> c));
    this.sheets =
        reader.sheets().stream().collect(Collectors.toMap(SheetInfo::number, SheetInfo::name));
    this.name = feed.column("NAME").orElse(null);
    this.lang = lang;
  }

  /** Whether the file has several sheets with data. */
  boolean severalSheets() {
    return sheets.size() > 1;
  }

  /** The sheet of a row, empty in a text file. */
  String sheet(SourceRow row) {
    return sheets.getOrDefault(row.sheet(), "");
  }

  /** The present row of a judge. */
  MarkedRow of(FileJudge judge) {
    SourceRow row = judge.source();
    List<String> cells = row.original();
    List<CellProblem> problems = new ArrayList<>(judge.findings().size());
    for (RowFindings.Found found : judge.findings()) {
      problems.add(problem(found, row, cells));
    }
    return new MarkedRow(
        severalSheets() ? sheet(row) : "",
        row.number(),
        who(row),
        cells,
        judge.reasons().isEmpty(),
        problems);
  }

  private String who(SourceRow row) {
    return name == null || row.unusable() ? "" : row.cells()[name.ordinal()].strip();
  }

  private CellProblem problem(RowFindings.Found found, SourceRow row, List<String> cells) {
    String field = requireNonNullElse(found.field(), "");
    Column column = columns.get(field);
    int cell = column == null ? -1 : row.position(column);
    String there = cell < 0 ? "" : cells.get(cell).strip();
    Severity severity = found.severity() == null ? found.rule().severity() : found.severity();
    return new CellProblem(
        cell, found.rule(), severity, field, said(found.ours(), found.theirs(), there));
  }

  /** What the cell itself does not show. */
  private String said(@Nullable String ours, @Nullable String theirs, String there) {
    String found = ours == null || ours.equals(there) ? "" : ours;
    if (theirs == null || theirs.isEmpty()) {
      return found;
    }
    return found
        + (found.isEmpty() ? "" : lang.of("，", ", "))
        + lang.of("对照：", "compare: ")
        + theirs;
  }
}
