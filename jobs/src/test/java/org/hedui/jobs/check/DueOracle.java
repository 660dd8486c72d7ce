package org.hedui.jobs.check;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hedui.jobs.check.PaymentCase.ListLine;

/** What approved lists make due, month by month, from the words of docs/reconciliation.md. */
final class DueOracle {

  /** One month of one student at one school. */
  record Unit(String school, String term, String person, YearMonth month) {}

  /** What is due, and by which line of a list. */
  record Due(long fen, ListLine line) {}

  private final Map<Unit, Due> due = new LinkedHashMap<>();

  DueOracle(List<ListLine> approved) {
    approved.forEach(this::add);
  }

  /** Every month that is due, in the order of the lists. */
  Map<Unit, Due> months() {
    return due;
  }

  /** Whom a row speaks of: a student, or for a number that tells nobody the row alone. */
  static String person(int student, String place) {
    return student == 0 ? "?" + place : "#" + student;
  }

  private void add(ListLine line) {
    List<YearMonth> months = months(line);
    long all = line.amountFen() == null ? monthly(line.term()) * months.size() : line.amountFen();
    for (int i = 0; i < months.size(); i++) {
      long each = all / months.size();
      long fen = i < months.size() - 1 ? each : all - each * (months.size() - 1);
      due.putIfAbsent(
          new Unit(line.school(), line.term(), person(line.student(), line.place()), months.get(i)),
          new Due(fen, line));
    }
  }

  /** The policy's months that the list names; those of the whole term if its amount counts them. */
  static List<YearMonth> months(ListLine line) {
    List<YearMonth> calendar = calendar(line.term());
    YearMonth firstPaid = calendar.get(1);
    YearMonth lastPaid = calendar.get(5);
    YearMonth first =
        line.from() == null || line.from().isBefore(calendar.get(0)) ? firstPaid : line.from();
    YearMonth last = line.to() == null || line.to().isAfter(calendar.get(5)) ? lastPaid : line.to();
    List<YearMonth> told =
        calendar.stream().filter(m -> !m.isBefore(first) && !m.isAfter(last)).toList();
    List<YearMonth> ofPolicy = told.stream().filter(m -> !m.isBefore(firstPaid)).toList();
    boolean countsAll =
        line.amountFen() != null && line.amountFen() == monthly(line.term()) * told.size();
    return ofPolicy.isEmpty() || countsAll ? told : ofPolicy;
  }

  /** All that a line makes due. */
  static long total(ListLine line) {
    int months = months(line).size();
    return months == 0
        ? 0
        : line.amountFen() == null ? monthly(line.term()) * months : line.amountFen();
  }

  /** The six months of a term, also August or February, which are not paid. */
  static List<YearMonth> calendar(String term) {
    int year = Integer.parseInt(term.substring(0, 4));
    YearMonth first = YearMonth.of(year, term.endsWith("秋") ? 8 : 2);
    return IntStream.range(0, 6).mapToObj(first::plusMonths).toList();
  }

  /** The term of a month. */
  static String term(YearMonth month) {
    int year = month.getMonthValue() == 1 ? month.getYear() - 1 : month.getYear();
    return year + (month.getMonthValue() == 1 || month.getMonthValue() >= 8 ? "秋" : "春");
  }

  private static long monthly(String term) {
    return term.compareTo("2025") < 0 ? 200_00 : 230_00;
  }
}
