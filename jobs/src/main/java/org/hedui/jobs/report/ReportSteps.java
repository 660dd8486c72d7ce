package org.hedui.jobs.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hedui.io.report.DeltaCsv;
import org.hedui.io.report.DeltaLine;
import org.hedui.io.report.FindingLine;
import org.hedui.io.report.FindingsCsv;
import org.hedui.io.report.JsonFile;
import org.hedui.io.report.Manifest;
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
  private final SchoolPackages schools;
  private final FinanceFiles finance;
  private final ProvinceFiles province;
  private final QuarantineFiles quarantine;
  private final Summary summary;

  ReportSteps(
      Steps steps,
      NightOptions options,
      CaseLines cases,
      SchoolPackages schools,
      FinanceFiles finance,
      ProvinceFiles province,
      QuarantineFiles quarantine,
      Summary summary) {
    this.steps = steps;
    this.options = options;
    this.cases = cases;
    this.schools = schools;
    this.finance = finance;
    this.province = province;
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
    Map<String, Long> rows = new TreeMap<>();
    schools.write(folder.resolve("schools"), rows);
    finance.write(folder.resolve("finance"), rows);
    province.write(folder.resolve("province"), rows);
    lines += quarantine.write(folder.resolve("quarantine"));
    JsonFile.write(folder.resolve("summary.json"), summary.content());
    Manifest.write(folder, options.date(), rows);
    outputs.publish();
    return lines;
  }
}
