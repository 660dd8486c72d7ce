package org.hedui.io.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code manifest.json}: size, SHA-256 and row count of every other file of a night. Rows of CSV
 * files are counted here, without the header; rows of workbooks are told by their writers.
 */
public final class Manifest {
  /** The name of the file. */
  public static final String NAME = "manifest.json";

  private Manifest() {}

  /**
   * Writes the manifest of a folder.
   *
   * @param rows data rows of workbooks and other files, by path below the folder with {@code /}
   */
  public static void write(Path folder, LocalDate date, Map<String, Long> rows) throws IOException {
    List<Map<String, @Nullable Object>> files = new ArrayList<>();
    for (Map.Entry<String, Path> entry : filesOf(folder).entrySet()) {
      Facts facts = facts(entry.getValue());
      Map<String, @Nullable Object> file = new LinkedHashMap<>();
      file.put("path", entry.getKey());
      file.put("bytes", facts.bytes());
      file.put("sha256", facts.sha256());
      Long counted = facts.rows() == null ? rows.get(entry.getKey()) : facts.rows();
      if (counted != null) {
        file.put("rows", counted);
      }
      files.add(file);
    }
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("date", date);
    manifest.put("files", files);
    JsonFile.write(folder.resolve(NAME), manifest);
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
    if (!(JsonFile.read(manifest).get("files") instanceof List<?> files)) {
      return List.of(lang.of("清单文件没有 files 一节", "the manifest has no section files"));
    }
    for (Object item : files) {
      Map<?, ?> told = item instanceof Map<?, ?> map ? map : Map.of();
      String path = String.valueOf(told.get("path"));
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
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    boolean csv = file.toString().endsWith(".csv");
    CsvRows rows = new CsvRows();
    long bytes = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] block = new byte[1 << 16];
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digest.update(block, 0, n);
        bytes += n;
        if (csv) {
          rows.take(block, n);
        }
      }
    }
    return new Facts(
        bytes, HexFormat.of().formatHex(digest.digest()), csv ? (Long) rows.count() : null);
  }

  /** Counts the rows of a CSV file written by {@link CsvFile}, without its header. */
  private static final class CsvRows {
    private boolean quoted;
    private long lines;

    void take(byte[] block, int length) {
      for (int i = 0; i < length; i++) {
        if (block[i] == '"') {
          quoted = !quoted;
        } else if (block[i] == '\n' && !quoted) {
          lines++;
        }
      }
    }

    long count() {
      return Math.max(0, lines - 1);
    }
  }
}
