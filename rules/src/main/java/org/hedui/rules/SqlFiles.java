package org.hedui.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the rules and preparations that are written in SQL. A rule stands in {@code
 * <feature>/<CODE>.sql}; its header comment may name the column it compares ({@code -- field:
 * 身份证号}) and the rules whose findings it reads ({@code -- after: IDN-13, IDN-14}).
 */
final class SqlFiles {
  private static final String FIELD = "-- field:";
  private static final String AFTER = "-- after:";

  private SqlFiles() {}

  static SetRule rule(RuleCode code) {
    String sql = read(feature(code) + "/" + code.text() + ".sql");
    List<RuleCode> after =
        header(sql, AFTER).flatMap(v -> Stream.of(v.split("\\s*,\\s*"))).map(RuleCode::of).toList();
    return new SetRule(code, header(sql, FIELD).findFirst().orElse(""), after, sql);
  }

  static Preparation preparation(String name) {
    return new Preparation(name, read("match/" + name + ".sql"));
  }

  /** The package and folder of a rule's family. */
  static String feature(RuleCode code) {
    return switch (code.family()) {
      case "FIL", "FLD" -> "intake";
      case "IDN", "NAM" -> "identity";
      case "AID", "DIS" -> "aid";
      default -> "enrolment";
    };
  }

  private static Stream<String> header(String sql, String key) {
    return sql.lines()
        .takeWhile(line -> line.startsWith("--"))
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).strip());
  }

  private static String read(String path) {
    try (InputStream in = SqlFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            "RuleBook names a SELECT that is not there: write rules/src/main/resources/org/hedui/rules/"
                + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
