package org.hedui.schedules.serve;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.When;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The duties of a database: when each is due, as the last node that started has it, and which rest.
 */
public final class DutyBook {
  private final JdbcTemplate jdbc;

  /** The duties of a database. */
  public DutyBook(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /**
   * A duty as the nodes know it.
   *
   * @param at when it is due, as the schedules say
   */
  public record Known(DutyName duty, String at, boolean paused) {}

  /** Notes when a duty is due; of one that is new, or is back, nothing before now is owed. */
  public void know(DutyName duty, String at, Instant now) {
    jdbc.update(
        """
        insert into schedule.duty (name, since, at) values (?, ?, ?)
        on conflict (name) do update set at = excluded.at""",
        duty.text(),
        now.atZone(When.ZONE).toOffsetDateTime(),
        at);
  }

  /** Notes that a duty is switched off. */
  public void forget(DutyName duty) {
    jdbc.update("delete from schedule.duty where name = ?", duty.text());
  }

  /** The duties as the last node that started knows them. */
  public List<Known> known() {
    return jdbc.query(
        "select name, at, paused from schedule.duty",
        (row, i) ->
            new Known(
                DutyName.of(row.getString("name")).orElseThrow(),
                row.getString("at"),
                row.getBoolean("paused")));
  }

  /** Silences a duty on all nodes; whether there is such a duty. */
  public boolean pause(DutyName duty) {
    return jdbc.update("update schedule.duty set paused = true where name = ?", duty.text()) > 0;
  }

  /** Lets a paused duty act again; what was due meanwhile is forgiven. */
  public void resume(DutyName duty, Instant now) {
    jdbc.update(
        "update schedule.duty set paused = false, since = ? where name = ? and paused",
        now.atZone(When.ZONE).toOffsetDateTime(),
        duty.text());
  }

  /** Whether a duty is paused. */
  public boolean isPaused(DutyName duty) {
    return known().stream().anyMatch(known -> known.duty() == duty && known.paused());
  }
}
