package org.hedui.io.report.school;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedui.io.report.FindingLine;
import org.hedui.rules.RuleCode;

/**
 * One thing to do: the cases of a school that the same person settles in the same way.
 *
 * @param rule what is wrong, and with it what to do
 * @param actor who must act
 * @param cases most urgent first
 */
record Matter(RuleCode rule, String actor, List<SchoolCase> cases) {

  private record Key(RuleCode rule, String actor) {}

  /** Groups cases; the most urgent matter comes first. */
  static List<Matter> of(List<SchoolCase> cases) {
    Map<Key, List<SchoolCase>> groups =
        cases.stream()
            .sorted(SchoolLists.URGENT_FIRST)
            .collect(
                Collectors.groupingBy(
                    c -> new Key(c.line().rule(), c.line().actor()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.entrySet().stream()
        .map(e -> new Matter(e.getKey().rule(), e.getKey().actor(), e.getValue()))
        .sorted(
            Comparator.comparing((Matter m) -> m.first().severity())
                .thenComparing(Matter::earliest)
                .thenComparing(Matter::rule)
                .thenComparing(Matter::actor))
        .toList();
  }

  FindingLine first() {
    return cases.get(0).line();
  }

  /** The first day due, {@link LocalDate#MAX} where none is. */
  LocalDate earliest() {
    return cases.stream()
        .map(c -> SchoolLists.dueOrNever(c.line()))
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MAX);
  }

  long overdue(LocalDate today) {
    return cases.stream().filter(c -> SchoolLists.dueOrNever(c.line()).isBefore(today)).count();
  }
}
