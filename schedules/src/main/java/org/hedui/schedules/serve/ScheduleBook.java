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
  private final DutyBook duties;

  /** The book of a database. */
  public ScheduleBook(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    this.duties = new DutyBook(database);
  }

  /** The duties that lines speak of. */
  public DutyBook duties() {
    return duties;
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

  /** The last time that is settled, or the one from which on the duty is known. */
  public Optional<ZonedDateTime> settled(DutyName duty) {
    OffsetDateTime since =
        jdbc.queryForObject(
            """
            select greatest(
              (select since from schedule.duty where name = ?),
              (select max(due_at) from schedule.occurrence
               where name = ? and not by_hand and state in ('done', 'given up', 'passed over')))""",
            OffsetDateTime.class,
            duty.text(),
            duty.text());
    return Optional.ofNullable(since).map(ScheduleBook::zoned);
  }

  /** Whether a time was begun and has neither succeeded nor been given up. */
  boolean isBegun(DutyName duty, ZonedDateTime due) {
    return !jdbc.queryForList(
            "select 1 from schedule.occurrence where name = ? and due_at = ? and state in ('running', 'failed')",
            duty.text(),
            due.toOffsetDateTime())
        .isEmpty();
  }

  /**
   * Notes that something is begun; returns the number of this try. One that was broken off by the
   * end of its node goes on, it is no further try.
   *
   * @param byHand whether somebody asked for it: it pays off nothing that is owed
   */
  int begin(DutyName duty, ZonedDateTime due, boolean byHand, String node, Instant now) {
    Integer tries =
        jdbc.queryForObject(
            """
            insert into schedule.occurrence (name, due_at, by_hand, state, tries, node, began_at, result)
            values (?, ?, ?, 'running', 1, ?, ?, '')
            on conflict (name, due_at) do update
            set state = 'running', node = excluded.node, ended_at = null,
              tries = schedule.occurrence.tries + case when schedule.occurrence.state = 'running' then 0 else 1 end
            returning tries""",
            Integer.class,
            duty.text(),
            due.toOffsetDateTime(),
            byHand,
            node,
            stored(now));
    return tries == null ? 1 : tries;
  }

  /**
   * Notes how something ended. Where another node has taken it over meanwhile, its word counts.
   *
   * @param result one line without personal data
   */
  void end(DutyName duty, ZonedDateTime due, State state, String node, String result, Instant now) {
    jdbc.update(
        """
        update schedule.occurrence set state = ?, ended_at = ?, result = ?
        where name = ? and due_at = ? and state = 'running' and node = ?""",
        state.text(),
        stored(now),
        result,
        duty.text(),
        due.toOffsetDateTime(),
        node);
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

  /** The last line of every duty, whatever became of it. */
  public List<Line> last() {
    return last("o.state <> 'passed over'");
  }

  /** The last line of every duty that has ended for good, well or badly. */
  public List<Line> lastEnded() {
    return last("o.state in ('done', 'given up')");
  }

  private List<Line> last(String which) {
    return jdbc.query(
        """
        select * from (
          select o.*, row_number() over (partition by o.name order by o.due_at desc) as place
          from schedule.occurrence o where %s) l
        where place = 1"""
            .formatted(which),
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
