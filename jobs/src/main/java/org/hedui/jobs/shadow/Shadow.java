package org.hedui.jobs.shadow;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hedui.io.database.RunLock;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.DeploymentKey;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.jobs.RunProgress;
import org.hedui.jobs.SqlFile;
import org.hedui.jobs.cases.TonightCases;
import org.hedui.jobs.check.ChecksInOneGo;
import org.hedui.jobs.check.FailedCheck;
import org.hedui.jobs.intake.IntakeInOneGo;
import org.hedui.rules.RuleBook;
import org.hedui.rules.RuleCode;
import org.hedui.rules.SetRule;
import org.jspecify.annotations.Nullable;

/**
 * Tries a changed policy or rule set out beside the present one: judges the same data both ways
 * with the code of the night, compares the cases, and undoes everything. All of it is one
 * transaction, so that nothing is left however it ends. The caller holds the lock that lets one
 * night run at a time.
 */
public final class Shadow {
  private final NightOptions options;
  private final DeploymentKey key;
  private final WorkFolder work;
  private final RunLock lock;
  private final RunProgress progress;

  /**
   * A shadow of a business date.
   *
   * @param options with one lane; with an inbox, rows are judged anew from its files
   * @param lock held by the caller: while a shadow is at work no night is
   */
  public Shadow(
      NightOptions options,
      DeploymentKey key,
      WorkFolder work,
      RunLock lock,
      RunProgress progress) {
    this.options = options;
    this.key = key;
    this.work = work;
    this.lock = lock;
    this.progress = progress;
  }

  /**
   * Compares, on a connection of its own.
   *
   * @param present the policy that nights run with
   * @param changed the policy to try out
   * @param csv where each case that would change is listed; null for nowhere
   * @throws RuleFileProblem where the database does not understand a changed rule, or not what it
   *     comes upon while it runs it
   */
  public ShadowResult compare(
      Connection connection,
      PolicyInForce present,
      PolicyInForce changed,
      RuleSet rules,
      @Nullable Path csv)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    try {
      lock.require(connection);
      progress.step("present");
      execute(connection, "create table match.shadow_counted as select sha256 from intake.counted");
      judge(connection, present, RuleBook.setRules(), Set.of());
      keepPresent(connection);
      RuleFiles.require(rules.replaced(), connection);
      progress.step("changed");
      try {
        judge(connection, changed, rules.setRules(), rules.without());
      } catch (FailedCheck e) {
        if (rules.replaced().containsKey(e.rule().code())) {
          throw RuleFiles.problem(e.rule(), e);
        }
        throw e;
      }
      tellDifferences(connection, rules.compared());
      if (csv != null) {
        ShadowCsv.write(csv, connection);
      }
      return new ShadowResult(
          lines(connection, "rule", "''"), lines(connection, "school_code", "max(school_name)"));
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private void judge(
      Connection connection, PolicyInForce policy, List<SetRule> rules, Set<RuleCode> without)
      throws SQLException {
    if (options.inbox() != null) {
      IntakeInOneGo.run(connection, options, policy, work, progress);
    }
    ChecksInOneGo.run(connection, options, policy, rules, without);
    new TonightCases(options.date(), policy.policy(), key).fill(connection);
  }

  /**
   * The cases of the present stand in a table of their own while those of the change are made. What
   * counts only since the present was judged is new to the change, too.
   */
  private static void keepPresent(Connection connection) throws SQLException {
    execute(
        connection,
        """
        create table match.shadow_present as select * from cases.tonight;
        analyze match.shadow_present;
        delete from intake.counted where sha256 not in (select sha256 from match.shadow_counted);
        discard temporary""");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void tellDifferences(Connection connection, Set<RuleCode> compared)
      throws SQLException {
    SqlFile.of(Shadow.class, "differences.sql").runOn(connection);
    if (!compared.isEmpty()) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from match.shadow_difference where rule <> all (?)")) {
        delete.setArray(
            1, connection.createArrayOf("text", compared.stream().map(RuleCode::text).toArray()));
        delete.executeUpdate();
      }
    }
  }

  private static List<ShadowResult.Line> lines(Connection connection, String by, String name)
      throws SQLException {
    List<ShadowResult.Line> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select %1$s, %2$s, count(*) filter (where change <> 'open'), count(*) filter (where change = 'open'),
                  count(*) filter (where change = 'close'), count(*) filter (where change = 'change')
                from match.shadow_difference group by %1$s order by %1$s"""
                    .formatted(by, name))) {
      while (row.next()) {
        lines.add(
            new ShadowResult.Line(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6)));
      }
    }
    return lines;
  }
}
