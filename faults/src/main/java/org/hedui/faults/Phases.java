package org.hedui.faults;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** When a night comes to its steps, in parts of its whole length. */
final class Phases {
  private static final String STEP = "[step] ";

  private final Map<String, Double> begun;
  private final double length;

  private Phases(Map<String, Double> begun, double length) {
    this.begun = begun;
    this.length = length;
  }

  /** Watches a night that was started with {@code --debug} to its end. */
  static Phases watch(Launched night) throws IOException, InterruptedException {
    Map<String, Double> begun = new HashMap<>();
    long start = System.nanoTime();
    boolean runs = true;
    while (runs) {
      runs = night.runsFor(0.02);
      double now = (System.nanoTime() - start) / 1e9;
      for (String line : night.said()) {
        if (line.startsWith(STEP)) {
          begun.putIfAbsent(line.substring(STEP.length()), now);
        }
      }
    }
    return new Phases(begun, (System.nanoTime() - start) / 1e9);
  }

  /** When the first step of this name or family begins, from 0 to 1. */
  double begin(String step) {
    return begun.entrySet().stream()
            .filter(e -> e.getKey().startsWith(step))
            .mapToDouble(Map.Entry::getValue)
            .min()
            .orElse(0)
        / length;
  }
}
