package org.hedui.jobs.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.hedui.io.report.DeltaCsv;
import org.hedui.io.report.DeltaLine;
import org.hedui.io.report.FindingLine;
import org.hedui.io.report.FindingsCsv;
import org.hedui.io.report.JsonFile;
import org.hedui.io.report.Manifest;
import org.hedui.io.report.ReconciliationCsv;
import org.hedui.io.report.ReconciliationLine;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.Steps;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Writes everything a night puts out, in one step: a draft folder that is moved into its place when
 * it is complete.
 */
@Component
public class ReportSteps {
  private final Steps steps;
  private final NightOptions options;
  private final CaseLines cases;
  private final ReconciliationLines reconciliation;
  private final QuarantineFiles quarantine;
  private final Summary summary;

  ReportSteps(
      Steps steps,
      NightOptions options,
      CaseLines cases,
      ReconciliationLines reconciliation,
      QuarantineFiles quarantine,
      Summary summary) {
    this.steps = steps;
    this.options = options;
    this.cases = cases;
    this.reconciliation = reconciliation;
    this.quarantine = quarantine;
    this.summary = summary;
  }

  /** The step. */
  public Step render() {
    return steps.step(
        "report",
        (contribution, context) -> {
          contribution.incrementWriteCount(write());
          return RepeatStatus.FINISHED;
        });
  }

  private long write() throws IOException {
    Outputs outputs = new Outputs(options.requiredOut(), options.date().toString());
    Path folder = outputs.begin();
    long lines = 0;
    try (Stream<FindingLine> open = cases.open()) {
      lines += FindingsCsv.write(folder.resolve("findings.csv"), open.iterator());
    }
    try (Stream<DeltaLine> delta = cases.delta()) {
      lines += DeltaCsv.write(folder.resolve("delta.csv"), delta.iterator());
    }
    try (Stream<ReconciliationLine> all = reconciliation.all()) {
      lines +=
          ReconciliationCsv.write(
              folder.resolve("finance").resolve("reconciliation.csv"), all.iterator());
    }
    lines += quarantine.write(folder.resolve("quarantine"));
    JsonFile.write(folder.resolve("summary.json"), summary.content());
    Manifest.write(folder, options.date(), Map.of());
    outputs.publish();
    return lines;
  }
}
