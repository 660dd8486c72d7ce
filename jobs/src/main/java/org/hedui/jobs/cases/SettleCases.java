package org.hedui.jobs.cases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.hedui.jobs.DatabaseWork;
import org.hedui.jobs.DeploymentKey;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.SqlFile;
import org.hedui.jobs.Steps;
import org.hedui.rules.RuleCode;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;

/** Merges tonight's findings into the cases: new, still open, changed, gone, come back. */
@Component
public class SettleCases {
  private final Steps steps;
  private final DatabaseWork database;
  private final NightOptions options;
  private final PolicyInForce policy;
  private final DeploymentKey key;

  SettleCases(
      Steps steps,
      DatabaseWork database,
      NightOptions options,
      PolicyInForce policy,
      DeploymentKey key) {
    this.steps = steps;
    this.database = database;
    this.options = options;
    this.policy = policy;
    this.key = key;
  }

  /** The step. */
  public Step step() {
    return steps.step("settle", database.tasklet(this::settle));
  }

  private long settle(Connection connection) throws SQLException {
    long cases = new TonightCases(options.date(), policy.policy(), key).fill(connection);
    checkedRules(connection);
    SqlFile.of(SettleCases.class, "settle.sql")
        .with("night", options.date().toString())
        .runOn(connection);
    return cases;
  }

  /** The rules whose findings are tonight's: all, or those that were asked for. */
  private void checkedRules(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create temporary table checked_rule (rule text primary key) on commit drop");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into checked_rule values (?)")) {
      for (RuleCode rule : RuleCode.values()) {
        if (options.rules().isEmpty() || options.rules().contains(rule)) {
          insert.setString(1, rule.text());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
