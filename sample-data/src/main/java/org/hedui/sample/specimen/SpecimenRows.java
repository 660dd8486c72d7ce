package org.hedui.sample.specimen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedui.rules.Column;
import org.hedui.rules.ColumnType;
import org.hedui.rules.Feed;
import org.hedui.sample.specimen.Specimen.DataFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Fills up the rows of specimens with what they leave out. */
public final class SpecimenRows {
  private static final Map<String, Map<String, String>> DEFAULTS = defaults();
  private static final int FIRST_UNNAMED = 101;

  private int unnamed = FIRST_UNNAMED;

  /**
   * A row as it would be in a file.
   *
   * @param cells in the order of the feed's columns
   * @param head what the head of a payment file says of it: 批次号, 学校代码, 文件日期
   */
  public record Line(String[] cells, Map<String, String> head) {}

  /** The rows of a file; students that it does not name are new ones. */
  public List<Line> lines(DataFile file) {
    List<Line> lines = new ArrayList<>();
    for (List<String> row : file.rows()) {
      Map<String, String> given = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        given.put(canonical(file.feed(), file.headers().get(i)), row.get(i));
      }
      lines.add(line(file.feed(), given, lines.size() + 1));
    }
    return lines;
  }

  private Line line(Feed feed, Map<String, String> given, int row) {
    Student student = student(feed, given);
    Map<String, String> all = new LinkedHashMap<>(DEFAULTS.getOrDefault(feed.folder(), Map.of()));
    all.putAll(given);
    String[] cells = new String[feed.columns().size()];
    for (Column column : feed.columns()) {
      String cell = all.remove(column.header());
      cells[column.ordinal()] =
          cell == null ? usual(column, student, cells, row) : Student.expand(cell);
    }
    return new Line(cells, all);
  }

  private Student student(Feed feed, Map<String, String> given) {
    String number =
        feed.column("ID_NUMBER").map(column -> given.getOrDefault(column.header(), "")).orElse("");
    return number.isEmpty() ? Student.of(unnamed++) : Student.ofNumber(number);
  }

  private static String usual(Column column, Student student, String[] cells, int row) {
    return switch (column.name()) {
      case "ID_NUMBER" -> student.number();
      case "NAME" -> student.name();
      case "SEX" -> student.sex();
      case "BIRTH" -> student.birth();
      case "CARD_NUMBER" -> column.need() == Column.Need.REQUIRED ? student.card() : "";
      // In every feed the code stands before the name.
      // In every feed the code stands before the name.
      case "SCHOOL_NAME" -> cells[column.ordinal() - 1] + "学校";
      case "LINE", "REQUEST" -> String.valueOf(row);
      default -> "";
    };
  }

  private static String canonical(Feed feed, String header) {
    if (feed.columns().stream().anyMatch(c -> c.header().equals(header))) {
      return header;
    }
    boolean ofHead = feed.columns().stream().noneMatch(c -> c.type() == ColumnType.SCHOOL_CODE);
    return feed.columns().stream()
        .filter(c -> c.aliases().contains(header))
        .map(Column::header)
        .findFirst()
        .orElseGet(
            () -> {
              if (ofHead && List.of("批次号", "学校代码", "文件日期").contains(header)) {
                return header;
              }
              throw new IllegalArgumentException("no column " + header + " in " + feed.folder());
            });
  }

  private static Map<String, Map<String, String>> defaults() {
    try (InputStream in = SpecimenRows.class.getResourceAsStream("defaults.yml")) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
