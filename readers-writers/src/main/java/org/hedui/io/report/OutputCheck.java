package org.hedui.io.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Looks at the output of a night: nobody has touched it, and its files agree with one another. */
public final class OutputCheck {
  private static final int BOM = 0xFEFF;

  private OutputCheck() {}

  /** Every difference in words; none where all is well. */
  public static List<String> differences(Path folder, Lang lang) throws IOException {
    List<String> differences = new ArrayList<>(Manifest.verify(folder, lang));
    Path summary = folder.resolve("summary.json");
    if (differences.isEmpty() && Files.exists(summary)) {
      Map<String, @Nullable Object> manifest = JsonFile.read(folder.resolve(Manifest.NAME));
      differences.addAll(
          count(folder)
              .differences(
                  JsonFile.read(summary),
                  Manifest.rows(manifest),
                  Manifest.renewed(manifest),
                  lang));
    }
    return differences;
  }

  private static OutputTotals count(Path folder) throws IOException {
    OutputTotals totals = new OutputTotals();
    try (CSVParser lines = csv(folder.resolve("findings.csv"))) {
      for (CSVRecord line : lines) {
        totals.open(line.get("rule"), CsvFile.unguarded(line.get("school_code")));
      }
    }
    try (CSVParser lines = csv(folder.resolve("finance/reconciliation.csv"))) {
      for (CSVRecord line : lines) {
        totals.reconciled(
            PaymentClass.of(line.get("class")),
            fen(line.get("due_yuan")),
            fen(line.get("paid_yuan")));
      }
    }
    return totals;
  }

  private static long fen(String yuan) {
    return new BigDecimal(yuan).movePointRight(2).longValueExact();
  }

  private static CSVParser csv(Path file) throws IOException {
    var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    reader.mark(1);
    if (reader.read() != BOM) {
      reader.reset();
    }
    return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader);
  }
}
