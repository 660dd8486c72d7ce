package org.hedui.jobs;

import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The only place that builds steps, so that none is ever without a transaction. */
@Component
public class Steps {
  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final RunProgress progress;
  private final TaskExecutor threads = new SimpleAsyncTaskExecutor("lane-");

  Steps(JobRepository repository, PlatformTransactionManager transactions, RunProgress progress) {
    this.repository = repository;
    this.transactions = transactions;
    this.progress = progress;
  }

  /** A step whose every turn is one transaction. */
  public Step step(String name, Tasklet tasklet) {
    return builder(name, tasklet).build();
  }

  /** A step that runs again when its job is taken up after a failure, even if it had completed. */
  public Step everyTime(String name, Tasklet tasklet) {
    return builder(name, tasklet).allowStartIfComplete(true).build();
  }

  private TaskletStepBuilder builder(String name, Tasklet tasklet) {
    return new StepBuilder(name, repository)
        .tasklet(tasklet, transactions)
        .listener(
            new StepExecutionListener() {
              @Override
              public void beforeStep(StepExecution execution) {
                progress.step(name);
              }
            });
  }

  /** One after the other. */
  static Flow sequence(String name, List<Step> steps) {
    FlowBuilder<SimpleFlow> flow = new FlowBuilder<SimpleFlow>(name).start(steps.get(0));
    for (Step step : steps.subList(1, steps.size())) {
      flow = flow.next(step);
    }
    return flow.build();
  }

  /**
   * Dealt out to at most {@code lanes} threads, each lane one after the other; ends when all have
   * ended.
   */
  public Flow sideBySide(String name, List<Step> steps, int lanes) {
    int used = Math.min(lanes, steps.size());
    if (used <= 1) {
      return sequence(name, steps);
    }
    List<List<Step>> dealt = new ArrayList<>();
    for (int lane = 0; lane < used; lane++) {
      dealt.add(new ArrayList<>());
    }
    for (int i = 0; i < steps.size(); i++) {
      dealt.get(i % used).add(steps.get(i));
    }
    Flow[] flows = new Flow[used];
    for (int lane = 0; lane < used; lane++) {
      flows[lane] = sequence(name + "-" + (lane + 1), dealt.get(lane));
    }
    return new FlowBuilder<SimpleFlow>(name).split(threads).add(flows).build();
  }
}
