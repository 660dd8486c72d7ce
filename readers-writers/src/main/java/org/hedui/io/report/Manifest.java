package org.hedui.io.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code manifest.json}: size, SHA-256 and row count of every other file of a night. Rows of CSV
 * files are counted here, without the header; rows of workbooks are told by their writers.
 */
public final class Manifest {
  /** The name of the file. */
  public static final String NAME = "manifest.json";

  private static final String RENEWED = "renewed";

  private Manifest() {}

  /**
   * Writes the manifest of a folder.
   *
   * @param rows data rows of workbooks, by path below the folder with {@code /}
   */
  public static void write(Path folder, LocalDate date, Map<String, Long> rows) throws IOException {
    List<Map<String, @Nullable Object>> files = new ArrayList<>();
    for (Map.Entry<String, Path> entry : filesOf(folder).entrySet()) {
      files.add(entry(entry.getKey(), entry.getValue(), rows));
    }
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("date", date);
    manifest.put("files", files);
    JsonFile.write(folder.resolve(NAME), manifest);
  }

  /**
   * Renews the entries of one folder below, such as {@code schools/3637990001}, and notes that it
   * is younger than the rest. What the manifest says of other files stays as it is, so that it goes
   * on telling whether anybody has touched them.
   */
  public static void renew(Path folder, String below, Map<String, Long> rows) throws IOException {
    Map<String, @Nullable Object> manifest = JsonFile.read(folder.resolve(NAME));
    TreeMap<String, Object> files = new TreeMap<>();
    entries(manifest).stream()
        .filter(file -> !path(file).startsWith(below + "/"))
        .forEach(file -> files.put(path(file), file));
    for (Map.Entry<String, Path> entry : filesOf(folder).entrySet()) {
      if (entry.getKey().startsWith(below + "/")) {
        files.put(entry.getKey(), entry(entry.getKey(), entry.getValue(), rows));
      }
    }
    TreeSet<String> renewed = new TreeSet<>(renewed(manifest));
    renewed.add(below);
    manifest.put("files", List.copyOf(files.values()));
    manifest.put(RENEWED, List.copyOf(renewed));
    JsonFile.write(folder.resolve(NAME), manifest);
  }

  /** The rows of every file that has rows, by path, as the manifest of a folder tells them. */
  public static Map<String, Long> rows(Path folder) throws IOException {
    return rows(JsonFile.read(folder.resolve(NAME)));
  }

  /** The digest of a file by its path, as the manifest of a folder tells it. */
  public static Optional<String> sha256(Path folder, String path) throws IOException {
    return entries(JsonFile.read(folder.resolve(NAME))).stream()
        .filter(file -> path(file).equals(path))
        .map(file -> String.valueOf(file.get("sha256")))
        .findFirst();
  }

  static Map<String, Long> rows(Map<String, ? extends @Nullable Object> manifest) {
    Map<String, Long> rows = new TreeMap<>();
    for (Map<?, ?> file : entries(manifest)) {
      if (file.get("rows") instanceof Long count) {
        rows.put(path(file), count);
      }
    }
    return rows;
  }

  /** The folders that were written again after the night. */
  static List<String> renewed(Map<String, ? extends @Nullable Object> manifest) {
    return manifest.get(RENEWED) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static List<Map<?, ?>> entries(Map<String, ? extends @Nullable Object> manifest) {
    List<Map<?, ?>> entries = new ArrayList<>();
    if (manifest.get("files") instanceof List<?> files) {
      for (Object file : files) {
        entries.add(file instanceof Map<?, ?> map ? map : Map.of());
      }
    }
    return entries;
  }

  private static String path(Map<?, ?> file) {
    return String.valueOf(file.get("path"));
  }

  private static Map<String, @Nullable Object> entry(String path, Path file, Map<String, Long> rows)
      throws IOException {
    Facts facts = facts(file);
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("path", path);
    entry.put("bytes", facts.bytes());
    entry.put("sha256", facts.sha256());
    Long counted = facts.rows() == null ? rows.get(path) : facts.rows();
    if (counted != null) {
      entry.put("rows", counted);
    }
    return entry;
  }

  /**
   * Compares a folder with its manifest and says every difference in words; an empty list means
   * that nothing has been touched.
   */
  public static List<String> verify(Path folder, Lang lang) throws IOException {
    Path manifest = folder.resolve(NAME);
    if (!Files.isRegularFile(manifest)) {
      return List.of(lang.of("缺少清单文件：" + manifest, "no manifest: " + manifest));
    }
    List<String> differences = new ArrayList<>();
    Map<String, Path> present = filesOf(folder);
    Map<String, @Nullable Object> content;
    try {
      content = JsonFile.read(manifest);
    } catch (IOException e) {
      return List.of(lang.of("清单文件无法读取：" + e.getMessage(), "unreadable: " + e.getMessage()));
    }
    for (Map<?, ?> told : entries(content)) {
      String path = path(told);
      Path file = present.remove(path);
      if (file == null) {
        differences.add(lang.of("缺少文件：" + path, "missing: " + path));
      } else {
        compare(path, told, facts(file), lang, differences);
      }
    }
    for (String path : present.keySet()) {
      differences.add(lang.of("清单外的文件：" + path, "not in the manifest: " + path));
    }
    return differences;
  }

  private static void compare(
      String path, Map<?, ?> told, Facts found, Lang lang, List<String> differences) {
    if (found.sha256().equals(told.get("sha256"))) {
      return;
    }
    String how = "";
    if (told.get("rows") instanceof Long rows
        && found.rows() != null
        && rows.longValue() != found.rows().longValue()) {
      how =
          lang.of(
              "，应有 " + rows + " 行，现有 " + found.rows() + " 行",
              ", rows told " + rows + ", found " + found.rows());
    } else if (told.get("bytes") instanceof Long bytes && bytes != found.bytes()) {
      how =
          lang.of(
              "，应有 " + bytes + " 字节，现有 " + found.bytes() + " 字节",
              ", bytes told " + bytes + ", found " + found.bytes());
    }
    differences.add(lang.of("内容已改动：" + path + how, "changed: " + path + how));
  }

  private static TreeMap<String, Path> filesOf(Path folder) throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .filter(file -> !file.equals(folder.resolve(NAME)))
          .forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
    }
    return files;
  }

  private record Facts(long bytes, String sha256, @Nullable Long rows) {}

  private static Facts facts(Path file) throws IOException {
    Sha256 digest = new Sha256();
    boolean csv = file.toString().endsWith(".csv");
    CsvRows rows = new CsvRows();
    long bytes = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] block = new byte[1 << 16];
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digest.take(block, n);
        bytes += n;
        if (csv) {
          rows.take(block, n);
        }
      }
    }
    return new Facts(bytes, digest.end(), csv ? (Long) rows.count() : null);
  }

  /** Counts the rows of a CSV file written by {@link CsvFile}, without its header. */
  private static final class CsvRows {
    private boolean quoted;
    private long lines;

    void take(byte[] block, int length) {
      boolean inside = quoted;
      int ends = 0;
      for (int i = 0; i < length; i++) {
        if (block[i] == '"') {
          inside = !inside;
        } else if (block[i] == '\n' && !inside) {
          ends++;
        }
      }
      quoted = inside;
      lines += ends;
    }

    long count() {
      return Math.max(0, lines - 1);
    }
  }
}
