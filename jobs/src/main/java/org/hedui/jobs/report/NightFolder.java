package org.hedui.jobs.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hedui.io.report.DeltaCsv;
import org.hedui.io.report.DeltaLine;
import org.hedui.io.report.FindingLine;
import org.hedui.io.report.FindingsCsv;
import org.hedui.io.report.JsonFile;
import org.hedui.io.report.Lang;
import org.hedui.io.report.Manifest;
import org.hedui.io.report.OutputTotals;
import org.hedui.jobs.NightOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes all outputs of a night and checks that they agree with one another. */
@Component
class NightFolder {
  private final NightOptions options;
  private final CaseLines cases;
  private final SchoolPackages schools;
  private final FinanceFiles finance;
  private final ProvinceFiles province;
  private final QuarantineFiles quarantine;
  private final Summary summary;

  NightFolder(
      NightOptions options,
      CaseLines cases,
      SchoolPackages schools,
      FinanceFiles finance,
      ProvinceFiles province,
      QuarantineFiles quarantine,
      Summary summary) {
    this.options = options;
    this.cases = cases;
    this.schools = schools;
    this.finance = finance;
    this.province = province;
    this.quarantine = quarantine;
    this.summary = summary;
  }

  /** Writes into an empty folder; returns the lines of the machine files. */
  long write(Path folder) throws IOException {
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
    Map<String, Long> rows = new TreeMap<>();
    schools.write(folder.resolve("schools"), rows);
    finance.write(folder.resolve("finance"), rows, totals);
    province.write(folder.resolve("province"), rows, totals);
    lines += quarantine.write(folder.resolve("quarantine"));
    Map<String, @Nullable Object> sums = summary.content();
    JsonFile.write(folder.resolve("summary.json"), sums);
    Manifest.write(folder, options.date(), rows);
    agree(totals.differences(sums, Manifest.rows(folder), Set.of(), Lang.of(options.locale())));
    return lines;
  }

  /** Nobody reads what does not add up. */
  private static void agree(List<String> differences) {
    if (!differences.isEmpty()) {
      throw new IllegalStateException("控制数不符: " + String.join("; ", differences));
    }
  }
}
