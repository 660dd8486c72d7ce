package org.hedui.jobs.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a night will end. What is read anew costs by its rows, everything else by the size of what
 * lies there; of several nights the middle one counts, so that one odd night misleads nobody.
 */
public final class Forecast {
  /** A night that read less than this part of tonight's rows says nothing of how long they take. */
  private static final int COMPARABLE = 10;

  private final List<PastNight> nights;
  private final Tonight tonight;

  private Forecast(List<PastNight> nights, Tonight tonight) {
    this.nights = nights;
    this.tonight = tonight;
  }

  /** A forecast by these nights, newest first; none where there is no night to go by. */
  public static Optional<Forecast> of(List<PastNight> nights, Tonight tonight) {
    return nights.isEmpty() ? Optional.empty() : Optional.of(new Forecast(nights, tonight));
  }

  /** How many nights it goes by. */
  public int nights() {
    return nights.size();
  }

  /**
   * When the night will end.
   *
   * @param now the time
   * @param phase the phase it is in
   * @param taken how long it has been in it
   * @param rows how many rows have been read anew
   * @return none while rows are being read of which no past night can tell
   */
  public Optional<Instant> end(Instant now, Phase phase, Duration taken, long rows) {
    Instant end = now;
    for (Phase ahead : Phase.values()) {
      if (ahead.compareTo(phase) >= 0) {
        Optional<Duration> expected = expected(ahead);
        if (expected.isEmpty()) {
          return Optional.empty();
        }
        end = end.plus(ahead == phase ? left(phase, expected.get(), taken, rows) : expected.get());
      }
    }
    return Optional.of(end);
  }

  /** What is left of a phase; rows that are read tell how fast it goes tonight. */
  private Duration left(Phase phase, Duration expected, Duration taken, long rows) {
    if (phase == Phase.LOAD && rows > 0) {
      long ahead = Math.max(0, tonight.rowsToLoad() - rows);
      boolean telling = rows > tonight.rowsToLoad() / COMPARABLE;
      double pace =
          telling
              ? (double) taken.toMillis() / rows
              : (double) expected.toMillis() / Math.max(1, tonight.rowsToLoad());
      return Duration.ofMillis(Math.round(pace * ahead));
    }
    Duration left = expected.minus(taken);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private Optional<Duration> expected(Phase phase) {
    if (phase == Phase.LOAD && tonight.rowsToLoad() > 0) {
      return middle(
          nights.stream()
              .filter(night -> night.rowsLoaded() >= tonight.rowsToLoad() / COMPARABLE)
              .filter(night -> night.rowsLoaded() > 0)
              .map(night -> scaled(night, phase, tonight.rowsToLoad(), night.rowsLoaded())));
    }
    if (phase == Phase.LOAD) {
      return Optional.of(Duration.ZERO);
    }
    return middle(
        nights.stream().map(night -> scaled(night, phase, tonight.bytes(), night.bytes())));
  }

  private static Duration scaled(PastNight night, Phase phase, long now, long then) {
    Duration taken = night.phases().getOrDefault(phase, Duration.ZERO);
    return then == 0 || now == 0
        ? taken
        : Duration.ofMillis(Math.round((double) taken.toMillis() * now / then));
  }

  /**
   * By how much a night usually is longer for the rules whose codes begin so; nothing for none.
   * They run side by side with others, so it is their share of the work of a phase that its length
   * tells.
   */
  public Duration usual(String family) {
    return middle(nights.stream().map(night -> share(night, family))).orElse(Duration.ZERO);
  }

  private static Duration share(PastNight night, String family) {
    long of = 0;
    long all = 0;
    for (Map.Entry<String, Duration> step : night.steps().entrySet()) {
      if (Phase.of(step.getKey()) == Phase.CHECK) {
        long taken = step.getValue().toMillis();
        all += taken;
        of += isOf(step.getKey(), family) ? taken : 0;
      }
    }
    long phase = night.phases().getOrDefault(Phase.CHECK, Duration.ZERO).toMillis();
    return Duration.ofMillis(all <= phase ? of : Math.round((double) of * phase / all));
  }

  private static boolean isOf(String step, String family) {
    return step.equals(family) || step.startsWith(family + "-");
  }

  private static Optional<Duration> middle(Stream<Duration> durations) {
    Duration[] sorted = durations.sorted().toArray(Duration[]::new);
    return Arrays.stream(sorted).skip(Math.max(0, sorted.length - 1) / 2).findFirst();
  }
}
