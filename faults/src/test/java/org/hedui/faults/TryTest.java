package org.hedui.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TryTest {
  @Test
  void theInstantsOfManyTriesAreAllOverTheNight() {
    for (long seed = 1; seed <= 3; seed++) {
      long of = seed;
      double[] instants =
          IntStream.range(0, 100)
              .mapToDouble(number -> Try.random(of, number).nextDouble())
              .toArray();
      for (double tenth = 0; tenth < 0.95; tenth += 0.1) {
        double from = tenth;
        assertThat(DoubleStream.of(instants).filter(i -> i >= from && i < from + 0.1).count())
            .as("of 100, from %.1f of the night on", from)
            .isBetween(3L, 20L);
      }
    }
  }
}
