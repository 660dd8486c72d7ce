package org.hedui.schedules.night;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads some columns of a CSV file as lines of text that can be compared. */
final class CsvTable {
  private static final int BOM = 0xFEFF;

  private CsvTable() {}

  /** The chosen columns of every line, joined by " | ", sorted. */
  static List<String> columns(Path file, String... names) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      reader.mark(1);
      if (reader.read() != BOM) {
        reader.reset();
      }
      List<String> lines = new ArrayList<>();
      for (CSVRecord line :
          CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
        lines.add(Stream.of(names).map(line::get).collect(Collectors.joining(" | ")));
      }
      lines.sort(null);
      return lines;
    }
  }
}
