package org.hedui.jobs.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hedui.jobs.check.DueOracle.Due;
import org.hedui.jobs.check.DueOracle.Unit;
import org.hedui.jobs.check.PaymentCase.Order;
import org.hedui.jobs.check.PaymentCase.Return;
import org.hedui.jobs.check.PaymentOracle.Part;

/** Which rows DIS-01 to DIS-24 must name, by the oracle: {@code DIS-03 payment-orders 1/2}. */
final class PaymentFindings {
  private final PaymentOracle oracle;
  private final LocalDate today;
  private final Set<String> found = new TreeSet<>();

  private PaymentFindings(PaymentOracle oracle, LocalDate today) {
    this.oracle = oracle;
    this.today = today;
  }

  static Set<String> of(PaymentOracle oracle, LocalDate today) {
    PaymentFindings findings = new PaymentFindings(oracle, today);
    oracle.due.keySet().forEach(findings::approved);
    oracle.strays.values().forEach(findings::stray);
    findings.twice();
    findings.late();
    findings.unanswered();
    findings.oneCard();
    oracle.answers.unknown().forEach(r -> findings.add("DIS-16", r.place()));
    return findings.found;
  }

  private void add(String rule, String place) {
    found.add(rule + " " + place);
  }

  private void approved(Unit unit) {
    String kind = oracle.kind(unit);
    List<Part> parts = oracle.paid.getOrDefault(unit, List.of());
    switch (kind) {
      case "not_paid" -> {
        boolean over = unit.month().atEndOfMonth().plusDays(15).isBefore(today);
        Due due = oracle.due.get(unit);
        if (over && due != null && due.fen() > 0) {
          add("DIS-02", due.line().place());
        }
      }
      case "underpaid", "overpaid" ->
          parts.stream()
              .filter(p -> p.state().equals("ok"))
              .forEach(p -> add("DIS-03", p.order().place()));
      case "failed" -> parts.forEach(this::notResent);
      default -> {}
    }
  }

  private void notResent(Part part) {
    Return answer = oracle.answers.of(part.order());
    if (part.state().equals("failed")
        && answer != null
        && answer.answeredOn().plusDays(30).isBefore(today)) {
      add("DIS-11", part.order().place());
    }
  }

  private void stray(List<Part> parts) {
    for (Part part : parts) {
      if (part.state().equals("ok")) {
        add(oracle.reason(part.order()), part.order().place());
      }
    }
    if (oracle.strayKind(parts).equals("failed")) {
      parts.forEach(this::notResent);
    }
  }

  /** A student's month that is paid twice at one school, or at two that have both approved it. */
  private void twice() {
    Map<String, List<Unit>> byMonth = new HashMap<>();
    for (Unit unit : oracle.paid.keySet()) {
      if (!successes(unit).isEmpty()) {
        byMonth.computeIfAbsent(unit.person() + unit.month(), k -> new ArrayList<>()).add(unit);
      }
    }
    for (List<Unit> units : byMonth.values()) {
      if (units.size() > 1 || oracle.kind(units.get(0)).equals("paid_twice")) {
        units.forEach(u -> successes(u).forEach(o -> add("DIS-04", o.place())));
      }
    }
  }

  private List<Order> successes(Unit unit) {
    return oracle.paid.getOrDefault(unit, List.of()).stream()
        .filter(p -> p.state().equals("ok"))
        .map(Part::order)
        .toList();
  }

  /** Sixty days after the month's end; of a lump sum the last month that it pays counts. */
  private void late() {
    Map<Order, Unit> last = new HashMap<>();
    oracle.paid.forEach(
        (unit, parts) ->
            parts.stream()
                .filter(p -> p.paid() > 0)
                .forEach(
                    p ->
                        last.merge(
                            p.order(), unit, (a, b) -> a.month().isAfter(b.month()) ? a : b)));
    last.forEach(
        (order, unit) -> {
          Return answer = oracle.answers.of(order);
          boolean due = !oracle.kind(unit).equals("paid_twice");
          if (due
              && answer != null
              && answer.answeredOn().isAfter(unit.month().atEndOfMonth().plusDays(60))) {
            add("DIS-12", order.place());
          }
        });
  }

  /**
   * One card for two students in a month; lines that came back and numbers of nobody do not count.
   */
  private void oneCard() {
    Map<String, Set<Order>> byMonth = new HashMap<>();
    Map<Unit, List<Part>> all = new HashMap<>(oracle.paid);
    all.putAll(oracle.strays);
    all.forEach(
        (unit, parts) ->
            parts.stream()
                .filter(p -> p.order().student() != 0 && !failed(p.order()))
                .forEach(
                    p ->
                        byMonth
                            .computeIfAbsent(
                                p.order().card() + "/" + unit.month(), k -> new HashSet<>())
                            .add(p.order())));
    for (Set<Order> orders : byMonth.values()) {
      if (orders.stream().map(Order::student).distinct().count() > 1) {
        orders.forEach(o -> add("DIS-07", o.place()));
      }
    }
  }

  private boolean failed(Order order) {
    Return answer = oracle.answers.of(order);
    return answer != null && answer.failed();
  }

  private void unanswered() {
    for (List<Part> parts : List.copyOf(oracle.paid.values())) {
      parts.forEach(this::unanswered);
    }
    oracle.strays.values().forEach(parts -> parts.forEach(this::unanswered));
  }

  private void unanswered(Part part) {
    if (part.state().equals("pending") && oracle.answers.of(part.order()) == null) {
      LocalDate third = part.order().sentOn();
      for (int worked = 0; worked < 3; ) {
        third = third.plusDays(1);
        worked += works(third) ? 1 : 0;
      }
      if (third.isBefore(today)) {
        add("DIS-15", part.order().place());
      }
    }
  }

  /** Autumn 2025: the holiday from 1 to 8 October, worked on 28 September and 11 October. */
  private static boolean works(LocalDate day) {
    if (day.equals(LocalDate.of(2025, 9, 28)) || day.equals(LocalDate.of(2025, 10, 11))) {
      return true;
    }
    boolean holiday =
        YearMonth.from(day).equals(YearMonth.of(2025, 10)) && day.getDayOfMonth() <= 8;
    return !holiday
        && day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
