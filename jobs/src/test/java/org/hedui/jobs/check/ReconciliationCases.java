package org.hedui.jobs.check;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hedui.rules.Feed;
import org.hedui.rules.aid.GrantColumn;
import org.hedui.sample.specimen.Specimen.Case;
import org.hedui.sample.specimen.Specimen.DataFile;
import org.hedui.sample.specimen.SpecimenRows;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the tables of {@code reconciliation.yaml}. */
final class ReconciliationCases {

  /** What was received, and the lines that must come of it. */
  record Table(LocalDate today, Case files, List<Line> lines) {
    @Override
    public String toString() {
      return files.name();
    }
  }

  /** One month of one person; sums in yuan. */
  record Line(
      String school,
      String term,
      String person,
      String month,
      String kind,
      BigDecimal due,
      BigDecimal paid) {}

  private ReconciliationCases() {}

  static List<Table> read(Path file) throws IOException {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    List<Table> tables = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Map<?, ?> top = yaml.load(reader);
      LocalDate today = LocalDate.parse(String.valueOf(top.get("today")));
      for (Object one : (List<?>) requireNonNull(top.get("cases"))) {
        tables.add(table(today, (Map<?, ?>) one));
      }
    }
    return tables;
  }

  private static Table table(LocalDate today, Map<?, ?> from) {
    List<DataFile> files = new ArrayList<>();
    ((Map<?, ?>) requireNonNull(from.get("feeds")))
        .forEach((key, text) -> files.add(file(String.valueOf(key), rows(String.valueOf(text)))));
    List<List<String>> rows = rows(String.valueOf(from.get("lines")));
    Case shown = new Case(String.valueOf(from.get("name")), Map.of(), files, List.of());
    return new Table(today, shown, rows.stream().skip(1).map(ReconciliationCases::line).toList());
  }

  private static DataFile file(String key, List<List<String>> rows) {
    Feed feed = Feed.ofFolder(key.split(" ", 2)[0]).orElseThrow();
    return new DataFile(key, feed, rows.get(0), rows.subList(1, rows.size()));
  }

  private static Line line(List<String> cells) {
    return new Line(
        cells.get(0),
        cells.get(1),
        number(cells.get(2)),
        cells.get(3),
        cells.get(4),
        yuan(cells.get(5)),
        yuan(cells.get(6)));
  }

  /** Writes out the number of a specimen's student: {@code #1}. */
  static String number(String student) {
    List<List<String>> rows = List.of(List.of(student));
    DataFile file =
        new DataFile("grant", Feed.GRANT, List.of(GrantColumn.ID_NUMBER.header()), rows);
    return new SpecimenRows().lines(file).get(0).cells()[GrantColumn.ID_NUMBER.ordinal()];
  }

  private static BigDecimal yuan(String text) {
    return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY);
  }

  private static List<List<String>> rows(String table) {
    return table
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }
}
