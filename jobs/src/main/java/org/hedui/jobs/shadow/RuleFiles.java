package org.hedui.jobs.shadow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hedui.jobs.check.CheckEngine;
import org.hedui.rules.RuleBook;
import org.hedui.rules.RuleCode;
import org.hedui.rules.SetRule;

/**
 * Changed set rules as files: {@code DUP-04.sql} below a folder, at any depth, stands in for the
 * SELECT of that rule. What the rule compares and which rules stand before it stays as it is.
 */
public final class RuleFiles {
  private static final String SUFFIX = ".sql";
  private static final Set<String> NEEDED =
      Set.of("subject", "counterpart", "ours", "theirs", "amount_fen");

  /** Classes of errors of the server and the way to it: connection, resources, operator, system. */
  private static final Set<String> NOT_OF_THE_RULE = Set.of("08", "53", "57", "58", "XX");

  private RuleFiles() {}

  /**
   * Reads them.
   *
   * @throws RuleFileProblem that names a file that is no set rule of the rule book
   */
  public static Map<RuleCode, SetRule> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    Map<RuleCode, SetRule> rules = new EnumMap<>(RuleCode.class);
    for (Path file : files) {
      SetRule rule = rule(file);
      if (rules.put(rule.code(), rule) != null) {
        throw new RuleFileProblem(file, rule.code().text() + " is there twice", null);
      }
    }
    if (rules.isEmpty()) {
      throw new RuleFileProblem(folder, "no file like DUP-04.sql", null);
    }
    return rules;
  }

  private static SetRule rule(Path file) throws IOException {
    String name = file.getFileName().toString();
    String code = name.substring(0, name.length() - SUFFIX.length());
    SetRule present =
        RuleBook.setRules().stream()
            .filter(rule -> rule.code().text().equals(code))
            .findFirst()
            .orElseThrow(() -> new RuleFileProblem(file, "no rule in SQL has this name", null));
    String sql = Files.readString(file);
    String bare = sql.replaceAll("--[^\\n]*", "").replaceAll("'[^']*'", "").strip();
    if (bare.contains(";")) {
      throw new RuleFileProblem(file, "more than one SELECT (a semicolon)", null);
    }
    if (!bare.toLowerCase(Locale.ROOT).matches("(?s)(select|with)\\b.*")) {
      throw new RuleFileProblem(file, "does not begin with SELECT or WITH", null);
    }
    return new SetRule(present.code(), present.field(), present.after(), sql);
  }

  /**
   * Whether the database understands them, once the tables are there that they read. A fault undoes
   * the transaction.
   */
  static void require(Map<RuleCode, SetRule> rules, Connection connection) throws SQLException {
    for (SetRule rule : rules.values()) {
      try {
        Set<String> columns = new CheckEngine(connection).columns(rule);
        if (!columns.containsAll(NEEDED)) {
          throw new RuleFileProblem(
              rule.code().text() + SUFFIX,
              "the columns must be " + String.join(", ", NEEDED.stream().sorted().toList()),
              null);
        }
      } catch (SQLException e) {
        throw problem(rule, e);
      }
    }
  }

  /**
   * What the database says of a changed rule.
   *
   * @throws SQLException the same, where it is not the rule's doing: a lost connection, a full disk
   */
  static RuleFileProblem problem(SetRule rule, SQLException e) throws SQLException {
    String state = String.valueOf(e.getSQLState());
    if (NOT_OF_THE_RULE.stream().anyMatch(state::startsWith)) {
      throw e;
    }
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new RuleFileProblem(rule.code().text() + SUFFIX, said, e);
  }
}
