package org.hedui.jobs.intake;

import static java.util.Objects.requireNonNullElse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.hedui.io.intake.SourceRow;
import org.hedui.rules.Column;
import org.hedui.rules.Row;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into the database: copies what the judge lets pass, block by block, and keeps
 * the rest in quarantine. Its position, {@link FileJudge#read()}, is stored in the transaction of
 * every block, so that a killed night goes on behind the last block that was committed.
 */
final class FileLoad implements AutoCloseable {
  private final FileRecord file;
  private final FileJudge judge;
  private final Scopes scopes;
  private final LoadBlock block = new LoadBlock();
  private final List<Column> columns;
  private final @Nullable Column school;
  private final @Nullable Column name;
  private final @Nullable Column number;

  /**
   * A file to be loaded.
   *
   * @param stored the columns of its feed that are stored
   */
  FileLoad(FileRecord file, FileJudge judge, Scopes scopes, List<Column> stored) {
    this.file = file;
    this.judge = judge;
    this.scopes = scopes;
    this.columns = stored.stream().filter(judge.reader()::carries).toList();
    this.school = file.feed().column("SCHOOL_CODE").orElse(null);
    this.name = file.feed().column("NAME").orElse(null);
    this.number = file.feed().column("ID_NUMBER").orElse(null);
  }

  /**
   * Passes over the rows that an earlier, broken run has committed. They are judged again: sums,
   * counts and what is told once of a file are the same as if nothing had happened.
   */
  void skip(long rows) {
    while (judge.read() < rows && judge.next()) {
      // judged, but stored already
    }
  }

  /**
   * Loads up to {@code most} more rows in the connection's transaction; returns how many were read.
   */
  long load(Connection connection, int most) throws SQLException {
    long before = judge.read();
    try (RowWriter writer = new RowWriter(connection, file.feed(), columns)) {
      while (judge.read() - before < most && judge.next()) {
        take(writer);
      }
      writer.finish();
    }
    block.write(connection);
    scopes.write(connection);
    return judge.read() - before;
  }

  private void take(RowWriter writer) throws SQLException {
    long id = judge.rowId();
    List<RowFindings.Found> findings = judge.findings();
    if (judge.reasons().isEmpty()) {
      Row row = judge.row();
      long scope = scopes.of(row);
      writer.write(row, scope);
      for (int i = 0; i < findings.size(); i++) {
        block.add(id, scope, findings.get(i));
      }
    } else {
      quarantine(id, judge.source());
      findings.forEach(found -> block.add(id, null, found));
    }
  }

  private void quarantine(long id, SourceRow source) {
    boolean readable = !source.unusable();
    block.quarantine(
        id,
        source.original(),
        judge.reasons().stream().map(RuleCode::text).collect(Collectors.joining(" ")),
        readable ? cell(source, school) : requireNonNullElse(file.submitter(), ""),
        readable ? cell(source, name) : "",
        readable ? cell(source, number) : "");
  }

  private static String cell(SourceRow source, @Nullable Column column) {
    return column == null ? "" : source.cells()[column.ordinal()].strip();
  }

  FileJudge judge() {
    return judge;
  }

  FileRecord file() {
    return file;
  }

  @Override
  public void close() {
    judge.close();
  }
}
