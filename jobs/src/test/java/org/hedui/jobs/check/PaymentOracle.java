package org.hedui.jobs.check;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedui.jobs.check.DueOracle.Due;
import org.hedui.jobs.check.DueOracle.Unit;
import org.hedui.jobs.check.PaymentCase.ListLine;
import org.hedui.jobs.check.PaymentCase.Order;
import org.hedui.jobs.check.PaymentCase.Return;

/**
 * The reconciliation of docs/reconciliation.md, written a second time from its words: one line
 * after the other, no joins, no sets.
 */
final class PaymentOracle {

  /** What an order line brings to a month. */
  record Part(Order order, String state, long paid, long failed, long pending, long surplus) {}

  /** A line of the reconciliation. */
  record Line(Unit unit, String kind, long due, long paid) {}

  final Map<Unit, Due> due;
  final Map<Unit, List<Part>> paid = new LinkedHashMap<>();
  final Map<Unit, List<Part>> strays = new LinkedHashMap<>();
  final List<ListLine> approved;
  final AnswerOracle answers;
  private final Set<String> schools;

  PaymentOracle(PaymentCase province, Set<String> schools) {
    this.schools = schools;
    this.approved = province.lists().stream().filter(ListLine::approved).toList();
    this.answers = new AnswerOracle(province, schools);
    this.due = new DueOracle(approved).months();
    List<Order> lumps = new ArrayList<>();
    List<Order> others = new ArrayList<>();
    for (Order order : province.orders()) {
      if (order.month() == null) {
        lumps.add(order);
      } else if (!payByName(order)) {
        others.add(order);
      }
    }
    List<Order> strangers = others.stream().filter(o -> !payByCard(o)).toList();
    Map<Unit, Long> taken = new HashMap<>();
    paid.forEach(
        (unit, parts) ->
            taken.put(unit, parts.stream().mapToLong(p -> p.paid() + p.pending()).sum()));
    Map<List<Unit>, Long> before = new HashMap<>();
    lumps.stream()
        .sorted(Comparator.comparing(Order::sentOn))
        .forEach(lump -> payLump(lump, taken, before));
    strangers.forEach(this::stray);
  }

  private long owed(Unit unit) {
    return requireNonNull(due.get(unit)).fen();
  }

  /** Whether an order line may pay a list of this school: a paying office pays for any. */
  private boolean pays(Order order, String school) {
    return !schools.contains(order.unit()) || order.unit().equals(school);
  }

  private boolean payByName(Order order) {
    return due.keySet().stream()
        .filter(u -> u.person().equals("#" + order.student()))
        .filter(u -> u.month().equals(order.month()) && pays(order, u.school()))
        .findFirst()
        .map(u -> add(paid, u, part(order)))
        .isPresent();
  }

  private boolean payByCard(Order order) {
    if (approvals(order, DueOracle.term(paidMonth(order))).findAny().isPresent()) {
      return false;
    }
    return due.entrySet().stream()
        .filter(e -> e.getValue().line().card() == order.card())
        .filter(e -> e.getValue().fen() == order.amountFen())
        .filter(e -> e.getKey().month().equals(order.month()) && pays(order, e.getKey().school()))
        .map(Map.Entry::getKey)
        .findFirst()
        .filter(u -> paid.getOrDefault(u, List.of()).stream().noneMatch(p -> byName(p, u)))
        .map(u -> add(paid, u, part(order)))
        .isPresent();
  }

  private static boolean byName(Part part, Unit unit) {
    return !part.state().equals("failed") && unit.person().equals("#" + part.order().student());
  }

  private Stream<ListLine> approvals(Order order, String term) {
    return approved.stream()
        .filter(l -> l.student() == order.student() && l.student() != 0)
        .filter(l -> l.term().equals(term) && pays(order, l.school()));
  }

  private static boolean add(Map<Unit, List<Part>> to, Unit unit, Part part) {
    return to.computeIfAbsent(unit, u -> new ArrayList<>()).add(part);
  }

  private Part part(Order order) {
    Return answer = answers.of(order);
    if (answer == null) {
      return new Part(order, "pending", 0, 0, order.amountFen(), 0);
    }
    if (answer.failed()) {
      return new Part(order, "failed", 0, order.amountFen(), 0, 0);
    }
    long fen = answer.amountFen();
    long sent = order.amountFen();
    return new Part(order, "ok", fen, Math.max(0, sent - fen), 0, Math.max(0, fen - sent));
  }

  /** Several sums for one term count on: the second begins where the first has ended. */
  private void payLump(Order lump, Map<Unit, Long> taken, Map<List<Unit>, Long> before) {
    List<Unit> months = lumpMonths(lump);
    if (months.isEmpty()) {
      stray(lump);
      return;
    }
    Part whole = part(lump);
    Map<Unit, Long> good = spread(whole.paid(), months, taken, before.getOrDefault(months, 0L));
    before.merge(months, whole.paid(), Long::sum);
    Map<Unit, Long> pending =
        spread(whole.pending(), months, taken, before.getOrDefault(months, 0L));
    before.merge(months, whole.pending(), Long::sum);
    Map<Unit, Long> failed = spread(whole.failed(), months, taken, before.getOrDefault(months, 0L));
    long surplus = whole.surplus();
    for (Unit unit : months) {
      long ok = good.getOrDefault(unit, 0L);
      long open = pending.getOrDefault(unit, 0L);
      long back = failed.getOrDefault(unit, 0L);
      if (ok + open + back > 0) {
        String state = ok > 0 ? "ok" : open > 0 ? "pending" : "failed";
        add(paid, unit, new Part(lump, state, ok, back, open, surplus));
        surplus = 0;
      }
    }
  }

  /**
   * The due months of the newest term, up to that of the file, for which the student is approved.
   */
  private List<Unit> lumpMonths(Order lump) {
    String now = DueOracle.term(YearMonth.from(lump.sentOn()));
    ListLine line =
        approved.stream()
            .filter(l -> l.student() == lump.student() && l.student() != 0)
            .filter(
                l ->
                    pays(lump, l.school())
                        && !DueOracle.calendar(l.term())
                            .get(0)
                            .isAfter(DueOracle.calendar(now).get(0)))
            .max(
                Comparator.comparing((ListLine l) -> DueOracle.calendar(l.term()).get(0))
                    .thenComparing(approved::indexOf, Comparator.reverseOrder()))
            .orElseGet(
                () ->
                    approved.stream()
                        .filter(l -> l.card() == lump.card() && l.term().equals(now))
                        .filter(
                            l -> DueOracle.total(l) == lump.amountFen() && pays(lump, l.school()))
                        .findFirst()
                        .orElse(null));
    if (line == null) {
      return List.of();
    }
    return due.keySet().stream()
        .filter(u -> u.person().equals(DueOracle.person(line.student(), line.place())))
        .filter(u -> u.school().equals(line.school()) && u.term().equals(line.term()))
        .sorted(Comparator.comparing(Unit::month))
        .toList();
  }

  /**
   * Fills what is open, in order; where more comes than is open, each month anew, the rest last.
   */
  private Map<Unit, Long> spread(long fen, List<Unit> months, Map<Unit, Long> taken, long before) {
    Map<Unit, Long> room = new LinkedHashMap<>();
    long open = 0;
    for (Unit unit : months) {
      room.put(unit, Math.max(0, owed(unit) - taken.getOrDefault(unit, 0L)));
      open += Math.max(0, owed(unit) - taken.getOrDefault(unit, 0L));
    }
    long passed = before;
    if (before + fen > open) {
      months.forEach(unit -> room.put(unit, owed(unit)));
      passed = 0;
    }
    Map<Unit, Long> shares = new LinkedHashMap<>();
    long left = fen;
    for (Unit unit : months) {
      long free = room.getOrDefault(unit, 0L);
      long full = Math.min(passed, free);
      passed -= full;
      boolean last = unit.equals(months.get(months.size() - 1));
      long share = last ? left : Math.min(left, free - full);
      shares.put(unit, share);
      left -= share;
    }
    return shares;
  }

  private void stray(Order order) {
    YearMonth month = paidMonth(order);
    String school =
        schools.contains(order.unit())
            ? order.unit()
            : Stream.of(DueOracle.term(month), DueOracle.term(YearMonth.from(order.sentOn())))
                .flatMap(t -> approvals(order, t).map(ListLine::school).sorted().limit(1))
                .findFirst()
                .orElse(order.unit());
    add(
        strays,
        new Unit(
            school, DueOracle.term(month), DueOracle.person(order.student(), order.place()), month),
        part(order));
  }

  /** The month of an order line; a lump sum has that of its file. */
  private static YearMonth paidMonth(Order order) {
    return order.month() == null ? YearMonth.from(order.sentOn()) : order.month();
  }

  /** Why an order line pays no approved month: DIS-01, DIS-13 or DIS-24. */
  String reason(Order order) {
    YearMonth sent = YearMonth.from(order.sentOn());
    YearMonth month = paidMonth(order);
    List<ListLine> own = approvals(order, DueOracle.term(month)).toList();
    boolean ended =
        !own.isEmpty() && own.stream().allMatch(l -> l.to() != null && month.isAfter(l.to()));
    if (ended) {
      return "DIS-13";
    }
    boolean elsewhere =
        own.isEmpty() && approvals(order, DueOracle.term(sent)).findAny().isPresent();
    return elsewhere && !DueOracle.term(sent).equals(DueOracle.term(month)) ? "DIS-24" : "DIS-01";
  }

  String kind(Unit unit) {
    List<Part> parts = paid.getOrDefault(unit, List.of());
    if (parts.isEmpty()) {
      return "not_paid";
    }
    List<Part> good = parts.stream().filter(p -> p.state().equals("ok")).toList();
    long sum = sum(parts);
    boolean spread = good.stream().anyMatch(p -> p.order().month() == null);
    if (good.size() > 1 && (!spread || sum > owed(unit))) {
      return "paid_twice";
    }
    if (good.isEmpty()) {
      return parts.stream().anyMatch(p -> p.state().equals("pending")) ? "pending" : "failed";
    }
    if (sum != owed(unit)) {
      return sum < owed(unit) ? "underpaid" : "overpaid";
    }
    boolean again = good.stream().anyMatch(success -> returnedBefore(success.order(), parts));
    return again ? "reissued" : "matched";
  }

  private static boolean returnedBefore(Order success, List<Part> parts) {
    return parts.stream()
        .filter(p -> p.state().equals("failed"))
        .map(Part::order)
        .anyMatch(o -> o.file() != success.file() && !o.sentOn().isAfter(success.sentOn()));
  }

  String strayKind(List<Part> parts) {
    List<Part> good = parts.stream().filter(p -> p.state().equals("ok")).toList();
    if (good.isEmpty()) {
      return parts.stream().anyMatch(p -> p.state().equals("pending")) ? "pending" : "failed";
    }
    return parts.stream().anyMatch(p -> reason(p.order()).equals("DIS-13"))
        ? "paid_after_exit"
        : "paid_not_approved";
  }

  static long sum(List<Part> parts) {
    return parts.stream().mapToLong(Part::paid).sum();
  }

  /** Every line of the reconciliation; a line without a usable number has the person "". */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    due.forEach(
        (unit, d) ->
            lines.add(
                new Line(unit, kind(unit), d.fen(), sum(paid.getOrDefault(unit, List.of())))));
    strays.forEach((unit, parts) -> lines.add(new Line(unit, strayKind(parts), 0, sum(parts))));
    Map<Unit, Long> unknown =
        answers.unknown().stream()
            .collect(
                Collectors.groupingBy(
                    this::unknownUnit,
                    LinkedHashMap::new,
                    Collectors.summingLong(r -> r.failed() ? 0 : r.amountFen())));
    unknown.forEach((unit, fen) -> lines.add(new Line(unit, "unknown_return", 0, fen)));
    return lines;
  }

  private Unit unknownUnit(Return line) {
    YearMonth month = line.month() == null ? YearMonth.from(line.answeredOn()) : line.month();
    String person = DueOracle.person(line.student(), line.place());
    String school =
        schools.contains(line.unit())
            ? line.unit()
            : approved.stream()
                .filter(
                    l ->
                        ("#" + l.student()).equals(person)
                            && l.term().equals(DueOracle.term(month)))
                .map(ListLine::school)
                .sorted()
                .findFirst()
                .orElse(line.unit());
    return new Unit(school, DueOracle.term(month), person, month);
  }
}
