package org.hedui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/** What is told of a run of which several parts have failed. */
class NightRunnerTest {
  private final JobExecution run =
      new JobExecution(1, new JobInstance(1, "nightly"), new JobParameters());

  @Test
  void theStepThatFailedByItselfIsTold() {
    IOException cause = new IOException("the connection broke");
    run.addFailureException(new IllegalStateException("flow ended unexpectedly"));
    step("load-lane-1", new JobInterruptedException("requested termination"));
    step("load-lane-2", cause);

    assertThat(NightRunner.failure(run)).containsSame(cause);
    assertThat(NightRunner.where(run)).isEqualTo("load-lane-2");
  }

  @Test
  void whatThereIsIsTold() {
    assertThat(NightRunner.failure(run)).isEmpty();
    assertThat(NightRunner.where(run)).isEmpty();

    JobInterruptedException ended = new JobInterruptedException("requested termination");
    step("load-lane-1", ended);
    assertThat(NightRunner.failure(run)).containsSame(ended);
    assertThat(NightRunner.where(run)).isEqualTo("load-lane-1");

    IllegalStateException whole = new IllegalStateException("flow ended unexpectedly");
    run.addFailureException(whole);
    assertThat(NightRunner.failure(run)).containsSame(whole);
  }

  private void step(String name, Throwable failure) {
    StepExecution step = new StepExecution(run.getStepExecutions().size() + 1, name, run);
    step.setStatus(BatchStatus.FAILED);
    step.addFailureException(failure);
    run.addStepExecution(step);
  }
}
