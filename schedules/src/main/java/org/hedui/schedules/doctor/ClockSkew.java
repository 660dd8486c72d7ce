package org.hedui.schedules.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The clocks of this machine and of the server agree, as far as a round trip can tell. */
final class ClockSkew implements ServerCheck {
  private static final Duration MOST = Duration.ofSeconds(5);

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public List<Diagnosis> look(Connection connection, Surroundings at) throws SQLException {
    Instant before = at.clock().instant();
    String told =
        Ask.line(connection, "select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)")
            .get(0);
    Instant after = at.clock().instant();
    return List.of(judge(before, Instant.ofEpochMilli(Long.parseLong(told)), after));
  }

  /** A server that told its time between our question and its answer is right. */
  Diagnosis judge(Instant before, Instant server, Instant after) {
    Duration ahead = Duration.between(after, server);
    Duration behind = Duration.between(server, before);
    Duration skew = ahead.compareTo(behind) > 0 ? ahead : behind;
    String seconds = String.valueOf(Math.max(0, skew.toSeconds()));
    return skew.compareTo(MOST) > 0
        ? Diagnosis.warning(name(), "skew", seconds)
        : Diagnosis.ok(name(), "good", seconds);
  }
}
