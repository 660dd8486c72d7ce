package org.hedui.jobs.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hedui.jobs.check.PaymentCase.Order;
import org.hedui.jobs.check.PaymentCase.Return;
import org.jspecify.annotations.Nullable;

/**
 * Which order line a return line answers, line by line: the one with its batch and number, if it is
 * the same student's and month's and the only one; else the next one with its batch, card, amount
 * and month; else the one with its batch and number that has no answer. A file answers a line once;
 * the newest answer counts.
 */
final class AnswerOracle {
  private final List<Order> orders;
  private final Set<String> schools;
  private final Map<Order, List<Return>> answers = new HashMap<>();
  private final Map<Integer, Set<Order>> ofFile = new HashMap<>();
  private final List<Return> unknown = new ArrayList<>();

  AnswerOracle(PaymentCase province, Set<String> schools) {
    this.orders = province.orders();
    this.schools = schools;
    List<Return> open = place(province.returns(), this::plainly, false);
    open = place(open, AnswerOracle::alike, false);
    unknown.addAll(place(open, AnswerOracle::sameNumber, true));
  }

  /** The answer that counts, null while there is none. */
  @Nullable Return of(Order order) {
    return answers.getOrDefault(order, List.of()).stream()
        .max(Comparator.comparing(Return::answeredOn).thenComparing(Return::file))
        .orElse(null);
  }

  /** Return lines that nobody sent. */
  List<Return> unknown() {
    return unknown;
  }

  private interface Fit {
    boolean fits(Return answer, Order order);
  }

  private List<Return> place(List<Return> lines, Fit fit, boolean unansweredOnly) {
    Set<Order> before = new HashSet<>(answers.keySet());
    Map<Integer, List<Return>> byFile = new TreeMap<>();
    lines.forEach(r -> byFile.computeIfAbsent(r.file(), f -> new ArrayList<>()).add(r));
    List<Return> left = new ArrayList<>();
    for (List<Return> file : byFile.values()) {
      for (Return line : file) {
        Set<Order> used = ofFile.computeIfAbsent(line.file(), f -> new HashSet<>());
        Predicate<Order> may =
            o ->
                fit.fits(line, o)
                    && sameUnit(line, o)
                    && !used.contains(o)
                    && !(unansweredOnly && before.contains(o));
        Set<Order> late = crowded(line, lines, before) ? before : answers.keySet();
        Order home =
            orders.stream().filter(may).min(Comparator.comparing(late::contains)).orElse(null);
        if (home == null) {
          left.add(line);
        } else {
          used.add(home);
          answers.computeIfAbsent(home, o -> new ArrayList<>()).add(line);
        }
      }
    }
    return left;
  }

  /**
   * More equal return lines than order lines for them: a bank that answers several times. Then each
   * file begins anew.
   */
  private boolean crowded(Return line, List<Return> lines, Set<Order> before) {
    long copies =
        lines.stream()
            .filter(r -> r.batch().equals(line.batch()) && r.unit().equals(line.unit()))
            .filter(r -> r.card() == line.card() && r.amountFen() == line.amountFen())
            .filter(r -> Objects.equals(r.month(), line.month()))
            .count();
    return copies
        > orders.stream()
            .filter(o -> alike(line, o) && sameUnit(line, o) && !before.contains(o))
            .count();
  }

  /** Two schools may use one batch number; a unit that is no school says nothing. */
  private boolean sameUnit(Return r, Order o) {
    return !schools.contains(r.unit()) || !schools.contains(o.unit()) || r.unit().equals(o.unit());
  }

  private boolean plainly(Return r, Order o) {
    return plain(r, o)
        && orders.stream().filter(other -> plain(r, other) && sameUnit(r, other)).count() == 1;
  }

  private static boolean plain(Return r, Order o) {
    boolean sameMonth = r.month() == null || r.month().equals(o.month());
    boolean samePerson =
        r.student() == 0 || o.student() == 0
            ? r.card() == o.card() && r.amountFen() == o.amountFen()
            : r.student() == o.student();
    return r.batch().equals(o.batch()) && r.line() == o.line() && sameMonth && samePerson;
  }

  private static boolean alike(Return r, Order o) {
    return r.batch().equals(o.batch())
        && r.card() == o.card()
        && r.amountFen() == o.amountFen()
        && (r.month() == null || Objects.equals(r.month(), o.month()));
  }

  private static boolean sameNumber(Return r, Order o) {
    return r.batch().equals(o.batch()) && r.line() == o.line();
  }
}
