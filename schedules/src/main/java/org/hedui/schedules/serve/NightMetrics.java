package org.hedui.schedules.serve;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hedui.jobs.Figure;
import org.hedui.jobs.Figures;
import org.hedui.schedules.DatabaseSession;
import org.hedui.schedules.Today;
import org.hedui.schedules.plan.Plan;
import org.hedui.schedules.plan.When;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The figures of the last night and of what is open, asked of the database twice a minute; a scrape
 * costs it nothing.
 */
@Component
final class NightMetrics implements MeterBinder, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(NightMetrics.class);
  private static final int SECONDS = 30;

  private final Plan plan;
  private final Figures figures;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "metrics");
            made.setDaemon(true);
            return made;
          });

  NightMetrics(Plan plan, DatabaseSession session) {
    this.plan = plan;
    this.figures = new Figures(session.dataSource());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    List<Runnable> gauges = new ArrayList<>();
    for (Figures.Kind kind : Figures.Kind.values()) {
      MultiGauge gauge =
          MultiGauge.builder(kind.metric()).description(kind.meaning()).register(registry);
      gauges.add(() -> gauge.register(rows(figures.of(kind, Today.now())), true));
    }
    MultiGauge next =
        MultiGauge.builder("hedui.schedule.next.timestamp")
            .description("when a duty is due next")
            .baseUnit("seconds")
            .register(registry);
    gauges.add(() -> next.register(next(), true));
    AtomicLong refreshed = new AtomicLong();
    Gauge.builder("hedui.metrics.refreshed.timestamp.seconds", refreshed, AtomicLong::get)
        .description("when these figures were asked for last")
        .register(registry);
    gauges.add(() -> refreshed.set(Today.now().getEpochSecond()));
    thread.scheduleWithFixedDelay(() -> refresh(gauges), 0, SECONDS, TimeUnit.SECONDS);
  }

  private static void refresh(List<Runnable> gauges) {
    for (Runnable gauge : gauges) {
      try {
        gauge.run();
      } catch (RuntimeException | Error e) { // thrown on, it would end the refreshing in silence
        LOG.warn("a metric is that of before", e);
      }
    }
  }

  private static List<Row<?>> rows(List<Figure> figures) {
    List<Row<?>> rows = new ArrayList<>();
    for (Figure figure : figures) {
      Tags tags = Tags.empty();
      for (var tag : figure.tags().entrySet()) {
        tags = tags.and(tag.getKey(), tag.getValue());
      }
      rows.add(Row.of(tags, figure.value()));
    }
    return rows;
  }

  private List<Row<?>> next() {
    return plan.schedules().stream()
        .<Row<?>>map(
            schedule ->
                Row.of(
                    Tags.of("duty", schedule.duty().text()),
                    schedule.at().after(Today.now().atZone(When.ZONE)).toEpochSecond()))
        .toList();
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
