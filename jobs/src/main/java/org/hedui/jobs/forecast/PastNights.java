package org.hedui.jobs.forecast;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads from the books of past runs what nights have taken, and what lies before this one. */
public final class PastNights {
  private static final int NIGHTS_COUNTED = 7;

  /** Nights that were done in one go: of the others nobody knows how long they would have taken. */
  private static final String NIGHTS =
      """
      select e.job_execution_id, coalesce(cast(b.parameter_value as bigint), 0)
      from batch.batch_job_execution e
      join batch.batch_job_instance i on i.job_instance_id = e.job_instance_id and i.job_name = 'nightly'
      left join batch.batch_job_execution_params b on b.job_execution_id = e.job_execution_id and b.parameter_name = 'bytes'
      where e.status = 'COMPLETED'
        and exists (select 1 from batch.batch_step_execution s where s.job_execution_id = e.job_execution_id and s.step_name = 'receive')
      order by e.job_execution_id desc limit ?""";

  private static final String STEPS =
      "select step_name, start_time, end_time, write_count from batch.batch_step_execution where job_execution_id = ?";

  /** Rows are guessed from bytes, by what is known of files that have been read. */
  private static final String TONIGHT =
      """
      select coalesce((select cast(parameter_value as bigint) from batch.batch_job_execution_params
                       where parameter_name = 'bytes' order by job_execution_id desc limit 1), 0),
        coalesce(sum(bytes) filter (where present and state in ('received', 'loading') and rows_read = 0), 0),
        coalesce(sum(rows_read), 0), coalesce(sum(bytes) filter (where rows_read > 0), 0)
      from intake.file""";

  private final JdbcTemplate jdbc;

  /** The nights of a database. */
  public PastNights(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /** A forecast of the present run; to be asked for once its inbox has been looked through. */
  public Optional<Forecast> forecast() {
    return Forecast.of(last(NIGHTS_COUNTED), tonight());
  }

  /** The last completed nights, newest first. */
  List<PastNight> last(int most) {
    return jdbc.query(NIGHTS, (row, i) -> night(row.getLong(1), row.getLong(2)), most);
  }

  /** What lies before the present run. */
  Tonight tonight() {
    return jdbc.query(
            TONIGHT,
            (row, i) ->
                new Tonight(row.getLong(1), rows(row.getLong(2), row.getLong(3), row.getLong(4))))
        .get(0);
  }

  private static long rows(long bytes, long rowsRead, long bytesRead) {
    return bytesRead == 0 ? 0 : Math.round((double) bytes * rowsRead / bytesRead);
  }

  private PastNight night(long execution, long bytes) {
    Map<Phase, Stretch> phases = new EnumMap<>(Phase.class);
    Map<String, Duration> steps = new HashMap<>();
    long[] rows = {0};
    jdbc.query(
        STEPS,
        row -> {
          String step = row.getString(1);
          LocalDateTime start = time(row.getTimestamp(2));
          LocalDateTime end = time(row.getTimestamp(3));
          if (start != null && end != null) {
            phases.merge(Phase.of(step), new Stretch(start, end), Stretch::with);
            steps.put(step, Duration.between(start, end));
            rows[0] += step.startsWith("load-") ? row.getLong(4) : 0;
          }
        },
        execution);
    Map<Phase, Duration> taken = new EnumMap<>(Phase.class);
    phases.forEach((phase, stretch) -> taken.put(phase, stretch.length()));
    return new PastNight(bytes, rows[0], taken, steps);
  }

  private static @Nullable LocalDateTime time(@Nullable Timestamp time) {
    return time == null ? null : time.toLocalDateTime();
  }

  private record Stretch(LocalDateTime start, LocalDateTime end) {
    Stretch with(Stretch other) {
      return new Stretch(
          start.isBefore(other.start) ? start : other.start,
          end.isAfter(other.end) ? end : other.end);
    }

    Duration length() {
      return Duration.between(start, end);
    }
  }
}
