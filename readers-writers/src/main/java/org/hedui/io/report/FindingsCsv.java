package org.hedui.io.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** {@code findings.csv}: every open case, in the order given. */
public final class FindingsCsv {
  /** The columns, part of the public contract. */
  public static final List<String> HEADER =
      List.of(
          "case_id",
          "rule",
          "rule_name",
          "severity",
          "state",
          "age_days",
          "school_code",
          "school_name",
          "feed",
          "source_file",
          "source_row",
          "student_name",
          "id_number",
          "counterpart_feed",
          "counterpart_file",
          "counterpart_row",
          "counterpart_school_code",
          "field",
          "ours",
          "theirs",
          "amount_yuan",
          "due",
          "actor",
          "basis");

  private FindingsCsv() {}

  /** Writes all lines and returns how many there were. */
  public static long write(Path file, Iterator<FindingLine> lines) throws IOException {
    try (CsvFile csv = CsvFile.create(file, HEADER)) {
      while (lines.hasNext()) {
        cells(csv, lines.next());
        csv.endRow();
      }
      return csv.rows();
    }
  }

  static void cells(CsvFile csv, FindingLine line) throws IOException {
    csv.text(line.caseId())
        .text(line.rule().text())
        .text(line.ruleName())
        .text(line.severity().name())
        .text(line.state())
        .number((long) line.ageDays());
    Subject subject = line.subject();
    csv.text(subject.schoolCode())
        .text(subject.schoolName())
        .text(subject.feed())
        .text(subject.sourceFile())
        .number(subject.sourceRow())
        .text(subject.studentName())
        .text(subject.idNumber());
    Counterpart other = line.counterpart();
    csv.text(other == null ? null : other.feed())
        .text(other == null ? null : other.file())
        .number(other == null ? null : other.row())
        .text(other == null ? null : other.schoolCode());
    csv.text(line.field())
        .text(line.ours())
        .text(line.theirs())
        .yuan(line.amountFen())
        .date(line.due())
        .text(line.actor())
        .text(line.basis());
  }
}
