package org.hedui.jobs.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedui.jobs.DatabaseWork;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.RunBook;
import org.hedui.jobs.SqlFile;
import org.hedui.jobs.Steps;
import org.hedui.jobs.Steps.Task;
import org.hedui.rules.Preparation;
import org.hedui.rules.RuleBook;
import org.hedui.rules.SetRule;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * The steps between loading and settling: policy tables, preparations, one step a set rule, the
 * money equations.
 */
@Component
public class CheckSteps {
  private static final String SILENCE = "silence";
  private static final String COMPARE_NAMES = "compare-names";
  private static final String NAME_LEVEL = "name_level";
  private static final Pattern PREPARED = Pattern.compile("\\bmatch\\.([a-z0-9_]+)");

  private final Steps steps;
  private final DatabaseWork database;
  private final NightOptions options;
  private final FillPolicyTables policyTables;

  CheckSteps(
      Steps steps, DatabaseWork database, NightOptions options, FillPolicyTables policyTables) {
    this.steps = steps;
    this.database = database;
    this.options = options;
    this.policyTables = policyTables;
  }

  /** Fills the policy tables that set rules read. */
  public Step policy() {
    return steps.step("policy", database.tasklet(policyTables::fill));
  }

  /**
   * What tells the findings of tonight: the joins that several rules share, the comparison of names
   * that needs some of them, and one step a set rule, named by its code.
   */
  public Flow checks() {
    List<Task> tasks = new ArrayList<>();
    List<String> namePairs = new ArrayList<>();
    for (Preparation preparation : RuleBook.preparationsBeforeNames()) {
      tasks.add(task(preparation));
      if (preparation.isNamePairs()) {
        namePairs.add(preparation.name());
      }
    }
    tasks.add(new Task(NAME_LEVEL, namePairs, compareNames()));
    tasks.add(silence());
    RuleBook.preparationsAfterNames().forEach(preparation -> tasks.add(task(preparation)));
    RuleBook.setRules().stream()
        .filter(r -> options.rules().isEmpty() || options.rules().contains(r.code()))
        .forEach(rule -> tasks.add(task(rule)));
    return steps.graph("checks", tasks, options.lanes());
  }

  private Task task(Preparation preparation) {
    return new Task(preparation.name(), needs(preparation.sql()), prepare(preparation));
  }

  private Task task(SetRule rule) {
    Set<String> needs = needs(rule.sql());
    rule.after().forEach(code -> needs.add(code.text()));
    return new Task(rule.code().text(), needs, check(rule));
  }

  /** The preparations that a SELECT reads; one that reads findings waits for their silencing. */
  private static Set<String> needs(String sql) {
    Set<String> needs = new TreeSet<>();
    for (Matcher found = PREPARED.matcher(sql); found.find(); ) {
      needs.add(found.group(1));
    }
    if (sql.contains("findings.tonight")) {
      needs.add(SILENCE);
    }
    return needs;
  }

  /** Asserts that every row and every fen is accounted for. */
  public Step equations() {
    return steps.step("equations", database.tasklet(Equations::check));
  }

  private Step prepare(Preparation preparation) {
    return step("prepare-" + preparation.name(), checks -> checks.prepare(preparation));
  }

  private Step compareNames() {
    return step(COMPARE_NAMES, ChangedChecks::compareNames);
  }

  private Step check(SetRule rule) {
    return step(rule.code().text(), checks -> checks.run(rule));
  }

  /** One of the checks. */
  @FunctionalInterface
  private interface Check {
    ChangedChecks.Result by(ChangedChecks checks) throws SQLException;
  }

  /** A step that keeps the former result where nothing has changed, and says so of itself. */
  private Step step(String name, Check check) {
    return steps.step(
        name,
        (contribution, context) -> {
          ChangedChecks.Result result =
              database.with(connection -> check.by(new ChangedChecks(connection)));
          contribution.incrementWriteCount(result.rows());
          if (result.kept()) {
            contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(RunBook.KEPT));
          }
          return RepeatStatus.FINISHED;
        });
  }

  /** Leaves out findings of rows that another source explains or tells already. */
  private Task silence() {
    SqlFile silence = SqlFile.of(CheckSteps.class, "silence.sql");
    Step step =
        steps.step(
            SILENCE,
            database.tasklet(
                connection -> {
                  silence.runOn(connection);
                  return 0L;
                }));
    return new Task(SILENCE, needs(silence.text()), step);
  }
}
