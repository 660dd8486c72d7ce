package org.hedui.jobs.retention;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedui.rules.policy.RetentionLimits;
import org.jspecify.annotations.Nullable;

/** All that goes by age on a day, in order. Cases, their history and decisions are kept. */
public final class Retention {
  private final List<Purge> purges;

  /**
   * What goes on a day.
   *
   * @param out the folder of outputs, null for none
   */
  public Retention(
      RetentionLimits limits, LocalDate today, @Nullable Path out, HandedFolder handed) {
    this.purges =
        List.of(
            new ReplacedRows(today.minusDays(limits.replacedRowsDays()), today),
            new OldRuns(today.minusDays(limits.runsDays())),
            new OldOccurrences(today.minusDays(limits.runsDays())),
            new OldOutputs(out, today.minusDays(limits.outputsDays())),
            new HandedCopies(handed, today.minusDays(limits.receivedCopiesDays())));
  }

  /** How many of each kind would go, by the name of its step. */
  public Map<String, Long> due(Connection connection) throws SQLException, IOException {
    Map<String, Long> due = new LinkedHashMap<>();
    for (Purge purge : purges) {
      due.put(purge.name(), purge.due(connection));
    }
    return due;
  }

  List<Purge> purges() {
    return purges;
  }
}
