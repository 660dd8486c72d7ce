package org.hedui.schedules.night;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV files of the outputs. */
final class CsvTable {
  private static final int BOM = 0xFEFF;

  private CsvTable() {}

  /** Every line, by column. */
  static List<Map<String, String>> rows(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      reader.mark(1);
      if (reader.read() != BOM) {
        reader.reset();
      }
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .stream()
          .map(CSVRecord::toMap)
          .toList();
    }
  }

  /** The chosen columns of every line, joined by " | ", sorted. */
  static List<String> columns(Path file, String... names) throws IOException {
    return rows(file).stream().map(row -> join(row, names)).sorted().toList();
  }

  /** The chosen columns of a line, joined by " | ". */
  static String join(Map<String, String> row, String... names) {
    return Stream.of(names).map(row::get).collect(Collectors.joining(" | "));
  }
}
