package org.hedui.jobs;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.hedui.io.database.RunLock;
import org.springframework.batch.core.job.flow.Flow;
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

/**
 * The only place that builds steps, so that none is ever without a transaction, and none writes
 * when the lock that keeps other runs away is lost.
 */
@Component
public class Steps {
  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final DatabaseWork database;
  private final RunLock lock;
  private final RunProgress progress;
  private final LogMarks marks = new LogMarks();
  private final TaskExecutor threads = threads();

  Steps(
      JobRepository repository,
      PlatformTransactionManager transactions,
      DatabaseWork database,
      RunLock lock,
      RunProgress progress) {
    this.repository = repository;
    this.transactions = transactions;
    this.database = database;
    this.lock = lock;
    this.progress = progress;
  }

  private static TaskExecutor threads() {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("lane-");
    threads.setTaskDecorator(LogMarks::carried);
    return threads;
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
        .tasklet(locked(tasklet), transactions)
        .listener((StepExecutionListener) marks)
        .listener(
            new StepExecutionListener() {
              @Override
              public void beforeStep(StepExecution execution) {
                progress.step(name);
              }
            });
  }

  private Tasklet locked(Tasklet tasklet) {
    return (contribution, context) -> {
      requireLock();
      return tasklet.execute(contribution, context);
    };
  }

  /** Fails where another run may have begun: for the last moment before something is published. */
  public void requireLock() throws SQLException {
    database.with(
        connection -> {
          lock.require(connection);
          return 0;
        });
  }

  /**
   * One step of a graph.
   *
   * @param needs the names of steps that must complete before; names that are not in the graph are
   *     ignored
   */
  public record Task(String name, Collection<String> needs, Step step) {}

  /**
   * Runs them on so many lanes, each step as soon as what it needs has completed.
   *
   * @throws IllegalArgumentException where a step needs one that stands after it
   */
  public Flow graph(String name, List<Task> tasks, int lanes) {
    return new StepGraph(name, tasks, lanes, threads);
  }

  /** Runs them side by side, each on a lane of its own. */
  public Flow sideBySide(String name, List<Step> steps) {
    return graph(
        name,
        steps.stream().map(step -> new Task(step.getName(), List.of(), step)).toList(),
        steps.size());
  }
}
