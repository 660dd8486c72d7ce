package org.hedui.jobs;

import java.util.List;
import org.hedui.jobs.cases.SettleCases;
import org.hedui.jobs.check.CheckSteps;
import org.hedui.jobs.intake.IntakeSteps;
import org.hedui.jobs.notices.NoticeSteps;
import org.hedui.jobs.report.ReportSteps;
import org.hedui.jobs.retention.RetentionSteps;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.FlowJobBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The night, in the order in which it happens, the parts of it that have commands of their own, and
 * what is told between the nights.
 *
 * <p>Files are looked at as a whole before they become visible, and are visible before anything is
 * compared; joins that several rules share are made before the rules; cases are settled when every
 * rule has spoken; reports show cases, never raw findings.
 */
@Configuration(proxyBeanMethods = false)
class NightJobs {
  static final String NIGHTLY = "nightly";
  static final String IMPORT = "import";
  static final String CHECK = "check";
  static final String REPORT = "report";
  static final String BULLETIN = "bulletin";
  static final String REMINDERS = "reminders";
  static final String PENDING = "pending";
  static final String RETENTION = "retention";

  @Bean
  Job nightly(JobRepository repository, Flow receiveAndLoad, Flow checkAndSettle, Flow reports) {
    return job(NIGHTLY, repository, List.of(receiveAndLoad, checkAndSettle, reports));
  }

  @Bean
  Job importOnly(JobRepository repository, Flow receiveAndLoad) {
    return job(IMPORT, repository, List.of(receiveAndLoad));
  }

  @Bean
  Job checkOnly(JobRepository repository, Flow checkAndSettle) {
    return job(CHECK, repository, List.of(checkAndSettle));
  }

  @Bean
  Job reportOnly(JobRepository repository, Flow reports) {
    return job(REPORT, repository, List.of(reports));
  }

  @Bean
  Job bulletin(JobRepository repository, ReportSteps report) {
    return job(BULLETIN, repository, report.bulletin());
  }

  @Bean
  Job reminders(JobRepository repository, NoticeSteps notices) {
    return job(REMINDERS, repository, notices.reminders());
  }

  @Bean
  Job pending(JobRepository repository, NoticeSteps notices) {
    return job(PENDING, repository, notices.pending());
  }

  @Bean
  Job retention(JobRepository repository, RetentionSteps retention) {
    List<Step> steps = retention.purge();
    SimpleJobBuilder job = new JobBuilder(RETENTION, repository).start(steps.get(0));
    for (Step next : steps.subList(1, steps.size())) {
      job = job.next(next);
    }
    return job.build();
  }

  @Bean
  Flow receiveAndLoad(IntakeSteps intake) {
    return new FlowBuilder<SimpleFlow>("receive-and-load")
        .start(intake.receive())
        .next(intake.loadDivisions())
        .next(intake.loadFiles())
        .next(intake.guard())
        .next(intake.loadAgain())
        .next(intake.publish())
        .build();
  }

  @Bean
  Flow checkAndSettle(CheckSteps check, SettleCases settle) {
    return new FlowBuilder<SimpleFlow>("check-and-settle")
        .start(check.policy())
        .next(check.checks())
        .next(check.equations())
        .next(settle.step())
        .build();
  }

  @Bean
  Flow reports(ReportSteps report) {
    return new FlowBuilder<SimpleFlow>("reports").start(report.render()).build();
  }

  private static Job job(String name, JobRepository repository, Step step) {
    return new JobBuilder(name, repository)
        .listener((JobExecutionListener) new LogMarks())
        .start(step)
        .build();
  }

  private static Job job(String name, JobRepository repository, List<Flow> flows) {
    FlowBuilder<FlowJobBuilder> flow =
        new JobBuilder(name, repository)
            .listener((JobExecutionListener) new LogMarks())
            .start(flows.get(0));
    for (Flow next : flows.subList(1, flows.size())) {
      flow = flow.next(next);
    }
    return flow.end().build();
  }
}
