package org.hedui.jobs.precheck;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hedui.io.intake.FileProblem;
import org.hedui.jobs.cases.EvidenceMask;
import org.hedui.jobs.intake.FileFindings;
import org.hedui.jobs.intake.RowFindings;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;
import org.jspecify.annotations.Nullable;

/** Counts the findings of a file by rule and keeps where the first of them are, masked. */
final class Tally {
  /** Places kept of a rule; all are counted. */
  private static final int PLACES = 1000;

  private final Map<RuleCode, Sum> sums = new EnumMap<>(RuleCode.class);

  private static final class Sum {
    final List<Place> places = new ArrayList<>();
    Severity severity;
    long count;

    Sum(Severity severity) {
      this.severity = severity;
    }
  }

  void add(RowFindings.Found found, String sheet, long row) {
    boolean whole = FileFindings.onWholeFile(found.rule());
    add(
        found.rule(),
        found.severity(),
        whole ? "" : sheet,
        whole ? 0 : row,
        found.field(),
        found.ours(),
        found.theirs());
  }

  void add(FileProblem problem) {
    add(
        problem.rule(),
        problem.severity(),
        "",
        0,
        problem.field(),
        problem.ours(),
        problem.theirs());
  }

  private void add(
      RuleCode rule,
      @Nullable Severity severity,
      String sheet,
      long row,
      @Nullable String field,
      @Nullable String ours,
      @Nullable String theirs) {
    Severity weight = severity == null ? rule.severity() : severity;
    Sum sum = sums.computeIfAbsent(rule, r -> new Sum(weight));
    sum.count++;
    if (weight.compareTo(sum.severity) < 0) {
      sum.severity = weight;
    }
    if (sum.places.size() < PLACES) {
      String column = requireNonNullElse(field, "");
      sum.places.add(
          new Place(
              sheet,
              row,
              EvidenceMask.of(rule, "", column),
              EvidenceMask.of(rule, column, requireNonNullElse(ours, "")),
              EvidenceMask.of(rule, column, requireNonNullElse(theirs, ""))));
    }
  }

  /** By weight, then in the order of the catalogue. */
  List<Problem> problems() {
    return sums.entrySet().stream()
        .map(
            e ->
                new Problem(
                    e.getKey(), e.getValue().severity, e.getValue().count, e.getValue().places))
        .sorted(Comparator.comparing(Problem::severity).thenComparing(Problem::rule))
        .toList();
  }
}
