package org.hedui.jobs.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hedui.io.intake.SourceRow;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleBook;
import org.hedui.rules.RuleCode;
import org.hedui.rules.intake.Quarantine;
import org.hedui.rules.intake.RowParser;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of one file in their order: reads a row's values, says whether it can be stored
 * and applies the row rules. What it found of a row stands until the next; the hot path of the
 * night makes nothing new for a clean row but the row itself.
 */
final class RowJudge {
  private final Feed feed;
  private final Night night;
  private final List<String> schools;
  private final ControlTotals totals;
  private final List<RowRule> rules;
  private final @Nullable Column school;
  private final RowFindings findings = new RowFindings();
  private @Nullable Row row;
  private Set<RuleCode> reasons = Set.of();
  private boolean sampleNamesTold;

  /**
   * A judge of the rows of one file.
   *
   * @param schools codes of the schools that every row must speak for; empty for any, several only
   *     where the file's own limit and the caller's differ: then no row can be right
   */
  RowJudge(Feed feed, Night night, List<String> schools, ControlTotals totals) {
    this.feed = feed;
    this.night = night;
    this.schools = schools;
    this.totals = totals;
    this.rules = RuleBook.rowRules(feed);
    this.school = feed.column("SCHOOL_CODE").orElse(null);
  }

  /** Judges the next row. */
  void judge(SourceRow source, long id) {
    findings.clear();
    if (source.unusable()) {
      row = null;
      reasons = Set.of(RuleCode.FIL_15);
      totals.addUnread();
      findings.add(RuleCode.FIL_15, null, null, null);
      return;
    }
    Row read = RowParser.parse(feed, id, source.cells(), source.date1904(), night, findings);
    row = read;
    totals.add(read);
    if (source.shortRow()) {
      findings.add(RuleCode.FIL_15, null, null, null);
    }
    reasons = Quarantine.reasons(read, findings);
    if (source.shortRow() && !reasons.isEmpty()) {
      reasons = with(RuleCode.FIL_15, reasons);
    }
    String speaksFor = foreignTo(read);
    if (speaksFor != null && school != null) {
      reasons = with(RuleCode.FIL_12, reasons);
      findings.add(RuleCode.FIL_12, school.header(), read.text(school), speaksFor);
    }
    if (reasons.isEmpty() || FileFindings.listsAll(feed)) {
      for (RowRule rule : rules) {
        rule.check(read, night, findings);
      }
      tellSampleNamesOnce();
    } else {
      findings.keep(reasons, Quarantine.fields(feed));
    }
  }

  /** The school that the row should speak for, null where it may stand in this file. */
  private @Nullable String foreignTo(Row read) {
    if (school == null || schools.isEmpty() || read.blank(school)) {
      return null;
    }
    String code = read.text(school);
    for (int i = 0; i < schools.size(); i++) {
      if (!schools.get(i).equals(code)) {
        return schools.get(i);
      }
    }
    return null;
  }

  private static Set<RuleCode> with(RuleCode code, Set<RuleCode> others) {
    Set<RuleCode> all = EnumSet.of(code);
    all.addAll(others);
    return all;
  }

  /** Example rows are a finding on the file (FIL-19), told with the first of them. */
  private void tellSampleNamesOnce() {
    if (findings.has(RuleCode.FIL_19)) {
      if (sampleNamesTold) {
        findings.drop(RuleCode.FIL_19);
      }
      sampleNamesTold = true;
    }
  }

  /** Why the row cannot be stored; empty for an accepted one. */
  Set<RuleCode> reasons() {
    return reasons;
  }

  /** The row, if it was accepted. */
  Row row() {
    return Objects.requireNonNull(row);
  }

  /**
   * What is to be told of the row: of one that cannot be stored only why, but of a file that is
   * held with all its errors, everything.
   */
  List<RowFindings.Found> findings() {
    return findings.all();
  }
}
