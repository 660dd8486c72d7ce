package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedui.io.report.Lang;
import org.hedui.jobs.forecast.Forecast;
import org.hedui.jobs.forecast.PastNight;
import org.hedui.jobs.forecast.Phase;
import org.hedui.jobs.forecast.Tonight;
import org.hedui.rules.policy.NightWindow;
import org.hedui.schedules.console.Progress;
import org.hedui.schedules.console.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** What is told of the end of a night, on a clock that the test moves. */
class EndForecastTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final MovedClock clock = new MovedClock();

  @Test
  void theEndIsToldAfterTheInboxAndWhereItChanges() {
    EndForecast end = forecast("2025-10-31T17:00:00Z", usual());
    end.step("receive");
    assertThat(lines()).isEmpty();
    end.step("load-divisions");
    assertThat(lines()).containsExactly("预计 02:30 完成（依据过去 1 晚）");
    clock.plus(Duration.ofMinutes(30));
    end.step("policy");
    assertThat(lines()).as("as foretold").hasSize(1);
    clock.plus(Duration.ofMinutes(45));
    end.step("report");
    assertThat(lines()).containsExactly("预计 02:30 完成（依据过去 1 晚）", "预计 02:45 完成（依据过去 1 晚）");
  }

  @Test
  void aMissedWindowIsToldOnceWithWhatMayBeLeftOut() {
    EndForecast end = forecast("2025-10-31T21:00:00Z", usual());
    end.step("load-divisions");
    end.rows(100);
    end.step("policy");
    assertThat(lines().get(0))
        .startsWith("预计 06:30 完成，晚于 06:00（政策 window.end）；可先不做")
        .endsWith("：DUP 约 2:05、XSY-01 约 0:09");
    assertThat(lines()).filteredOn(line -> line.contains("晚于")).hasSize(1);
  }

  @Test
  void aRunByDayHasUntilTheNextMorning() {
    forecast("2025-11-01T03:00:00Z", usual()).step("load-divisions");
    assertThat(lines()).containsExactly("预计 12:30 完成（依据过去 1 晚）");
  }

  @Test
  void withoutAPastOrAnAnswerNothingIsSaid() {
    EndForecast none = forecast("2025-10-31T17:00:00Z", Optional.empty());
    none.step("load-divisions");
    none.rows(5);
    EndForecast broken =
        new EndForecast(
            () -> {
              throw new DataAccessResourceFailureException("gone");
            },
            window(),
            clock,
            Texts.in(Lang.ZH),
            progress());
    broken.step("load-divisions");
    assertThat(lines()).isEmpty();
  }

  private EndForecast forecast(String start, Optional<Forecast> by) {
    clock.now = Instant.parse(start);
    return new EndForecast(() -> by, window(), clock, Texts.in(Lang.ZH), progress());
  }

  private static NightWindow window() {
    return new NightWindow(LocalTime.of(6, 0), List.of("DUP", "NAM", "XSY-01"));
  }

  private static Optional<Forecast> usual() {
    Duration half = Duration.ofMinutes(30);
    PastNight night =
        new PastNight(
            1000,
            100,
            Map.of(Phase.LOAD, half, Phase.CHECK, half, Phase.REPORT, half),
            Map.of(
                "DUP-01", Duration.ofSeconds(120),
                "DUP-04", Duration.ofSeconds(5),
                "XSY-01", Duration.ofSeconds(9)));
    return Forecast.of(List.of(night), new Tonight(1000, 100));
  }

  private Progress progress() {
    PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    return new Progress(Progress.Style.LINES, out, Texts.in(Lang.ZH), "装载", 0);
  }

  private List<String> lines() {
    return told.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static final class MovedClock extends Clock {
    private Instant now = Instant.EPOCH;

    void plus(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
      return Today.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this; // one zone is enough here
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
