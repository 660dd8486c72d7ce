package org.hedui.jobs;

import static java.util.Objects.requireNonNullElse;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hedui.io.intake.InboxState;
import org.hedui.jobs.intake.FileBook;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Starts a run and knows whether it is a new one: a run is identified by its job, business date and
 * a running number. A run that broke off, by failure or by the death of its process, is taken up
 * where it stopped; a date that is done is run anew. So is one that broke off under other rules,
 * another policy or another inbox, one whose inbox has changed since, one after which a person has
 * decided about a file, and one after which another run has read or checked: its finished steps
 * would not be those of this run. An import has nothing to take up, it looks at its files anew and
 * goes on with those that are half loaded.
 *
 * <p>The caller holds the lock that lets one night run at a time, so a run that is still marked as
 * running is a dead one.
 */
@Component
public class NightRunner {
  private static final String DATE = "date";
  private static final String RUN = "run";
  private static final String INBOX = "inbox";
  private static final String CONTENTS = "contents";
  private static final String VERSION = "version";
  private static final String DECIDED = "decided";

  /** Of all files in the inbox: by it nights are compared with one another. */
  private static final String BYTES = "bytes";

  private final JobOperator operator;
  private final JobRepository repository;
  private final Map<String, Job> jobs;
  private final NightOptions options;
  private final PolicyInForce policy;
  private final FileBook files;
  private final RunBook runs;

  NightRunner(
      JobOperator operator,
      JobRepository repository,
      List<Job> jobs,
      NightOptions options,
      PolicyInForce policy,
      DataSource database) {
    this.operator = operator;
    this.repository = repository;
    this.jobs = jobs.stream().collect(Collectors.toMap(Job::getName, Function.identity()));
    this.options = options;
    this.policy = policy;
    this.files = new FileBook(database);
    this.runs = new RunBook(database);
  }

  /**
   * How a run ended.
   *
   * @param resumed whether it took up a broken run
   * @param where the step that failed, empty for none
   */
  public record Ended(
      long executionId,
      boolean resumed,
      boolean completed,
      String where,
      Optional<Throwable> failure) {}

  /**
   * Runs one of the jobs {@code nightly, import, check, report, retention} for the business date,
   * to its end.
   */
  public Ended run(String jobName) {
    Job job = jobs.get(jobName);
    if (job == null) {
      throw new IllegalArgumentException("no job " + jobName);
    }
    Optional<JobExecution> last = lastOfDate(jobName);
    last.ifPresent(this::closeBroken);
    Path folder = options.inbox();
    InboxState inbox = folder == null ? null : InboxState.of(folder);
    Map<String, String> givens = givens(inbox);
    boolean resume =
        last.isPresent()
            && last.get().getStatus() != BatchStatus.COMPLETED
            && !jobName.equals(NightJobs.IMPORT)
            && !options.afresh()
            && givens.equals(givens(last.get().getJobParameters()))
            && nothingSince(last.get());
    long number =
        last.map(e -> e.getJobParameters().getLong(RUN)).map(n -> resume ? n : n + 1).orElse(1L);
    JobParametersBuilder parameters =
        new JobParametersBuilder().addLocalDate(DATE, options.date()).addLong(RUN, number);
    givens.forEach(parameters::addString);
    if (inbox != null) {
      parameters.addLong(BYTES, inbox.bytes(), false);
    }
    JobExecution execution = start(job, parameters.toJobParameters());
    return new Ended(
        execution.getId(),
        resume,
        execution.getStatus() == BatchStatus.COMPLETED,
        where(execution),
        failure(execution));
  }

  /**
   * What went wrong: in a step rather than in the run as a whole, and in one that failed by itself
   * rather than in one that was told to end because another had failed. Batch itself gives them in
   * no order.
   */
  static Optional<Throwable> failure(JobExecution execution) {
    List<Throwable> all =
        Stream.concat(
                execution.getStepExecutions().stream()
                    .flatMap(step -> step.getFailureExceptions().stream()),
                execution.getFailureExceptions().stream())
            .toList();
    return all.stream()
        .filter(NightRunner::byItself)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** The step in which it went wrong, empty for none. */
  static String where(JobExecution execution) {
    List<StepExecution> failed =
        execution.getStepExecutions().stream()
            .filter(step -> step.getStatus().isGreaterThan(BatchStatus.STOPPED))
            .toList();
    return failed.stream()
        .filter(step -> step.getFailureExceptions().stream().anyMatch(NightRunner::byItself))
        .findFirst()
        .or(() -> failed.stream().findFirst())
        .map(StepExecution::getStepName)
        .orElse("");
  }

  private static boolean byItself(Throwable failure) {
    return !(failure instanceof JobInterruptedException);
  }

  /**
   * Marks as failed what a dead run has left as running, and what a failed one left as unknown or
   * running because the database went away while it failed. Either is run again, also where its
   * last commit has arrived: every step can be done twice, since it begins with what it finds or
   * goes on behind the position that was committed with its rows. It took until it was last heard
   * of, not until somebody came to look.
   */
  private void closeBroken(JobExecution last) {
    LocalDateTime heardOf = requireNonNullElse(last.getLastUpdated(), last.getCreateTime());
    for (StepExecution step : last.getStepExecutions()) {
      LocalDateTime heardOfStep = requireNonNullElse(step.getLastUpdated(), step.getCreateTime());
      if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
        step.setStatus(BatchStatus.FAILED);
        step.setExitStatus(ExitStatus.FAILED);
        step.setEndTime(heardOfStep);
        repository.update(step);
      }
      heardOf = heardOfStep.isAfter(heardOf) ? heardOfStep : heardOf;
    }
    if (last.getStatus().isRunning()) {
      operator.recover(last);
      last.setEndTime(heardOf);
      repository.update(last);
    }
    if (last.getStatus() == BatchStatus.UNKNOWN) {
      last.setStatus(BatchStatus.FAILED);
      last.setExitStatus(ExitStatus.FAILED);
      repository.update(last);
    }
  }

  /**
   * A start that Batch refuses means that our own book-keeping of runs is wrong, since the lock is
   * ours.
   */
  private JobExecution start(Job job, JobParameters parameters) {
    forgetUnbegun(job, parameters);
    try {
      return operator.start(job, parameters);
    } catch (JobExecutionException e) {
      throw new IllegalStateException("run of " + job.getName() + " refused: " + e.getMessage(), e);
    }
  }

  /**
   * Batch commits an instance before its execution. A run that was killed in between has begun
   * nothing, and Batch would refuse to start it for ever after.
   */
  private void forgetUnbegun(Job job, JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(job.getName(), parameters);
    if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
      repository.deleteJobInstance(instance);
    }
  }

  private Optional<JobExecution> lastOfDate(String jobName) {
    return runs.last(jobName, options.date()).map(repository::getJobExecution);
  }

  /** What a run is given besides its date; a digest tells of the inbox, which holds names. */
  private Map<String, String> givens(@Nullable InboxState inbox) {
    return Map.of(
        INBOX,
        inbox == null ? "" : options.requiredInbox().toString(),
        CONTENTS,
        inbox == null ? "" : inbox.digest(),
        VERSION,
        policy.rulesVersion(),
        DECIDED,
        String.valueOf(files.decided()));
  }

  private static Map<String, String> givens(JobParameters parameters) {
    return Stream.of(INBOX, CONTENTS, VERSION, DECIDED)
        .collect(
            Collectors.toMap(
                Function.identity(), name -> String.valueOf(parameters.getString(name))));
  }

  /** Whether no other run has read or checked anything after this one: reports change nothing. */
  private boolean nothingSince(JobExecution execution) {
    return Stream.of(NightJobs.NIGHTLY, NightJobs.IMPORT, NightJobs.CHECK)
        .flatMap(name -> runs.last(name, null).stream())
        .allMatch(id -> id <= execution.getId());
  }
}
