package org.hedui.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.hedui.jobs.Steps.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.flow.FlowExecution;
import org.springframework.batch.core.job.flow.FlowExecutionException;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.FlowExecutor;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

class StepGraphTest {
  private final List<String> run = Collections.synchronizedList(new ArrayList<>());
  private Set<String> failing = Set.of();
  private @Nullable CyclicBarrier together;

  @Test
  void aStepBeginsWhenWhatItNeedsHasCompleted() throws FlowExecutionException {
    FlowExecution ended =
        start(1, task("a"), task("b", "a"), task("c", "b", "not in the graph"), task("d", "a"));

    assertThat(ended.getStatus()).isEqualTo(FlowExecutionStatus.COMPLETED);
    assertThat(run).containsExactly("a", "b", "c", "d");
  }

  @Test
  void whatTheLongestChainWaitsForGoesFirst() throws FlowExecutionException {
    start(1, task("short"), task("long"), task("middle", "long"), task("end", "middle"));

    assertThat(run).startsWith("long");
  }

  @Test
  void stepsThatDoNotNeedOneAnotherRunSideBySide() throws FlowExecutionException {
    together = new CyclicBarrier(2); // lets nobody pass alone

    FlowExecution ended = start(2, task("a"), task("b"));

    assertThat(ended.getStatus()).isEqualTo(FlowExecutionStatus.COMPLETED);
    assertThat(run).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void nothingBeginsAfterAFailure() throws FlowExecutionException {
    failing = Set.of("b");

    FlowExecution ended = start(2, task("a"), task("b", "a"), task("c", "b"), task("d", "b"));

    assertThat(ended.getStatus()).isEqualTo(FlowExecutionStatus.FAILED);
    assertThat(run).containsExactly("a", "b");
  }

  @Test
  void anOrderThatCannotBeIsRefused() {
    List<Task> tasks = List.of(task("a", "b"), task("b"));

    assertThatThrownBy(() -> new StepGraph("graph", tasks, 2, new SimpleAsyncTaskExecutor()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a needs b");
  }

  private FlowExecution start(int lanes, Task... tasks) throws FlowExecutionException {
    return new StepGraph("graph", List.of(tasks), lanes, new SimpleAsyncTaskExecutor())
        .start(new Executor());
  }

  private static Task task(String name, String... needs) {
    Step step =
        new Step() {
          @Override
          public String getName() {
            return name;
          }

          @Override
          public void execute(StepExecution execution) {
            throw new AssertionError("the graph runs no step by itself");
          }
        };
    return new Task(name, List.of(needs), step);
  }

  /** Notes which steps it is given. */
  private final class Executor implements FlowExecutor {
    @Override
    public String executeStep(Step step) {
      CyclicBarrier barrier = together;
      if (barrier != null) {
        try {
          barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
          throw new IllegalStateException("nobody came", e);
        }
      }
      run.add(step.getName());
      return failing.contains(step.getName()) ? "FAILED" : "COMPLETED";
    }

    @Override
    public JobExecution getJobExecution() {
      throw new AssertionError("the graph asks for no execution");
    }

    @Override
    public @Nullable StepExecution getStepExecution() {
      return null;
    }

    @Override
    public void close(FlowExecution result) {}

    @Override
    public void abandonStepExecution() {}

    @Override
    public void updateJobExecutionStatus(FlowExecutionStatus status) {}

    @Override
    public boolean isRestart() {
      return false;
    }

    @Override
    public void addExitStatus(String code) {}
  }
}
