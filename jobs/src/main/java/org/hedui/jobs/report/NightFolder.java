package org.hedui.jobs.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hedui.io.report.DeltaCsv;
import org.hedui.io.report.DeltaLine;
import org.hedui.io.report.FindingLine;
import org.hedui.io.report.FindingsCsv;
import org.hedui.io.report.JsonFile;
import org.hedui.io.report.Lang;
import org.hedui.io.report.Manifest;
import org.hedui.io.report.OutputTotals;
import org.hedui.io.report.finance.FinanceWorkbook;
import org.hedui.io.report.province.ProvinceWorkbook;
import org.hedui.jobs.NightOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes all outputs of a night and checks that they agree with one another. */
@Component
class NightFolder {
  private final NightOptions options;
  private final CaseLines cases;
  private final SchoolPackages schools;
  private final FinanceFiles finance;
  private final FormerReconciliation former;
  private final ProvinceFiles province;
  private final QuarantineFiles quarantine;
  private final Summary summary;
  private final TransactionTemplate reading;

  NightFolder(
      NightOptions options,
      CaseLines cases,
      SchoolPackages schools,
      FinanceFiles finance,
      FormerReconciliation former,
      ProvinceFiles province,
      QuarantineFiles quarantine,
      Summary summary,
      PlatformTransactionManager transactions) {
    this.options = options;
    this.cases = cases;
    this.schools = schools;
    this.finance = finance;
    this.former = former;
    this.province = province;
    this.quarantine = quarantine;
    this.summary = summary;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** What stands in {@code findings.csv} and {@code delta.csv}. */
  private record Cases(OutputTotals open, long lines) {}

  /** Writes into an empty folder; returns the lines of the machine files. */
  long write(Path folder) throws IOException {
    SideBySide parts = new SideBySide(reading, options.lanes());
    Path money = folder.resolve("finance");
    Supplier<OutputTotals> reconciled = parts.add(() -> finance.lines(money));
    Supplier<FinanceFiles.Report> report = parts.add(() -> finance.report(money));
    Supplier<Map<String, Long>> packages =
        parts.add(() -> schools.write(folder.resolve("schools")));
    Supplier<Cases> found = parts.add(() -> cases(folder));
    Supplier<ProvinceFiles.Bulletin> bulletin =
        parts.add(() -> province.write(folder.resolve("province")));
    Supplier<Map<String, @Nullable Object>> sums = parts.add(summary::content);
    Supplier<Long> quarantined = parts.add(() -> quarantine.write(folder.resolve("quarantine")));
    parts.run();

    OutputTotals totals = found.get().open().plus(reconciled.get());
    report.get().agree(totals);
    bulletin.get().agree(totals);
    Map<String, Long> rows = new TreeMap<>(packages.get());
    rows.put("finance/" + FinanceWorkbook.NAME, report.get().rows().all());
    rows.put("province/" + ProvinceWorkbook.NAME, bulletin.get().rows());
    JsonFile.write(folder.resolve("summary.json"), sums.get());
    Manifest.write(folder, options.date(), rows);
    agree(
        totals.differences(sums.get(), Manifest.rows(folder), Set.of(), Lang.of(options.locale())));
    former.made(folder);
    return found.get().lines() + quarantined.get();
  }

  private Cases cases(Path folder) throws IOException {
    OutputTotals totals = new OutputTotals();
    long lines = 0;
    try (Stream<FindingLine> open = cases.open()) {
      lines +=
          FindingsCsv.write(
              folder.resolve("findings.csv"),
              open.peek(f -> totals.open(f.rule().text(), f.subject().schoolCode())).iterator());
    }
    try (Stream<DeltaLine> delta = cases.delta()) {
      lines += DeltaCsv.write(folder.resolve("delta.csv"), delta.iterator());
    }
    return new Cases(totals, lines);
  }

  /** Nobody reads what does not add up. */
  private static void agree(List<String> differences) {
    if (!differences.isEmpty()) {
      throw new IllegalStateException("控制数不符: " + String.join("; ", differences));
    }
  }
}
