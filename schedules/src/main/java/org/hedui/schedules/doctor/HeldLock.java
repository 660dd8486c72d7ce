package org.hedui.schedules.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hedui.io.database.RunLock;
import org.hedui.schedules.Today;

/**
 * Who holds the lock that lets one night run at a time. It goes with its connection; one that
 * outlives its program hangs on a network that has not noticed.
 */
final class HeldLock implements ServerCheck {
  static final String NAME = "lock";
  static final String HELD = "held";

  private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Diagnosis> look(Connection connection, Surroundings at) throws SQLException {
    return RunLock.holder(connection)
        .map(
            holder ->
                Diagnosis.warning(
                    name(),
                    HELD,
                    String.valueOf(holder.backend()),
                    holder.address(),
                    SINCE.format(holder.since().atZone(Today.ZONE))))
        .map(List::of)
        .orElseGet(() -> List.of(Diagnosis.ok(name(), "free")));
  }
}
