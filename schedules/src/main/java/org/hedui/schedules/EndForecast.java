package org.hedui.schedules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hedui.jobs.forecast.Forecast;
import org.hedui.jobs.forecast.Phase;
import org.hedui.rules.policy.NightWindow;
import org.hedui.schedules.console.Progress;
import org.hedui.schedules.console.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Tells when a night will end, once its inbox has been looked through and again where that changes,
 * and once when it will miss its window. Without a past it says nothing.
 */
final class EndForecast {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Supplier<Optional<Forecast>> past;
  private final NightWindow window;
  private final Clock clock;
  private final Texts texts;
  private final Progress progress;
  private final ZonedDateTime latest;
  private Optional<Forecast> forecast = Optional.empty();
  private @Nullable Phase phase;
  private Instant since;
  private long rows;
  private String told = "";
  private boolean late;

  /**
   * A forecast of a run that begins now.
   *
   * @param past makes the forecast; asked once, when the inbox has been looked through
   */
  EndForecast(
      Supplier<Optional<Forecast>> past,
      NightWindow window,
      Clock clock,
      Texts texts,
      Progress progress) {
    this.past = past;
    this.window = window;
    this.clock = clock;
    this.texts = texts;
    this.progress = progress;
    ZonedDateTime now = ZonedDateTime.ofInstant(clock.instant(), clock.getZone());
    ZonedDateTime today = now.with(window.end());
    this.latest = now.isBefore(today) ? today : today.plusDays(1);
    this.since = clock.instant();
  }

  /** A step begins. */
  synchronized void step(String name) {
    Phase next = Phase.of(name);
    if (next == Phase.RECEIVE) {
      return;
    }
    if (phase != null && next.compareTo(phase) <= 0) {
      tell(false);
      return;
    }
    if (phase == null) {
      forecast = forecast();
    }
    phase = next;
    since = clock.instant();
    tell(true);
  }

  /** So many more rows have been read. */
  synchronized void rows(long more) {
    rows += more;
    tell(false);
  }

  /** What nobody can foretell is no reason for a night to fail. */
  private Optional<Forecast> forecast() {
    try {
      return past.get();
    } catch (DataAccessException e) {
      Logs.error("forecast", e);
      return Optional.empty();
    }
  }

  private void tell(boolean aloud) {
    Instant now = clock.instant();
    Phase in = phase;
    if (in == null || forecast.isEmpty()) {
      return;
    }
    Forecast by = forecast.get();
    Optional<Instant> foretold = by.end(now, in, Duration.between(since, now), rows);
    if (foretold.isEmpty()) {
      return;
    }
    ZonedDateTime end =
        ZonedDateTime.ofInstant(foretold.get(), clock.getZone())
            .plusSeconds(30)
            .truncatedTo(ChronoUnit.MINUTES);
    String time = TIME.format(end);
    progress.remark(texts.of("forecast.end", time));
    if (end.isAfter(latest) && !late) {
      late = true;
      String warning = texts.of("forecast.late", time, TIME.format(latest), leaveOut(by));
      progress.tell(warning);
      Logs.warn(warning); // also where nobody watches
    } else if (aloud && !time.equals(told)) {
      progress.tell(texts.of("forecast.by", time, by.nights()));
    }
    told = aloud ? time : told;
  }

  private String leaveOut(Forecast by) {
    List<String> usual =
        window.leaveOut().stream()
            .filter(family -> by.usual(family).toSeconds() > 0)
            .map(family -> texts.of("forecast.usual", family, Progress.clock(by.usual(family))))
            .toList();
    return usual.isEmpty()
        ? ""
        : texts.of(
            "forecast.leave-out",
            usual.stream().collect(Collectors.joining(texts.of("forecast.comma"))));
  }
}
