package org.hedui.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.hedui.jobs.Steps.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.FlowExecution;
import org.springframework.batch.core.job.flow.FlowExecutionException;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.FlowExecutor;
import org.springframework.batch.core.job.flow.State;
import org.springframework.core.task.TaskExecutor;

/**
 * Steps that need one another, run side by side on a few lanes: a lane takes the next step as soon
 * as all that it needs has completed, of several the one that the longest chain of others waits
 * for. After a failure no step is begun; those that run are waited for.
 */
final class StepGraph implements Flow {
  private final String name;
  private final List<Task> tasks;
  private final int lanes;
  private final TaskExecutor threads;

  /**
   * A graph of these steps.
   *
   * @throws IllegalArgumentException where a step needs one that stands after it
   */
  StepGraph(String name, List<Task> tasks, int lanes, TaskExecutor threads) {
    this.name = name;
    this.tasks = mostAwaitedFirst(tasks);
    this.lanes = Math.min(lanes, tasks.size());
    this.threads = threads;
  }

  private static List<Task> mostAwaitedFirst(List<Task> tasks) {
    Map<String, Integer> awaited = new LinkedHashMap<>();
    tasks.forEach(task -> awaited.put(task.name(), 0));
    Set<String> behind = new HashSet<>();
    for (int i = tasks.size() - 1; i >= 0; i--) {
      Task task = tasks.get(i);
      behind.add(task.name());
      for (String need : task.needs()) {
        if (behind.contains(need)) {
          throw new IllegalArgumentException(
              task.name() + " needs " + need + ", which stands after it");
        }
        int chain = awaited.getOrDefault(task.name(), 0) + 1;
        awaited.computeIfPresent(need, (n, longest) -> Math.max(longest, chain));
      }
    }
    List<Task> ordered = new ArrayList<>(tasks);
    ordered.sort((a, b) -> awaited.getOrDefault(b.name(), 0) - awaited.getOrDefault(a.name(), 0));
    return ordered;
  }

  /** What is left to do, shared by the lanes of one execution. */
  private static final class Work {
    private final List<Task> waiting;
    private final Set<String> open = new HashSet<>();
    private boolean failed;

    Work(List<Task> tasks) {
      waiting = new ArrayList<>(tasks);
      tasks.forEach(task -> open.add(task.name()));
    }

    /** The next step that may begin, waited for; null when there is no more to begin. */
    synchronized @Nullable Task next() throws InterruptedException {
      while (!failed && !waiting.isEmpty()) {
        for (Task task : waiting) {
          if (task.needs().stream().noneMatch(open::contains)) {
            waiting.remove(task);
            return task;
          }
        }
        wait();
      }
      return null;
    }

    synchronized void ended(Task task, boolean completed) {
      if (completed) {
        open.remove(task.name());
      } else {
        failed = true;
      }
      notifyAll();
    }

    synchronized boolean failed() {
      return failed;
    }
  }

  @Override
  public FlowExecution start(FlowExecutor executor) throws FlowExecutionException {
    Work work = new Work(tasks);
    List<FutureTask<Boolean>> running = new ArrayList<>();
    for (int lane = 0; lane < lanes; lane++) {
      FutureTask<Boolean> task =
          new FutureTask<>(
              () -> {
                lane(work, executor);
                return true;
              });
      running.add(task);
      threads.execute(task);
    }
    FlowExecutionException thrown = null;
    for (FutureTask<Boolean> task : running) {
      try {
        task.get();
      } catch (ExecutionException | InterruptedException e) {
        thrown = new FlowExecutionException("steps of " + name + " ended in an exception", e);
      }
    }
    if (thrown != null) {
      throw thrown;
    }
    return new FlowExecution(
        name, work.failed() ? FlowExecutionStatus.FAILED : FlowExecutionStatus.COMPLETED);
  }

  private static void lane(Work work, FlowExecutor executor) throws Exception {
    for (Task task = work.next(); task != null; task = work.next()) {
      boolean completed = false;
      try {
        String exit = executor.executeStep(task.step());
        completed = ExitStatus.COMPLETED.getExitCode().equals(exit);
      } finally {
        work.ended(task, completed);
      }
    }
  }

  /** Begins anew: steps that have completed are passed over by their own records. */
  @Override
  public FlowExecution resume(String stateName, FlowExecutor executor)
      throws FlowExecutionException {
    return start(executor);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public @Nullable State getState(String stateName) {
    return null;
  }

  @Override
  public Collection<State> getStates() {
    return List.of();
  }
}
