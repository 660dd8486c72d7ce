package org.hedui.jobs.intake;

import static java.util.Objects.requireNonNullElse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hedui.io.intake.FileProblem;
import org.hedui.io.intake.SourceRow;
import org.hedui.io.intake.TableReader;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowId;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleBook;
import org.hedui.rules.RuleCode;
import org.hedui.rules.intake.Quarantine;
import org.hedui.rules.intake.RowParser;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into the database: reads, parses, checks and copies it block by block. Its
 * position, {@link #read()}, is stored in the transaction of every block, so that a killed night
 * goes on behind the last block that was committed.
 */
final class FileLoad implements AutoCloseable {
  private final FileRecord file;
  private final TableReader reader;
  private final Night night;
  private final Scopes scopes;
  private final ControlTotals totals;
  private final List<RowRule> rules;
  private final RowFindings findings = new RowFindings();
  private final LoadBlock block = new LoadBlock();
  private final @Nullable Column school;
  private final @Nullable Column name;
  private final @Nullable Column number;
  private long read;
  private long quarantined;
  private boolean blocked;
  private boolean sampleNamesTold;
  private boolean ended;

  FileLoad(FileRecord file, TableReader reader, Night night, Scopes scopes, ControlTotals totals) {
    this.file = file;
    this.reader = reader;
    this.night = night;
    this.scopes = scopes;
    this.totals = totals;
    this.rules = RuleBook.rowRules(file.feed());
    this.school = file.feed().column("SCHOOL_CODE").orElse(null);
    this.name = file.feed().column("NAME").orElse(null);
    this.number = file.feed().column("ID_NUMBER").orElse(null);
    this.quarantined = file.rowsQuarantined();
  }

  /** Passes over the rows that an earlier, broken run has committed. */
  void skip(long rows) {
    while (read < rows && !ended) {
      SourceRow row = reader.next();
      if (row == null) {
        ended = true;
      } else {
        read++;
        count(row);
      }
    }
  }

  private void count(SourceRow source) {
    if (source.unusable()) {
      totals.addUnread();
    } else {
      long id = RowId.of(file.number(), source.sheet(), source.number());
      totals.add(
          RowParser.parse(file.feed(), id, source.cells(), source.date1904(), night, findings));
      findings.clear();
    }
  }

  /**
   * Loads up to {@code most} more rows in the connection's transaction; returns how many were read.
   */
  long load(Connection connection, int most) throws SQLException {
    long before = read;
    try (RowWriter writer = new RowWriter(connection, file.feed())) {
      while (read - before < most) {
        SourceRow source = reader.next();
        if (source == null) {
          ended = true;
          break;
        }
        read++;
        take(source, writer);
      }
      writer.finish();
    }
    block.write(connection);
    scopes.write(connection);
    return read - before;
  }

  private void take(SourceRow source, RowWriter writer) throws SQLException {
    findings.clear();
    long id = RowId.of(file.number(), source.sheet(), source.number());
    if (source.unusable()) {
      blocked = true;
      totals.addUnread();
      findings.add(RuleCode.FIL_15, null, null, null);
      quarantine(id, source, Set.of(RuleCode.FIL_15));
      return;
    }
    Row row = RowParser.parse(file.feed(), id, source.cells(), source.date1904(), night, findings);
    totals.add(row);
    if (source.shortRow()) {
      findings.add(RuleCode.FIL_15, null, null, null);
    }
    Set<RuleCode> reasons = Quarantine.reasons(row, findings);
    if (!scopes.admits(row)) {
      reasons = new TreeSet<>(reasons);
      reasons.add(RuleCode.FIL_12);
      findings.add(
          RuleCode.FIL_12,
          school == null ? null : school.header(),
          school == null ? null : row.text(school),
          file.submitter());
    }
    if (!reasons.isEmpty()) {
      blocked = true;
      quarantine(id, source, reasons);
      return;
    }
    totals.completeMonth(row);
    for (RowRule rule : rules) {
      rule.check(row, night, findings);
    }
    long scope = scopes.of(row);
    writer.write(row, scope, totals.head());
    for (RowFindings.Found found : findings.all()) {
      if (found.rule() == RuleCode.FIL_19) {
        if (!sampleNamesTold) {
          block.add(id, scope, found);
        }
        sampleNamesTold = true;
      } else {
        block.add(id, scope, found);
      }
    }
  }

  private void quarantine(long id, SourceRow source, Set<RuleCode> reasons) {
    quarantined++;
    boolean readable = !source.unusable();
    block.quarantine(
        id,
        source.original(),
        reasons.stream().map(RuleCode::text).collect(Collectors.joining(" ")),
        readable ? cell(source, school) : requireNonNullElse(file.submitter(), ""),
        readable ? cell(source, name) : "",
        readable ? cell(source, number) : "");
    for (RowFindings.Found found : findings.all()) {
      if (reasons.contains(found.rule())) {
        block.add(id, null, found);
      }
    }
  }

  private static String cell(SourceRow source, @Nullable Column column) {
    return column == null ? "" : source.cells()[column.ordinal()].strip();
  }

  /** Whether the last row has been read. */
  boolean ended() {
    return ended;
  }

  /** Rows read so far, counting those of an earlier run. */
  long read() {
    return read;
  }

  /** Rows put into quarantine so far. */
  long quarantined() {
    return quarantined;
  }

  /**
   * Whether the file as a whole must be held, once its last row is read: all its problems are known
   * then.
   */
  boolean held(List<FileProblem> problems) {
    return (file.feed().mode() == Feed.Mode.ALL_OR_NOTHING && blocked)
        || problems.stream().anyMatch(p -> FileFindings.holds(p.rule(), p.severity()));
  }

  Scopes scopes() {
    return scopes;
  }

  ControlTotals totals() {
    return totals;
  }

  TableReader reader() {
    return reader;
  }

  FileRecord file() {
    return file;
  }

  @Override
  public void close() {
    reader.close();
  }
}
