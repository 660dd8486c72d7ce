package org.hedui.sample.specimen;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.sample.specimen.Specimen.Case;
import org.hedui.sample.specimen.Specimen.DataFile;
import org.hedui.sample.specimen.Specimen.Expected;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code specimens/<CODE>.yaml}. */
public final class SpecimenReader {
  private static final LocalDate USUAL_DAY = LocalDate.of(2025, 10, 31);

  private final Path file;

  private SpecimenReader(Path file) {
    this.file = file;
  }

  /** All specimens of a folder, by name. */
  public static List<Specimen> readAll(Path folder) throws IOException {
    List<Specimen> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        all.add(new SpecimenReader(file).read());
      }
    }
    return all;
  }

  private Specimen read() throws IOException {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Map<?, ?> top = map(yaml.load(reader));
      @Nullable String today = text(top.get("today"));
      List<Case> cases = new ArrayList<>();
      for (Object one : list(top.get("cases"))) {
        cases.add(oneCase(map(one)));
      }
      return new Specimen(
          RuleCode.of(required(top, "code")),
          today == null ? USUAL_DAY : LocalDate.parse(today),
          cases);
    } catch (YAMLException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private Case oneCase(Map<?, ?> from) {
    List<DataFile> files = new ArrayList<>();
    map(from.get("feeds"))
        .forEach((key, table) -> files.add(dataFile(String.valueOf(key), String.valueOf(table))));
    Map<String, Object> policy = new TreeMap<>();
    map(from.get("policy")).forEach((key, value) -> policy.put(String.valueOf(key), value));
    return new Case(
        required(from, "name"),
        policy,
        files,
        list(from.get("findings")).stream().map(f -> expected(map(f))).toList());
  }

  private DataFile dataFile(String key, String table) {
    String folder = key.split(" ", 2)[0];
    Feed feed = Feed.ofFolder(folder).orElseThrow(() -> wrong("no such feed: " + folder));
    List<List<String>> lines =
        table.lines().filter(line -> !line.isBlank()).map(SpecimenReader::cells).toList();
    if (lines.isEmpty()) {
      throw wrong("no header for " + key);
    }
    List<String> headers = lines.get(0);
    List<List<String>> rows = lines.subList(1, lines.size());
    for (List<String> row : rows) {
      if (row.size() != headers.size()) {
        throw wrong(row.size() + " cells under " + headers.size() + " headers: " + row);
      }
    }
    return new DataFile(key, feed, headers, rows);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private Expected expected(Map<?, ?> from) {
    @Nullable String amount = text(from.get("amount_fen"));
    return new Expected(
        required(from, "subject"),
        text(from.get("counterpart")),
        text(from.get("field")),
        text(from.get("severity")),
        text(from.get("ours")),
        text(from.get("theirs")),
        amount == null ? null : Long.valueOf(amount));
  }

  private String required(Map<?, ?> from, String key) {
    @Nullable String value = text(from.get(key));
    if (value == null) {
      throw wrong("no " + key);
    }
    return value;
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<?, ?>) value;
  }

  private static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : (List<?>) value;
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof Date date) {
      return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC).toString();
    }
    return value == null ? null : value.toString();
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(file + ": " + what);
  }
}
