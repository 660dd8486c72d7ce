package org.hedui.schedules.serve;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hedui.schedules.plan.DutyName;
import org.hedui.schedules.plan.When;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * What was due when and what became of it, for all nodes of a database. Whoever writes into it
 * holds the lock of runs; a line that is still running under somebody else's name is that of a dead
 * node.
 */
public final class ScheduleBook {
  private final JdbcTemplate jdbc;

  /** The book of a database. */
  public ScheduleBook(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /** What became of something that was due. */
  public enum State {
    RUNNING("running"),
    DONE("done"),
    FAILED("failed"),
    GIVEN_UP("given up"),
    PASSED_OVER("passed over");

    private final String text;

    State(String text) {
      this.text = text;
    }

    /** As it stands in the book. */
    public String text() {
      return text;
    }

    private static State of(String text) {
      for (State state : values()) {
        if (state.text.equals(text)) {
          return state;
        }
      }
      throw new IllegalStateException("the book holds a state " + text);
    }
  }

  /**
   * A line of the book.
   *
   * @param endedAt null while it runs
   * @param result the one line that was told
   */
  public record Line(
      DutyName duty,
      ZonedDateTime dueAt,
      State state,
      int tries,
      String node,
      @Nullable ZonedDateTime endedAt,
      String result) {}

  private static final RowMapper<Line> LINE =
      (row, i) -> {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Line(
            DutyName.of(row.getString("name")).orElseThrow(),
            zoned(row.getObject("due_at", OffsetDateTime.class)),
            State.of(row.getString("state")),
            row.getInt("tries"),
            row.getString("node"),
            ended == null ? null : zoned(ended),
            row.getString("result"));
      };

  /** The clock of the database: the one that all nodes share. */
  public Instant now() {
    OffsetDateTime now = jdbc.queryForObject("select clock_timestamp()", OffsetDateTime.class);
    if (now == null) {
      throw new IllegalStateException("the database tells no time");
    }
    return now.toInstant();
  }

  /** Notes that a duty exists from now on; nothing before is owed. */
  public void know(DutyName duty, Instant now) {
    jdbc.update(
        "insert into schedule.duty (name, since) values (?, ?) on conflict do nothing",
        duty.text(),
        stored(now));
  }

  /** Forgives what was due until now. */
  public void forgive(DutyName duty, Instant now) {
    jdbc.update("update schedule.duty set since = ? where name = ?", stored(now), duty.text());
  }

  /** The last time that is settled, or the one from which on the duty is known. */
  public Optional<ZonedDateTime> settled(DutyName duty) {
    OffsetDateTime since =
        jdbc.queryForObject(
            """
            select greatest(
              (select since from schedule.duty where name = ?),
              (select max(due_at) from schedule.occurrence
               where name = ? and state in ('done', 'given up', 'passed over')))""",
            OffsetDateTime.class,
            duty.text(),
            duty.text());
    return Optional.ofNullable(since).map(ScheduleBook::zoned);
  }

  /** Notes that something is begun; returns how often it was by now. */
  int begin(DutyName duty, ZonedDateTime due, String node, Instant now) {
    Integer tries =
        jdbc.queryForObject(
            """
            insert into schedule.occurrence (name, due_at, state, tries, node, began_at, result)
            values (?, ?, 'running', 1, ?, ?, '')
            on conflict (name, due_at) do update
            set state = 'running', tries = schedule.occurrence.tries + 1, node = excluded.node, ended_at = null
            returning tries""",
            Integer.class,
            duty.text(),
            due.toOffsetDateTime(),
            node,
            stored(now));
    return tries == null ? 1 : tries;
  }

  /** Notes how something ended. */
  void end(DutyName duty, ZonedDateTime due, State state, String result, Instant now) {
    jdbc.update(
        "update schedule.occurrence set state = ?, ended_at = ?, result = ? where name = ? and due_at = ?",
        state.text(),
        stored(now),
        result,
        duty.text(),
        due.toOffsetDateTime());
  }

  /** Notes that nobody acts upon this time any more. */
  void passOver(DutyName duty, ZonedDateTime due, String node, Instant now) {
    jdbc.update(
        """
        insert into schedule.occurrence (name, due_at, state, tries, node, began_at, ended_at, result)
        values (?, ?, 'passed over', 0, ?, ?, ?, '')
        on conflict (name, due_at) do update set state = 'passed over', ended_at = excluded.ended_at""",
        duty.text(),
        due.toOffsetDateTime(),
        node,
        stored(now),
        stored(now));
  }

  /** The last line of every duty. */
  public List<Line> last() {
    return jdbc.query(
        """
        select * from schedule.occurrence o
        where due_at = (select max(due_at) from schedule.occurrence l where l.name = o.name and l.state <> 'passed over')""",
        LINE);
  }

  /** Every line of a duty, oldest first. */
  public List<Line> lines(DutyName duty) {
    return jdbc.query(
        "select * from schedule.occurrence where name = ? order by due_at", LINE, duty.text());
  }

  private static OffsetDateTime stored(Instant instant) {
    return instant.atZone(When.ZONE).toOffsetDateTime();
  }

  private static ZonedDateTime zoned(OffsetDateTime stored) {
    return stored.atZoneSameInstant(When.ZONE);
  }
}
