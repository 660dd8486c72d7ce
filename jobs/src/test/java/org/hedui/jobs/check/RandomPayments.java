package org.hedui.jobs.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hedui.jobs.check.PaymentCase.ListLine;
import org.hedui.jobs.check.PaymentCase.Order;
import org.hedui.jobs.check.PaymentCase.Return;
import org.hedui.sample.specimen.Specimen.DataFile;
import org.jspecify.annotations.Nullable;

/**
 * Makes small provinces with everything that goes wrong with payments: two schools and a paying
 * office, three students, lists that name a student twice, sums and months that do not fit, batches
 * sent again, returns that are numbered anew, incomplete or doubled. Nothing of one province has to
 * do with another, so that many of them can be checked at once.
 */
final class RandomPayments {
  static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
  private static final int STUDENTS = 3;

  private final Random random;
  private final int number;
  private final List<ListLine> lists = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Return> returns = new ArrayList<>();
  private int orderFiles;
  private int returnFiles;

  /**
   * Province number n, from 0; its students are 4n + 1 to 4n + 3, the old number of the first 4n +
   * 4.
   */
  RandomPayments(int number, long seed) {
    this.number = number;
    this.random = new Random(seed);
    int listed = random.nextInt(5);
    for (int i = 0; i < listed; i++) {
      lists.add(listLine(i));
    }
    for (int batch = random.nextInt(5); batch > 0; batch--) {
      batch(batch);
    }
  }

  PaymentCase province() {
    return new PaymentCase(lists, orders, returns);
  }

  List<DataFile> files() {
    return new PaymentFiles(number, province(), random).all();
  }

  private String school(int i) {
    return "S" + number + (i == 0 ? "A" : "B");
  }

  private int student() {
    return number * 4 + 1 + random.nextInt(STUDENTS);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private ListLine listLine(int row) {
    String term = any(List.of("2025秋", "2025秋", "2025秋", "2025春", "2024秋"));
    List<YearMonth> months = DueOracle.calendar(term);
    YearMonth from = chance(35) ? months.get(0).plusMonths(random.nextInt(8) - 1) : null;
    YearMonth to = chance(35) ? months.get(0).plusMonths(random.nextInt(9) - 1) : null;
    long monthly = term.equals("2024秋") ? 200_00 : 230_00;
    Long amount = any(List.of(5, 5, 5, 1, 2, 3, 6)) * monthly + (chance(15) ? 3 : 0);
    int student = student();
    return new ListLine(
        "grant " + number + "/" + (row + 1),
        school(chance(75) ? 0 : 1),
        term,
        student,
        chance(90),
        chance(90) ? amount : null,
        from,
        to,
        chance(92) ? student : student());
  }

  private void batch(int n) {
    String unit = any(List.of(school(0), school(0), school(0), school(1), "OFFICE" + number));
    // Two schools may use one batch number; a unit that uses its own again replaces the older file.
    boolean alone = orders.stream().noneMatch(o -> o.unit().equals(unit));
    String batch = "B" + number + "-" + (alone && !unit.startsWith("O") && chance(50) ? 0 : n);
    LocalDate sentOn = LocalDate.of(2025, 8, 25).plusDays(random.nextInt(66));
    int file = ++orderFiles;
    List<Order> lines = new ArrayList<>();
    // Two sheets in one file, each numbered from 1; their answers must tell lines apart.
    boolean sheets = chance(10);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      lines.add(
          order(file, lines.size() + 1, lines.size() % (sheets ? 2 : 9) + 1, unit, batch, sentOn));
    }
    orders.addAll(lines);
    if (chance(80)) {
      answer(lines, sheets);
    }
    List<Order> failed =
        lines.stream()
            .filter(o -> returns.stream().anyMatch(r -> r.failed() && r.card() == o.card()))
            .toList();
    if (!failed.isEmpty() && chance(60)) {
      again(failed, sentOn.plusDays(1 + random.nextInt(4)));
    }
  }

  private Order order(int file, int row, int line, String unit, String batch, LocalDate sentOn) {
    int student = student();
    boolean lump = chance(25);
    YearMonth month =
        lump
            ? null
            : YearMonth.of(2025, 9)
                .plusMonths(chance(70) ? random.nextInt(3) : random.nextInt(9) - 4);
    long fen =
        lump
            ? any(List.of(1150_00L, 1150_00L, 460_00L, 690_00L, 920_01L, 1200_00L))
            : any(List.of(230_00L, 230_00L, 230_00L, 230_00L, 200_00L, 30_00L));
    return new Order(
        place("payment-orders", file, row),
        file,
        unit,
        batch,
        line,
        chance(6) ? 0 : student,
        chance(95) ? student : student(),
        fen,
        month,
        sentOn);
  }

  private String place(String feed, int file, int line) {
    return feed + " " + number + "-" + file + "/" + line;
  }

  /** Sends failed lines again in a batch of its own. */
  private void again(List<Order> failed, LocalDate day) {
    int file = ++orderFiles;
    List<Order> lines = new ArrayList<>();
    for (Order o : failed) {
      int line = lines.size() + 1;
      lines.add(
          new Order(
              place("payment-orders", file, line),
              file,
              o.unit(),
              o.batch() + "+" + o.unit(),
              line,
              o.student(),
              o.card(),
              o.amountFen(),
              o.month(),
              day));
    }
    orders.addAll(lines);
    if (chance(75)) {
      answer(lines, false);
    }
  }

  private void answer(List<Order> lines, boolean sheets) {
    LocalDate day = lines.get(0).sentOn().plusDays(1 + random.nextInt(3));
    boolean tellMonths = chance(80);
    List<Return> good = new ArrayList<>();
    List<Return> bad = new ArrayList<>();
    boolean split = chance(25);
    boolean anew = split && chance(60);
    int goodFile = ++returnFiles;
    int badFile = split ? ++returnFiles : goodFile;
    for (Order o : lines) {
      if (chance(6)) {
        continue;
      }
      String state = chance(72) ? "成功" : sheets || chance(70) ? "失败" : "部分";
      boolean failed = state.equals("失败");
      List<Return> list = failed && split ? bad : good;
      int file = failed ? badFile : goodFile;
      long fen =
          state.equals("部分")
              ? o.amountFen() / 2
              : !sheets && chance(4) ? o.amountFen() + 5_00 : o.amountFen();
      int line = anew ? list.size() + 1 : o.line();
      list.add(
          answer(o, file, list.size() + 1, line, fen, tellMonths ? o.month() : null, state, day));
      if (chance(3)) {
        list.add(
            answer(o, file, list.size() + 1, line, fen, tellMonths ? o.month() : null, state, day));
      }
    }
    if (chance(8)) {
      Order o = any(lines);
      good.add(answer(o, goodFile, good.size() + 1, 77, 99_00, o.month(), "成功", day));
    }
    returns.addAll(good);
    returns.addAll(bad);
    if (chance(10)) {
      Order o = any(lines);
      String state = chance(50) ? "成功" : "失败";
      returns.add(
          answer(o, ++returnFiles, 1, o.line(), o.amountFen(), o.month(), state, day.plusDays(2)));
    }
  }

  private Return answer(
      Order o,
      int file,
      int row,
      int line,
      long fen,
      @Nullable YearMonth month,
      String state,
      LocalDate day) {
    return new Return(
        place("payment-returns", file, row),
        file,
        o.unit(),
        o.batch(),
        line,
        o.student(),
        o.card(),
        fen,
        month,
        state,
        day);
  }
}
