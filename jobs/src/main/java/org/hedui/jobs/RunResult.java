package org.hedui.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedui.io.report.PaymentClass;
import org.hedui.jobs.intake.HeldFile;
import org.hedui.jobs.intake.HeldFiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The few figures that a person wants to see when a run has ended. */
@Component
public class RunResult {
  private final JdbcTemplate jdbc;
  private final NightOptions options;
  private final HeldFiles held;

  RunResult(JdbcTemplate jdbc, NightOptions options, HeldFiles held) {
    this.jdbc = jdbc;
    this.held = held;
    this.options = options;
  }

  /** Open cases, and how many were opened and closed by this business date. */
  public record Cases(long open, long opened, long closed) {}

  /** One reconciliation class with its sums in fen. */
  public record Money(PaymentClass paymentClass, long personMonths, long dueFen, long paidFen) {}

  /** Files in the inbox, or those given by hand, by state. */
  public Map<String, Long> files() {
    Map<String, Long> files = new LinkedHashMap<>();
    jdbc.query(
        "select state, path from intake.file where present order by state",
        row -> {
          if (options.takes(row.getString(2))) {
            files.merge(row.getString(1), 1L, Long::sum);
          }
        });
    return files;
  }

  /** Those of them that are held, by path. */
  public List<HeldFile> heldFiles() {
    return held.list().stream().filter(file -> options.takes(file.path())).toList();
  }

  /** Rows of all files that stand. */
  public long rowsAccepted() {
    return number(
        "select coalesce(sum(rows_accepted), 0) from intake.file where state = 'accepted'");
  }

  /** Rows in quarantine of all files that stand. */
  public long rowsQuarantined() {
    return number(
        "select coalesce(sum(rows_quarantined), 0) from intake.file where state = 'accepted'");
  }

  /** The cases. */
  public Cases cases() {
    return new Cases(
        number("select count(*) from cases.case_file where open"),
        number(
            "select count(distinct case_id) from cases.event where kind in ('opened', 'reopened') and night = ?",
            options.date()),
        number(
            "select count(*) from cases.case_file where not open and closed_on = ?",
            options.date()));
  }

  /** Open cases of a school. */
  public long openOf(String school) {
    return number("select count(*) from cases.case_file where open and school_code = ?", school);
  }

  /** The classes of the reconciliation; empty before the first check. */
  public List<Money> money() {
    if (number(
            "select count(*) from pg_tables where schemaname = 'match' and tablename = 'month_sum'")
        == 0) {
      return List.of();
    }
    return jdbc.query(
        "select class, sum(lines), sum(due_fen), sum(paid_fen) from match.month_sum group by class order by class",
        (row, i) ->
            new Money(
                PaymentClass.of(row.getString(1)), row.getLong(2), row.getLong(3), row.getLong(4)));
  }

  private long number(String sql, Object... values) {
    Long number = jdbc.queryForObject(sql, Long.class, values);
    return number == null ? 0 : number;
  }
}
