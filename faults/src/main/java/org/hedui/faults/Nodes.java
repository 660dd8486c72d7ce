package org.hedui.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hedui.io.database.Database;

/** Schedulers on one database, one of which has a wrong clock. */
final class Nodes {
  static final List<Experiment> ALL =
      List.of(
          new Experiment(
              "skew",
              "The clock of one of two nodes goes wrong before their night",
              6,
              Nodes::skew),
          new Experiment(
              "skew-start", "A node is started with a wrong clock", 4, Nodes::skewAtStart));

  /** Seconds. Nodes that are more than twelve apart take each other for dead. */
  private static final List<Integer> WRONG = List.of(60, -60, 20, -20, 3600, -3600);

  private static final List<Integer> WRONG_AT_START = List.of(10, -10, 3600, -86_400);

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Nodes are there when so many undisturbed nights could have been done. */
  private static final double NIGHTS_TO_START = 8;

  private static final Duration TO_END = Duration.ofMinutes(4);
  private static final double CLOCK_IS_FELT = 3;
  private static final double SOME_CHECK_INS = 15;

  private static final String NIGHTS =
      "select count(*) from batch.batch_job_execution"
          + " join batch.batch_job_instance using (job_instance_id) where job_name = 'nightly'";
  private static final String STATES =
      "select state || ' ' || tries from schedule.occurrence where name = 'night' and tries > 0";
  private static final String DONE =
      "select state from schedule.occurrence where name = 'night' and state = 'done'";

  private Nodes() {}

  /** Whichever clock rings first, and whoever takes the other for dead: one night is done, once. */
  private static Ended skew(Try one) throws Exception {
    WrongClock clock = WrongClock.in(one.folder());
    int wrong = WRONG.get(one.number() % WRONG.size());
    Database database = one.ownServer().database();
    long nights = Long.parseLong(query(database, NIGHTS).get(0));
    ZonedDateTime at =
        ZonedDateTime.now(ZONE)
            .plusSeconds((long) (one.seconds() * NIGHTS_TO_START))
            .truncatedTo(ChronoUnit.MINUTES)
            .plusMinutes(1);
    Launched right = node(one, at, Map.of());
    Launched other = node(one, at, clock.environment());
    for (Launched node : List.of(right, other)) {
      while (node.said().stream().noneMatch(line -> line.contains("actuator"))) {
        if (!node.runsFor(0.1)) {
          throw new IOException("a node ended by itself: " + node.end().text());
        }
      }
    }
    clock.set(wrong);
    other.runsFor(CLOCK_IS_FELT);
    if (ZonedDateTime.now(ZONE).isBefore(at)) {
      one.reached();
    }
    long apart = 0;
    while (query(database, DONE).isEmpty() && ZonedDateTime.now(ZONE).isBefore(at.plus(TO_END))) {
      apart = Math.max(apart, apart(database));
      other.runsFor(0.5);
    }
    other.runsFor(SOME_CHECK_INS);
    right.terminate();
    other.terminate();
    Ended ended = right.end();
    Ended ofOther = other.end();
    if (apart > Math.abs(wrong) * 500L) {
      one.felt();
    }
    List<String> states = query(database, STATES);
    long more = Long.parseLong(query(database, NIGHTS).get(0)) - nights;
    if (!states.equals(List.of("done 1")) || more != 1) {
      throw new AssertionError(
          "one night, once: %s, %d runs%n%s%n%s"
              .formatted(states, more, ended.text(), ofOther.text()));
    }
    one.on(at.toLocalDate().toString());
    return new Ended(0, ofOther.out(), ofOther.err(), ofOther.seconds());
  }

  /** It says so and does not begin to serve. */
  private static Ended skewAtStart(Try one) throws Exception {
    WrongClock clock = WrongClock.in(one.folder());
    clock.set(WRONG_AT_START.get(one.number() % WRONG_AT_START.size()));
    one.ownServer();
    one.reached();
    return node(one, ZonedDateTime.now(ZONE).minusHours(1), clock.environment()).end();
  }

  private static Launched node(Try one, ZonedDateTime night, Map<String, String> environment)
      throws IOException {
    Path schedules = one.folder().resolve("schedules.yml");
    Files.writeString(
        schedules,
        """
        schedules:
          night: {at: daily %tR}
          bulletin: {at: never}
          reminders: {at: never}
          pending: {at: never}
          retention: {at: never}
        web: {port: 0}
        """
            .formatted(night));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "serve",
                "--lang",
                "en",
                "--schedules",
                schedules.toString(),
                "--inbox",
                one.inbox().toString(),
                "--out",
                one.out().toString(),
                "--data",
                one.home().toString()));
    arguments.addAll(one.options());
    return Launched.start(one.folder(), environment, arguments);
  }

  /** How far the times of the nodes' last signs of life are apart, in milliseconds. */
  private static long apart(Database database) throws SQLException {
    return Long.parseLong(
        query(
                database,
                "select coalesce(max(last_checkin_time) - min(last_checkin_time), 0)"
                    + " from quartz.qrtz_scheduler_state")
            .get(0));
  }

  private static List<String> query(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(row.getString(1));
      }
      return values;
    }
  }
}
