package org.hedui.jobs.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.SqlFile;
import org.hedui.rules.Preparation;
import org.hedui.rules.RuleBook;
import org.hedui.rules.RuleCode;
import org.hedui.rules.SetRule;

/**
 * What a night checks, one step after the other on one connection, within the transaction of the
 * caller, who may undo it.
 */
public final class ChecksInOneGo {
  private ChecksInOneGo() {}

  /**
   * Fills the policy tables, makes the preparations and runs the set rules.
   *
   * @param rules the set rules, in the order of the rule book
   * @param without rules, of whatever kind, that have nothing to say
   * @throws FailedCheck that names a set rule that the database refuses
   */
  public static void run(
      Connection connection,
      NightOptions options,
      PolicyInForce policy,
      List<SetRule> rules,
      Collection<RuleCode> without)
      throws SQLException {
    new FillPolicyTables(options, policy).fill(connection);
    silence(connection, "intake.row_finding", without);
    silence(connection, "findings.set_finding", without);
    ChangedChecks checks = new ChangedChecks(connection);
    for (Preparation preparation : RuleBook.preparationsBeforeNames()) {
      checks.prepare(preparation);
    }
    checks.compareNames();
    SqlFile.of(CheckSteps.class, "silence.sql").runOn(connection);
    for (Preparation preparation : RuleBook.preparationsAfterNames()) {
      checks.prepare(preparation);
    }
    for (SetRule rule : rules) {
      if (!without.contains(rule.code())) {
        run(checks, rule);
      }
    }
  }

  private static void run(ChangedChecks checks, SetRule rule) throws FailedCheck {
    try {
      checks.run(rule);
    } catch (SQLException e) {
      throw new FailedCheck(rule, e);
    }
  }

  private static void silence(Connection connection, String table, Collection<RuleCode> rules)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from " + table + " where rule = any (?)")) {
      delete.setArray(
          1, connection.createArrayOf("text", rules.stream().map(RuleCode::text).toArray()));
      delete.executeUpdate();
    }
  }
}
