package org.hedui.schedules.night;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a later date over the same inbox may change, worked out from the reconciliation of the first
 * night and the rules' texts. Within these dates only three rules change by waiting:
 *
 * <ul>
 *   <li>DIS-02: an approved month is unpaid 15 days after its end; one line tells all such months
 *       of a list line, so a further month changes its evidence.
 *   <li>DIS-11: a payment that failed was not sent again within 30 days.
 *   <li>DIS-15: a payment was sent three working days ago and there is no return.
 * </ul>
 *
 * <p>DIS-12 (paid late) compares two recorded dates, row rules speak of the night that read the
 * file: neither changes by waiting. FIL-03 (expected file missing) looks at the date too, but all
 * locks of the term are over on the first of these nights.
 */
final class CalendarChanges {
  private static final int NOT_PAID_DAYS = 15;
  private static final int NOT_RESENT_DAYS = 30;
  private static final int RETURN_WORKING_DAYS = 3;

  private final List<Map<String, String>> reconciliation;

  private CalendarChanges(List<Map<String, String>> reconciliation) {
    this.reconciliation = reconciliation;
  }

  static CalendarChanges of(Path out) throws IOException {
    return new CalendarChanges(CsvTable.rows(out.resolve("finance/reconciliation.csv")));
  }

  /** The lines that the delta of a night must hold: change, rule, place, ours and amount. */
  List<String> between(LocalDate before, LocalDate today) {
    List<String> lines = new ArrayList<>();
    Map<String, String> old = findings(before);
    findings(today)
        .forEach(
            (finding, evidence) -> {
              if (!evidence.equals(old.get(finding))) {
                String change = old.containsKey(finding) ? "changed" : "new";
                lines.add(change + " | " + finding + " | " + evidence);
              }
            });
    lines.sort(null);
    return lines;
  }

  /** The lines that the delta of a night holds. */
  static List<String> told(Path out) throws IOException {
    return CsvTable.columns(
        out.resolve("delta.csv"),
        "change",
        "rule",
        "source_file",
        "source_row",
        "ours",
        "amount_yuan");
  }

  private Map<String, String> findings(LocalDate today) {
    Map<String, String> findings = new TreeMap<>();
    Map<String, List<Map<String, String>>> unpaid = new TreeMap<>();
    for (Map<String, String> line : reconciliation) {
      switch (String.valueOf(line.get("class"))) {
        case "not_paid" -> {
          if (YearMonth.parse(line.get("month"))
              .atEndOfMonth()
              .plusDays(NOT_PAID_DAYS)
              .isBefore(today)) {
            unpaid
                .computeIfAbsent(
                    CsvTable.join(line, "list_file", "list_row"), k -> new ArrayList<>())
                .add(line);
          }
        }
        case "failed" -> {
          LocalDate failed = fileDate(line, "return_file");
          if (failed.plusDays(NOT_RESENT_DAYS).isBefore(today)) {
            findings.put(order("DIS-11", line), failed + " | " + line.get("due_yuan"));
          }
        }
        case "pending" -> {
          LocalDate sent = fileDate(line, "order_file");
          if (workingDay(sent, RETURN_WORKING_DAYS).isBefore(today)) {
            findings.put(order("DIS-15", line), sent + " | " + line.get("due_yuan"));
          }
        }
        default -> {}
      }
    }
    unpaid.forEach((list, months) -> findings.put("DIS-02 | " + list, evidence(months)));
    return findings;
  }

  private static String evidence(List<Map<String, String>> months) {
    BigDecimal due =
        months.stream()
            .map(m -> new BigDecimal(m.get("due_yuan")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return String.join(" ", months.stream().map(m -> m.get("month")).sorted().toList())
        + " | "
        + due;
  }

  private static String order(String rule, Map<String, String> line) {
    return rule + " | " + CsvTable.join(line, "order_file", "order_row");
  }

  /** The day in the name of a bank file, on which its lines were sent or booked. */
  private static LocalDate fileDate(Map<String, String> line, String file) {
    return LocalDate.parse(
        CsvTable.join(line, file).replaceAll(".*_([0-9]{8})_.*", "$1"),
        DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** Weekends are free; the dates of these tests lie outside of holidays. */
  private static LocalDate workingDay(LocalDate day, int days) {
    LocalDate last = day;
    for (int left = days; left > 0; ) {
      last = last.plusDays(1);
      left -= last.getDayOfWeek().getValue() <= 5 ? 1 : 0;
    }
    return last;
  }
}
