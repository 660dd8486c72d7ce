package org.hedui.io.report.school;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedui.io.report.Counterpart;
import org.hedui.io.report.FindingLine;
import org.hedui.rules.RuleCode;
import org.hedui.rules.Severity;

/**
 * {@code schools/<code>/}: the list of duplicates and unverified identities that the school answers
 * on, and the list of everything else it has to see to. A list without cases is not written.
 */
public final class SchoolLists {
  /** The list with reply columns. */
  public static final String DUPLICATES = "重复学籍核实名单.xlsx";

  /** The list of all other cases. */
  public static final String ISSUES = "问题清单.xlsx";

  /** Duplicates apart, what the registry or the other school has to confirm. */
  private static final Set<RuleCode> TO_VERIFY =
      Set.of(
          RuleCode.IDN_13,
          RuleCode.IDN_14,
          RuleCode.IDN_15,
          RuleCode.IDN_16,
          RuleCode.IDN_17,
          RuleCode.IDN_18,
          RuleCode.IDN_19,
          RuleCode.IDN_23,
          RuleCode.IDN_24,
          RuleCode.XSY_05);

  /** Most urgent first: weight, day due, rule, place; the two records of one pair together. */
  static final Comparator<SchoolCase> URGENT_FIRST =
      Comparator.comparing(SchoolCase::line, byUrgency());

  private SchoolLists() {}

  /** Whether cases of this rule go to the list with reply columns. */
  public static boolean isForReply(RuleCode rule) {
    return rule.family().equals("DUP") || TO_VERIFY.contains(rule);
  }

  /** Writes the lists that have cases and returns the rows of each by file name. */
  public static Map<String, Long> write(Path folder, SchoolReport report) throws IOException {
    List<SchoolCase> reply = pick(report, true);
    List<SchoolCase> others = pick(report, false);
    Map<String, Long> written = new LinkedHashMap<>();
    if (!reply.isEmpty()) {
      DuplicateList.write(folder.resolve(DUPLICATES), report.with(reply));
      written.put(DUPLICATES, (long) reply.size());
    }
    if (!others.isEmpty()) {
      IssueList.write(folder.resolve(ISSUES), report.with(others));
      written.put(ISSUES, (long) others.size());
    }
    return written;
  }

  private static List<SchoolCase> pick(SchoolReport report, boolean forReply) {
    return report.cases().stream()
        .filter(c -> isForReply(c.line().rule()) == forReply)
        .sorted(URGENT_FIRST)
        .toList();
  }

  private static Comparator<FindingLine> byUrgency() {
    return Comparator.comparing(FindingLine::severity, Comparator.<Severity>naturalOrder())
        .thenComparing(SchoolLists::dueOrNever)
        .thenComparing(FindingLine::rule)
        .thenComparing(SchoolLists::first)
        .thenComparing(SchoolLists::own)
        .thenComparing(FindingLine::caseId);
  }

  /** The earlier place of a pair within the school, so that its two cases stand together. */
  private static Place first(FindingLine line) {
    Place own = own(line);
    Counterpart other = line.counterpart();
    if (other == null || !other.schoolCode().equals(line.subject().schoolCode())) {
      return own;
    }
    Place there = new Place(other.file(), other.row());
    return there.compareTo(own) < 0 ? there : own;
  }

  private static Place own(FindingLine line) {
    return new Place(line.subject().sourceFile(), line.subject().sourceRow());
  }

  private record Place(String file, long row) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int files = file.compareTo(other.file);
      return files != 0 ? files : Long.compare(row, other.row);
    }
  }

  static LocalDate dueOrNever(FindingLine line) {
    LocalDate due = line.due();
    return due == null ? LocalDate.MAX : due;
  }
}
