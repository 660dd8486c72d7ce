package org.hedui.jobs.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hedui.jobs.DatabaseWork;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.Steps;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** A step a kind of data, each turn of which is one transaction. */
@Component
public class RetentionSteps {
  private final Steps steps;
  private final DatabaseWork database;
  private final Retention retention;

  RetentionSteps(
      Steps steps,
      DatabaseWork database,
      NightOptions options,
      PolicyInForce policy,
      HandedFolder handed) {
    this.steps = steps;
    this.database = database;
    this.retention =
        new Retention(policy.policy().retention(), options.date(), options.out(), handed);
  }

  /** The steps in their order. */
  public List<Step> purge() {
    List<Step> all = new ArrayList<>();
    for (Purge purge : retention.purges()) {
      all.add(
          steps.everyTime(
              purge.name(),
              (contribution, context) -> {
                long gone = database.with(connection -> some(purge, connection));
                contribution.incrementWriteCount(gone);
                return RepeatStatus.continueIf(gone > 0);
              }));
    }
    return all;
  }

  private static long some(Purge purge, Connection connection) throws SQLException {
    try {
      return purge.some(connection);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
