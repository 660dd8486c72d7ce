package org.hedui.jobs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedui.jobs.DatabaseWork;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.SqlFile;
import org.hedui.jobs.Steps;
import org.hedui.rules.Preparation;
import org.hedui.rules.RuleBook;
import org.hedui.rules.RuleCode;
import org.hedui.rules.SetRule;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;

/**
 * The steps between loading and settling: policy tables, preparations, one step a set rule, the
 * money equations.
 */
@Component
public class CheckSteps {
  private static final String COMPARE_NAMES = "compare-names";
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

  /** Number findings on lists and orders that a roster row with the same number tells already. */
  public Step silence() {
    return steps.step(
        "silence",
        database.tasklet(
            connection -> {
              SqlFile.of(CheckSteps.class, "silence.sql").runOn(connection);
              return 0;
            }));
  }

  /** The joins that several rules share, and the comparison of names that needs some of them. */
  public Flow preparations() {
    record Task(String name, List<String> needs, Step step) {}
    List<Task> tasks = new ArrayList<>();
    List<String> namePairs = new ArrayList<>();
    for (Preparation preparation : RuleBook.preparationsBeforeNames()) {
      tasks.add(new Task(preparation.name(), prepared(preparation.sql()), prepare(preparation)));
      if (preparation.isNamePairs()) {
        namePairs.add(preparation.name());
      }
    }
    tasks.add(new Task("name_level", namePairs, compareNames()));
    for (Preparation preparation : RuleBook.preparationsAfterNames()) {
      tasks.add(new Task(preparation.name(), prepared(preparation.sql()), prepare(preparation)));
    }
    List<List<Step>> waves =
        Waves.of(tasks, Task::name, Task::needs).stream()
            .map(w -> w.stream().map(Task::step).toList())
            .toList();
    return inWaves("prepare", waves);
  }

  /** One step a set rule, named by its code. */
  public Flow rules() {
    List<SetRule> chosen =
        RuleBook.setRules().stream()
            .filter(r -> options.rules().isEmpty() || options.rules().contains(r.code()))
            .toList();
    List<List<Step>> waves =
        Waves.of(chosen, r -> r.code().text(), r -> r.after().stream().map(RuleCode::text).toList())
            .stream()
            .map(w -> w.stream().map(this::check).toList())
            .toList();
    return inWaves("rules", waves);
  }

  /** Asserts that every row and every fen is accounted for. */
  public Step equations() {
    return steps.step("equations", database.tasklet(Equations::check));
  }

  private Step prepare(Preparation preparation) {
    return steps.step(
        "prepare-" + preparation.name(),
        database.tasklet(c -> new CheckEngine(c).prepare(preparation)));
  }

  private Step compareNames() {
    return steps.step(COMPARE_NAMES, database.tasklet(c -> new CheckEngine(c).compareNames()));
  }

  private Step check(SetRule rule) {
    return steps.step(rule.code().text(), database.tasklet(c -> new CheckEngine(c).run(rule)));
  }

  private Flow inWaves(String name, List<List<Step>> waves) {
    List<Flow> flows = new ArrayList<>();
    for (int i = 0; i < waves.size(); i++) {
      flows.add(steps.sideBySide(name + "-wave-" + (i + 1), waves.get(i), options.lanes()));
    }
    FlowBuilder<SimpleFlow> flow = new FlowBuilder<SimpleFlow>(name).start(flows.get(0));
    for (Flow next : flows.subList(1, flows.size())) {
      flow = flow.next(next);
    }
    return flow.build();
  }

  private static List<String> prepared(String sql) {
    TreeSet<String> names = new TreeSet<>();
    for (Matcher found = PREPARED.matcher(sql); found.find(); ) {
      names.add(found.group(1));
    }
    return List.copyOf(names);
  }
}
