package org.hedui.io.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.hedui.io.report.school.SchoolFolder;
import org.jspecify.annotations.Nullable;

/**
 * The control totals of a night's output, counted line by line: what {@code summary.json} sums up,
 * what the workbooks of the schools hold and what stands in quarantine must agree with {@code
 * findings.csv} and {@code reconciliation.csv}.
 */
public final class OutputTotals {
  private final Map<String, Long> byRule = new TreeMap<>();
  private final Map<String, Long> bySchool = new TreeMap<>();
  private final Map<PaymentClass, Money> money = new EnumMap<>(PaymentClass.class);
  private final List<String> differences = new ArrayList<>();

  /**
   * Lines of the reconciliation.
   *
   * @param lines student months
   */
  public record Money(long lines, long dueFen, long paidFen) {
    private static final Money NONE = new Money(0, 0, 0);

    private Money plus(Money other) {
      return new Money(
          lines + other.lines,
          Math.addExact(dueFen, other.dueFen),
          Math.addExact(paidFen, other.paidFen));
    }
  }

  /** Counts an open case; the school code is empty where it belongs to none. */
  public void open(String rule, String school) {
    byRule.merge(rule, 1L, Long::sum);
    if (!school.isEmpty()) {
      bySchool.merge(SchoolFolder.of(school), 1L, Long::sum);
    }
  }

  /** Counts a line of the reconciliation. */
  public void reconciled(PaymentClass paymentClass, long dueFen, long paidFen) {
    reconciled(paymentClass, new Money(1, dueFen, paidFen));
  }

  /** Counts lines of a class of the reconciliation. */
  public void reconciled(PaymentClass paymentClass, Money lines) {
    money.merge(paymentClass, lines, Money::plus);
  }

  /** What both have counted. */
  public OutputTotals plus(OutputTotals other) {
    OutputTotals sum = new OutputTotals();
    for (OutputTotals each : List.of(this, other)) {
      each.byRule.forEach((rule, count) -> sum.byRule.merge(rule, count, Long::sum));
      each.bySchool.forEach((school, count) -> sum.bySchool.merge(school, count, Long::sum));
      each.money.forEach((paid, sums) -> sum.money.merge(paid, sums, Money::plus));
    }
    return sum;
  }

  /** All open cases. */
  public long open() {
    return sum(byRule.values(), n -> n);
  }

  /** The sums of the lines of these classes. */
  public Money money(Collection<PaymentClass> classes) {
    return classes.stream()
        .map(c -> money.getOrDefault(c, Money.NONE))
        .reduce(Money.NONE, Money::plus);
  }

  /**
   * What does not agree, in words.
   *
   * @param summary content of {@code summary.json}
   * @param rows rows of the files by path, as the manifest tells them
   * @param renewed folders that were written again later and may differ
   */
  public List<String> differences(
      Map<String, ? extends @Nullable Object> summary,
      Map<String, Long> rows,
      Collection<String> renewed,
      Lang lang) {
    differences.clear();
    same(lang.of("findings.csv 行数", "rows of findings.csv"), open(), rows.get("findings.csv"));
    same(
        lang.of("reconciliation.csv 行数", "rows of reconciliation.csv"),
        sum(money.values(), Money::lines),
        rows.get("finance/reconciliation.csv"));
    rules(section(summary, "rules"), lang);
    money(section(summary, "money_fen"), lang);
    schools(rows, renewed, lang);
    quarantine(section(summary, "files"), rows, lang);
    return List.copyOf(differences);
  }

  private void rules(List<Map<?, ?>> told, Lang lang) {
    Map<String, Long> left = new TreeMap<>(byRule);
    for (Map<?, ?> rule : told) {
      String code = String.valueOf(rule.get("rule"));
      Long counted = left.remove(code);
      same(
          lang.of("summary.json 未办结 " + code, "summary.json, open " + code),
          counted == null ? 0 : counted,
          rule.get("open"));
    }
    left.forEach(
        (code, count) ->
            same(lang.of("summary.json 未办结 " + code, "summary.json, open " + code), count, null));
  }

  private void money(List<Map<?, ?>> told, Lang lang) {
    Map<String, Money> left = new TreeMap<>();
    money.forEach((paymentClass, sums) -> left.put(paymentClass.text(), sums));
    for (Map<?, ?> sums : told) {
      String name = String.valueOf(sums.get("class"));
      Money counted = left.remove(name);
      same("summary.json " + name, counted == null ? Money.NONE : counted, sums);
    }
    left.forEach((name, sums) -> same("summary.json " + name, sums, Map.of()));
  }

  private void same(String what, Money counted, Map<?, ?> told) {
    same(what + " person_months", counted.lines(), told.get("person_months"));
    same(what + " due", counted.dueFen(), told.get("due"));
    same(what + " paid", counted.paidFen(), told.get("paid"));
  }

  /** Every case of a school is in exactly one of its workbooks. */
  private void schools(Map<String, Long> rows, Collection<String> renewed, Lang lang) {
    Map<String, Long> told = new TreeMap<>();
    rows.forEach(
        (path, count) -> {
          String[] parts = path.split("/");
          if (parts.length == 3 && parts[0].equals("schools")) {
            told.merge(parts[1], count, Long::sum);
          }
        });
    Set<String> folders = new HashSet<>(bySchool.keySet());
    folders.addAll(told.keySet());
    for (String folder : new java.util.TreeSet<>(folders)) {
      if (!renewed.contains("schools/" + folder)) {
        same(
            lang.of("schools/" + folder + " 问题条数", "cases in schools/" + folder),
            bySchool.getOrDefault(folder, 0L),
            told.getOrDefault(folder, 0L));
      }
    }
  }

  private void quarantine(List<Map<?, ?>> files, Map<String, Long> rows, Lang lang) {
    for (Map<?, ?> file : files) {
      if ("accepted".equals(file.get("state"))
          && file.get("rows_quarantined") instanceof Number n
          && OutputNames.keeps(String.valueOf(file.get("path")))) {
        String path = "quarantine/" + file.get("path");
        same(lang.of(path + " 行数", "rows of " + path), n.longValue(), quarantined(path, rows));
      }
    }
  }

  /** A file has one quarantine file, a workbook one a sheet. */
  private static long quarantined(String path, Map<String, Long> rows) {
    return rows.entrySet().stream()
        .filter(e -> e.getKey().equals(path + ".csv") || e.getKey().startsWith(path + "#"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private void same(String what, long counted, @Nullable Object told) {
    if (!(told instanceof Number number) || number.longValue() != counted) {
      differences.add("%s: %d ≠ %s".formatted(what, counted, told == null ? "—" : told));
    }
  }

  private static List<Map<?, ?>> section(
      Map<String, ? extends @Nullable Object> summary, String name) {
    List<Map<?, ?>> section = new ArrayList<>();
    if (summary.get(name) instanceof List<?> list) {
      for (Object item : list) {
        section.add(item instanceof Map<?, ?> map ? map : Map.of());
      }
    }
    return section;
  }

  private static <T> long sum(Collection<T> values, ToLongFunction<T> number) {
    return values.stream().mapToLong(number).sum();
  }
}
