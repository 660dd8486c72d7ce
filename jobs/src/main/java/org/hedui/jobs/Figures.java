package org.hedui.jobs;

import java.sql.ResultSetMetaData;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What a supervisor of the night wants to see at a glance: figures only, of nobody in particular.
 */
public class Figures {
  private final NamedParameterJdbcTemplate jdbc;

  /** The figures of a database. */
  public Figures(DataSource database) {
    this.jdbc = new NamedParameterJdbcTemplate(database);
  }

  /**
   * The kinds of figures; each is one SELECT whose last column is the value, the others its tags.
   */
  public enum Kind {
    LAST_SUCCESS(
        "hedui.night.last.success.timestamp.seconds",
        "when the last night ended well",
        """
        select extract(epoch from max(e.end_time at time zone 'Asia/Shanghai'))
        from batch.batch_job_execution e join batch.batch_job_instance i on i.job_instance_id = e.job_instance_id
        where i.job_name = 'nightly' and e.status = 'COMPLETED' having max(e.end_time) is not null"""),
    STEP_SECONDS(
        "hedui.night.step.seconds",
        "how long each step of the last night took that ended well",
        """
        select step_name as step, extract(epoch from end_time - start_time)
        from batch.batch_step_execution
        where end_time is not null and job_execution_id = (
          select max(e.job_execution_id)
          from batch.batch_job_execution e join batch.batch_job_instance i on i.job_instance_id = e.job_instance_id
          where i.job_name = 'nightly' and e.status = 'COMPLETED')"""),
    ROWS(
        "hedui.rows",
        "rows of the files that count",
        """
        select feed, kind, sum(rows) from (
          select feed, 'accepted' as kind, rows_accepted as rows from intake.file where state = 'accepted'
          union all
          select feed, 'quarantined', rows_quarantined from intake.file where state = 'accepted') f
        group by feed, kind"""),
    FEED_AGE(
        "hedui.feed.age.seconds",
        "how old the newest file of a feed is that counts",
        """
        select feed, extract(epoch from :now - max(sort_time) at time zone 'Asia/Shanghai')
        from intake.file where state = 'accepted' and sort_time is not null group by feed"""),
    FILES(
        "hedui.files",
        "files of the inbox by what became of them",
        "select state, count(*) from intake.file where present group by state"),
    FINDINGS(
        "hedui.findings",
        "open cases by rule",
        "select rule, count(*) from cases.case_file where open group by rule"),
    CASES_DUE(
        "hedui.cases.due",
        "open cases by when they are due: overdue, week, later, none",
        """
        select case when due is null then 'none' when due < t.today then 'overdue' when due <= t.today + 7 then 'week'
          else 'later' end as due, count(*)
        from cases.case_file, (select cast(:now at time zone 'Asia/Shanghai' as date) as today) t
        where open group by 1""");

    private final String metric;
    private final String meaning;
    private final String sql;

    Kind(String metric, String meaning, String sql) {
      this.metric = metric;
      this.meaning = meaning;
      this.sql = sql;
    }

    /** The name of the metric. */
    public String metric() {
      return metric;
    }

    /** What it tells. */
    public String meaning() {
      return meaning;
    }
  }

  /** The figures of a kind at a moment. */
  public List<Figure> of(Kind kind, Instant now) {
    Map<String, OffsetDateTime> moment = Map.of("now", now.atOffset(ZoneOffset.UTC));
    return jdbc.query(
        kind.sql,
        moment,
        (row, i) -> {
          ResultSetMetaData columns = row.getMetaData();
          int last = columns.getColumnCount();
          Map<String, String> tags = new LinkedHashMap<>();
          for (int column = 1; column < last; column++) {
            tags.put(columns.getColumnLabel(column), row.getString(column));
          }
          return new Figure(tags, row.getDouble(last));
        });
  }
}
