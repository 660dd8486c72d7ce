package org.hedui.rules.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The code sets as read from {@code code_sets.csv}. */
final class CodeTables {
  private static final Map<CodeSet, CodeTable> TABLES = load();

  private CodeTables() {}

  static CodeTable of(CodeSet set) {
    CodeTable table = TABLES.get(set);
    if (table == null) {
      throw new IllegalStateException("code_sets.csv has no line for " + set);
    }
    return table;
  }

  private static Map<CodeSet, CodeTable> load() {
    Map<CodeSet, CodeTable> tables = new EnumMap<>(CodeSet.class);
    try (InputStream in = CodeTables.class.getResourceAsStream("code_sets.csv")) {
      if (in == null) {
        throw new IllegalStateException("code_sets.csv is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4) {
          throw new IllegalStateException("code_sets.csv: not four cells: " + line);
        }
        tables
            .computeIfAbsent(CodeSet.valueOf(cells[0]), CodeTable::new)
            .add(list(cells[1]), cells[2], list(cells[3]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tables.values().forEach(CodeTable::complete);
    return tables;
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }
}
