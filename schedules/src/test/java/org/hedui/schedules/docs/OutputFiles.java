package org.hedui.schedules.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hedui.io.report.JsonFile;

/**
 * What a night has written: every file, its parts and the names in them. Each name is a path: file,
 * sheet, column; file, key, key.
 */
final class OutputFiles {
  private static final List<String> REASONS = List.of("行号", "错误代码", "错误说明");

  /** The colours of headings, and of those of columns to fill in. */
  private static final Set<String> HEADINGS = Set.of("FF1F4E79", "FF2E7D4F");

  /** Files of the same kind are told once. */
  private final Map<String, Set<List<String>>> names = new TreeMap<>();

  private OutputFiles() {}

  /** The names in the folder of a night, by kind of file. */
  static Map<String, Set<List<String>>> of(Path night) throws IOException {
    OutputFiles all = new OutputFiles();
    try (Stream<Path> files = Files.walk(night)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.add(kind(night.relativize(file).toString().replace('\\', '/')), file);
      }
    }
    return all.names;
  }

  private static String kind(String path) {
    if (path.startsWith("quarantine/")) {
      return "quarantine/<source_file>.csv";
    }
    return path.replaceFirst("^schools/[^/]+/", "schools/<school_code>/");
  }

  private void add(String kind, Path file) throws IOException {
    Set<List<String>> found = names.computeIfAbsent(kind, k -> new LinkedHashSet<>());
    if (kind.endsWith(".xlsx")) {
      found.addAll(workbook(file));
    } else if (kind.endsWith(".json")) {
      keys(JsonFile.read(file), List.of(), found);
    } else {
      csv(file).stream()
          .filter(column -> !kind.startsWith("quarantine/") || REASONS.contains(column))
          .forEach(column -> found.add(List.of(column)));
    }
  }

  private static List<String> csv(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return List.of(lines.findFirst().orElseThrow().replace("\uFEFF", "").split(","));
    }
  }

  private static void keys(Map<?, ?> map, List<String> path, Set<List<String>> found) {
    map.forEach(
        (key, value) -> {
          List<String> here = new ArrayList<>(path);
          here.add(key.toString());
          found.add(List.copyOf(here));
          if (value instanceof List<?> list) {
            list.forEach(entry -> keys((Map<?, ?>) entry, here, found));
          }
        });
  }

  /** Every sheet, and below it the headings, told by their colour. */
  private static List<List<String>> workbook(Path file) throws IOException {
    List<List<String>> found = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Sheet sheet : book) {
        found.add(List.of(sheet.getSheetName()));
        for (Row row : sheet) {
          for (Cell cell : row) {
            XSSFColor fill = ((XSSFCellStyle) cell.getCellStyle()).getFillForegroundXSSFColor();
            boolean heading = fill != null && HEADINGS.contains(fill.getARGBHex());
            // A heading over several columns leaves the others blank.
            if (heading && !cell.getStringCellValue().isEmpty()) {
              found.add(List.of(sheet.getSheetName(), cell.getStringCellValue()));
            }
          }
        }
      }
    }
    return found;
  }
}
