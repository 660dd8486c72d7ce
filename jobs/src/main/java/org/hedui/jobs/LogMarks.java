package org.hedui.jobs;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Marks what is logged with the run and the step that it belongs to, whichever thread does it. */
public final class LogMarks implements JobExecutionListener, StepExecutionListener {
  private static final String RUN = "run";
  private static final String STEP = "step";

  @Override
  public void beforeJob(JobExecution execution) {
    MDC.put(RUN, String.valueOf(execution.getId()));
  }

  @Override
  public void afterJob(JobExecution execution) {
    MDC.remove(RUN);
  }

  @Override
  public void beforeStep(StepExecution execution) {
    MDC.put(STEP, execution.getStepName());
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution execution) {
    MDC.remove(STEP);
    return null;
  }

  /** Work for another thread that takes the marks of this one along. */
  public static Runnable carried(Runnable work) {
    Map<String, String> marks = MDC.getCopyOfContextMap();
    return () -> {
      MDC.setContextMap(marks == null ? Map.of() : marks);
      try {
        work.run();
      } finally {
        MDC.clear();
      }
    };
  }
}
