package org.hedui.jobs.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Forecasts over made-up pasts. */
class ForecastTest {
  private static final Instant NOW = Instant.parse("2025-10-31T17:00:00Z");
  private static final long BYTES = 1_000_000;

  @Test
  void withoutAPastNothingIsSaid() {
    assertThat(Forecast.of(List.of(), new Tonight(BYTES, 100))).isEmpty();
  }

  @Test
  void theSameNightTakesTheSameTime() {
    assertThat(minutes(List.of(night(BYTES, 500, 1, 20, 30, 10)), new Tonight(BYTES, 500)))
        .contains(61L);
  }

  @Test
  void aLargerInboxTakesLongerByItsBytesAndRows() {
    // looking, checking and writing by twice the bytes, loading by three times the rows
    assertThat(minutes(List.of(night(BYTES, 500, 1, 20, 30, 10)), new Tonight(2 * BYTES, 1500)))
        .contains(2L + 60 + 60 + 20);
  }

  @Test
  void whereNothingIsReadAnewLoadingTakesNoTime() {
    assertThat(minutes(List.of(night(BYTES, 500, 1, 20, 30, 10)), new Tonight(BYTES, 0)))
        .contains(41L);
  }

  @Test
  void oneOddNightMisleadsNobody() {
    PastNight usual = night(BYTES, 500, 1, 20, 30, 10);
    PastNight odd = night(BYTES, 500, 1, 20, 600, 10);
    assertThat(minutes(List.of(odd, usual, usual), new Tonight(BYTES, 500))).contains(61L);
  }

  @Test
  void aNightThatReadNextToNothingDoesNotTellHowLongManyRowsTake() {
    PastNight quiet = night(BYTES, 10, 1, 2, 30, 10);
    assertThat(minutes(List.of(quiet), new Tonight(BYTES, 500))).isEmpty();
    Forecast forecast = Forecast.of(List.of(quiet), new Tonight(BYTES, 500)).orElseThrow();
    assertThat(forecast.end(NOW, Phase.CHECK, Duration.ZERO, 500))
        .as("but once they are read, the rest is known")
        .contains(NOW.plus(Duration.ofMinutes(40)));
    assertThat(minutes(List.of(quiet, night(BYTES, 500, 1, 20, 30, 10)), new Tonight(BYTES, 500)))
        .contains(61L);
  }

  @Test
  void whileRowsAreReadTheirPaceTonightCounts() {
    Forecast forecast = forecast();
    Duration ten = Duration.ofMinutes(10);
    assertThat(forecast.end(NOW, Phase.LOAD, ten, 100)).contains(NOW.plus(ten.multipliedBy(8)));
    assertThat(forecast.end(NOW, Phase.LOAD, ten, 10))
        .as("a few rows tell nothing yet")
        .hasValueSatisfying(
            end -> assertThat(Duration.between(NOW, end).toMinutes()).isEqualTo(59));
    assertThat(forecast.end(NOW, Phase.LOAD, ten, 700))
        .as("more rows than were thought")
        .contains(NOW.plus(Duration.ofMinutes(40)));
  }

  @Test
  void aPhaseThatTakesLongerThanItShouldIsAboutToEnd() {
    assertThat(forecast().end(NOW, Phase.CHECK, Duration.ofMinutes(12), 500))
        .contains(NOW.plus(Duration.ofMinutes(28)));
    assertThat(forecast().end(NOW, Phase.CHECK, Duration.ofHours(2), 500))
        .contains(NOW.plus(Duration.ofMinutes(10)));
    assertThat(forecast().end(NOW, Phase.REPORT, Duration.ofHours(2), 500)).contains(NOW);
  }

  @Test
  void nightsOfWhichTheSizeWasNotNotedCountAsTheyWere() {
    assertThat(minutes(List.of(night(0, 500, 1, 20, 30, 10)), new Tonight(5 * BYTES, 500)))
        .contains(61L);
  }

  @Test
  void familiesOfRulesAreAddedUp() {
    Forecast forecast = forecast();
    assertThat(forecast.usual("DUP")).isEqualTo(Duration.ofSeconds(7));
    assertThat(forecast.usual("DUP-01")).isEqualTo(Duration.ofSeconds(3));
    assertThat(forecast.usual("NAM")).isZero();
  }

  @Test
  void whatRunsSideBySideSavesNoMoreThanItsShare() {
    PastNight onTwoLanes =
        new PastNight(
            BYTES,
            500,
            Map.of(Phase.CHECK, Duration.ofSeconds(10)),
            Map.of(
                "DUP-01", Duration.ofSeconds(4),
                "DUP-04", Duration.ofSeconds(4),
                "prepare-meeting", Duration.ofSeconds(12),
                "load-lane-1", Duration.ofSeconds(100)));
    Forecast forecast = Forecast.of(List.of(onTwoLanes), new Tonight(BYTES, 500)).orElseThrow();
    assertThat(forecast.usual("DUP"))
        .as("8 of 20 seconds of work, which took 10")
        .isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void stepsKnowTheirPhase() {
    assertThat(Phase.of("receive")).isEqualTo(Phase.RECEIVE);
    assertThat(Phase.of("load-lane-2")).isEqualTo(Phase.LOAD);
    assertThat(Phase.of("guard")).isEqualTo(Phase.LOAD);
    assertThat(Phase.of("publish")).isEqualTo(Phase.LOAD);
    assertThat(Phase.of("DUP-04")).isEqualTo(Phase.CHECK);
    assertThat(Phase.of("settle")).isEqualTo(Phase.CHECK);
    assertThat(Phase.of("report")).isEqualTo(Phase.REPORT);
  }

  private static Forecast forecast() {
    return Forecast.of(List.of(night(BYTES, 500, 1, 20, 30, 10)), new Tonight(BYTES, 500))
        .orElseThrow();
  }

  private static Optional<Long> minutes(List<PastNight> nights, Tonight tonight) {
    return Forecast.of(nights, tonight)
        .flatMap(forecast -> forecast.end(NOW, Phase.RECEIVE, Duration.ZERO, 0))
        .map(end -> Duration.between(NOW, end).toMinutes());
  }

  private static PastNight night(
      long bytes, long rows, int receive, int load, int check, int report) {
    return new PastNight(
        bytes,
        rows,
        Map.of(
            Phase.RECEIVE, Duration.ofMinutes(receive),
            Phase.LOAD, Duration.ofMinutes(load),
            Phase.CHECK, Duration.ofMinutes(check),
            Phase.REPORT, Duration.ofMinutes(report)),
        Map.of("DUP-01", Duration.ofSeconds(3), "DUP-04", Duration.ofSeconds(4)));
  }
}
