package org.hedui.jobs.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.hedui.jobs.PlainRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people may ask of the cases and decide about them. */
public class CaseBook {
  private static final String COLUMNS =
      """
      case_id, rule, severity, state, school_code, school_name, student_name, id_number, feed, source_file, source_row,
      counterpart_feed, counterpart_file, counterpart_row, counterpart_school_code, field, ours, theirs, amount_fen,
      first_seen, last_seen, due, closed_on, closed_why""";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  /** The cases of a database. */
  public CaseBook(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /**
   * What to list.
   *
   * @param openOnly leaves out closed cases and false alarms
   * @param most at most so many lines
   */
  public record Filter(
      @Nullable String rule,
      @Nullable String school,
      @Nullable CaseState state,
      boolean openOnly,
      int most) {}

  /** The cases that fit, most urgent first. */
  public List<Map<String, @Nullable Object>> list(Filter filter) {
    StringBuilder sql = new StringBuilder("select " + COLUMNS + " from cases.case_file where true");
    List<Object> values = new ArrayList<>();
    if (filter.rule() != null) {
      sql.append(" and rule = ?");
      values.add(filter.rule());
    }
    if (filter.school() != null) {
      sql.append(" and school_code = ?");
      values.add(filter.school());
    }
    if (filter.state() != null) {
      sql.append(" and state = ?");
      values.add(filter.state().text());
    } else if (filter.openOnly()) {
      sql.append(" and open");
    }
    sql.append(" order by position(severity in 'BHMLI'), due nulls last, case_id limit ?");
    values.add(filter.most());
    return jdbc.query(sql.toString(), new PlainRows(), values.toArray());
  }

  /** One case, if there is one with this id. */
  public Optional<Map<String, @Nullable Object>> find(String id) {
    return jdbc
        .query("select " + COLUMNS + " from cases.case_file where case_id = ?", new PlainRows(), id)
        .stream()
        .findFirst();
  }

  /** What has happened to a case, oldest first. */
  public List<Map<String, @Nullable Object>> history(String id) {
    return jdbc.query(
        """
        select case when night = 'infinity' then null else night end as night, kind, state, by_whom, reason
        from cases.event where case_id = ? order by seq""",
        new PlainRows(),
        id);
  }

  /**
   * Records what a person has decided. It holds as long as the evidence stays what it is now; the
   * next night tells it.
   *
   * @return false where there is no such case
   */
  public boolean decide(String id, CaseState state, String by, String reason, LocalDate today) {
    Boolean found = transaction.execute(status -> record(id, state, by, reason, today));
    return Boolean.TRUE.equals(found);
  }

  private boolean record(String id, CaseState state, String by, String reason, LocalDate today) {
    int found =
        jdbc.update(
            """
            update cases.case_file set state = ?,
              closed_on = case when ? then null else cast(? as date) end,
              closed_why = case when ? then null else ? end
            where case_id = ?""",
            state.text(),
            state.open(),
            today,
            state.open(),
            reason,
            id);
    if (found == 0) {
      return false;
    }
    jdbc.update(
        """
        insert into cases.decision (case_id, state, by_whom, reason, decided_on, fingerprint)
        select case_id, ?, ?, ?, ?, fingerprint from cases.case_file where case_id = ?
        on conflict (case_id) do update set state = excluded.state, by_whom = excluded.by_whom, reason = excluded.reason,
          decided_on = excluded.decided_on, fingerprint = excluded.fingerprint""",
        state.text(),
        by,
        reason,
        today,
        id);
    jdbc.update(
        """
        insert into cases.event (case_id, night, seq, kind, state, by_whom, reason, fingerprint)
        select case_id, 'infinity', coalesce((select max(seq) from cases.event e where e.case_id = c.case_id), 0) + 1,
          'decided', ?, ?, ?, fingerprint
        from cases.case_file c where case_id = ?""",
        state.text(),
        by,
        reason,
        id);
    return true;
  }
}
