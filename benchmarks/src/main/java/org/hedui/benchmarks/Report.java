package org.hedui.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Prints what was measured. */
final class Report {
  private static final int STEPS_SHOWN = 25;

  private Report() {}

  static void line(String what, String text) {
    System.out.println(what + ": " + text);
  }

  static void night(int round, Night.Result night) {
    System.out.printf(
        Locale.ROOT,
        "%nround %d: %,d rows, %,.0f rows/s, %,d MB of outputs%n",
        round,
        night.rowsRead(),
        night.rowsRead() / night.usage().seconds(),
        night.outputBytes() / 1_000_000);
    usage("night", night.usage());
    System.out.printf("%-28s %12s %9s%n", "longest steps", "rows", "s");
    night.steps().stream()
        .sorted(Comparator.comparingDouble(Night.Step::seconds).reversed())
        .limit(STEPS_SHOWN)
        .forEach(
            s ->
                System.out.printf(
                    Locale.ROOT, "%-28s %,12d %9.2f%n", s.name(), s.rows(), s.seconds()));
  }

  static void pair(int round, String what, Usage floor, Usage night) {
    usage(what, floor);
    System.out.printf(
        Locale.ROOT,
        "round %d: night / %s %.2f by the clock, %.2f by CPU%n",
        round,
        what,
        night.seconds() / floor.seconds(),
        night.cpu() / floor.cpu());
  }

  static void median(String what, List<Usage> rounds) {
    System.out.printf("%nmedian of %d rounds%n", rounds.size());
    usage(
        what,
        new Usage(
            median(rounds, Usage::seconds),
            median(rounds, Usage::clientCpu),
            median(rounds, Usage::serverCpu),
            (long) median(rounds, Usage::clientMb),
            (long) median(rounds, Usage::serverMb)));
  }

  static void ratio(String what, List<Usage> ours, List<Usage> theirs) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f by the clock, %.2f by CPU (medians)%n",
        what,
        median(ours, Usage::seconds) / median(theirs, Usage::seconds),
        median(ours, Usage::cpu) / median(theirs, Usage::cpu));
  }

  /** Medians of seconds and their ratio. */
  static void times(String what, List<Double> theirs, List<Double> ours) {
    double slow = median(theirs);
    double fast = median(ours);
    System.out.printf(
        Locale.ROOT, "%s: %.0f s / %.1f s = %.1f times%n", what, slow, fast, slow / fast);
  }

  private static double median(List<Double> values) {
    return middle(values.stream().mapToDouble(v -> v).sorted().toArray());
  }

  private static double median(List<Usage> rounds, ToDoubleFunction<Usage> of) {
    return middle(rounds.stream().mapToDouble(of).sorted().toArray());
  }

  private static double middle(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static void usage(String what, Usage u) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s; CPU %.1f s (program %.1f, PostgreSQL %.1f); memory: program %,d MB, PostgreSQL %,d MB%n",
        what,
        u.seconds(),
        u.cpu(),
        u.clientCpu(),
        u.serverCpu(),
        u.clientMb(),
        u.serverMb());
  }
}
