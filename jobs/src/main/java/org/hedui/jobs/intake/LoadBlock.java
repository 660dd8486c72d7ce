package org.hedui.jobs.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.database.BinaryCopy;
import org.hedui.rules.RowId;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a block of rows leaves besides the rows themselves: findings and quarantined rows, kept
 * until the COPY of the rows has ended, since a connection carries one COPY at a time.
 */
final class LoadBlock {

  private record Finding(
      RuleCode rule,
      long rowId,
      @Nullable Long scopeId,
      @Nullable Severity severity,
      @Nullable String field,
      @Nullable String ours,
      @Nullable String theirs) {}

  private record Quarantined(
      long rowId, List<String> cells, String reasons, String school, String name, String number) {}

  private final List<Finding> findings = new ArrayList<>();
  private final List<Quarantined> quarantined = new ArrayList<>();

  void add(long rowId, @Nullable Long scopeId, RowFindings.Found f) {
    long place = FileFindings.onWholeFile(f.rule()) ? RowId.ofFile(RowId.fileNumber(rowId)) : rowId;
    findings.add(
        new Finding(f.rule(), place, scopeId, f.severity(), f.field(), f.ours(), f.theirs()));
  }

  void quarantine(
      long rowId, List<String> cells, String reasons, String school, String name, String number) {
    quarantined.add(new Quarantined(rowId, cells, reasons, school, name, number));
  }

  void write(Connection connection) throws SQLException {
    if (!findings.isEmpty()) {
      try (BinaryCopy copy =
          new BinaryCopy(
              connection,
              "intake.row_finding",
              List.of("rule", "row_id", "scope_id", "severity", "field", "ours", "theirs"))) {
        for (Finding f : findings) {
          copy.startRow(7);
          copy.text(f.rule().text());
          copy.bigint(f.rowId());
          if (f.scopeId() == null) {
            copy.nullValue();
          } else {
            copy.bigint(f.scopeId());
          }
          copy.text(f.severity() == null ? null : f.severity().name());
          copy.text(f.field());
          copy.text(f.ours());
          copy.text(f.theirs());
        }
        copy.finish();
      }
      findings.clear();
    }
    if (!quarantined.isEmpty()) {
      try (BinaryCopy copy =
          new BinaryCopy(
              connection,
              "intake.quarantined_row",
              List.of("row_id", "cells", "reasons", "school_code", "student_name", "id_number"))) {
        for (Quarantined q : quarantined) {
          copy.startRow(6);
          copy.bigint(q.rowId());
          copy.textArray(q.cells());
          copy.text(q.reasons());
          copy.text(q.school());
          copy.text(q.name());
          copy.text(q.number());
        }
        copy.finish();
      }
      quarantined.clear();
    }
  }
}
