package org.hedui.jobs.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedui.rules.Preparation;
import org.hedui.rules.RuleBook;
import org.hedui.rules.SetRule;

/**
 * Runs what the rule book holds in SQL on one connection. It wraps each SELECT, so that rules stay
 * free of inserts, tables and steps; the caller opens and commits the transaction.
 */
public final class CheckEngine {
  /**
   * Nothing here is a lookup of a few rows by index. Where the planner guesses too few rows, a
   * nested loop would take hours; a hash join of few rows costs nothing.
   */
  private static final String HASH_JOINS = "set local enable_nestloop = off";

  /**
   * The planner asks how many rows a table has and whether a column's values differ; three thousand
   * rows tell that as well as thirty thousand.
   */
  private static final String SMALL_SAMPLES = "set local default_statistics_target = 10";

  private final Connection connection;

  /** An engine that works on this connection. */
  public CheckEngine(Connection connection) {
    this.connection = connection;
  }

  /** Stores the result of a preparation as table {@code match.<name>}; returns its rows. */
  public long prepare(Preparation preparation) throws SQLException {
    String table = "match." + preparation.name();
    try (Statement statement = connection.createStatement()) {
      statement.execute(HASH_JOINS);
      statement.execute("drop table if exists " + table);
      long rows =
          statement.executeLargeUpdate("create table " + table + " as\n" + preparation.sql());
      statement.execute(SMALL_SAMPLES);
      statement.execute("analyze " + table);
      return rows;
    }
  }

  /**
   * Compares the names that the preparations have set side by side and stores the levels as {@code
   * match.name_level}; returns how many pairs there are.
   */
  public long compareNames() throws SQLException {
    return new NameLevels(connection).fill(namePairs());
  }

  /** The pairs of names that have to be compared, as a SELECT. */
  static String namePairs() {
    return RuleBook.preparationsBeforeNames().stream()
        .filter(Preparation::isNamePairs)
        .map(
            preparation ->
                "select a, b from match."
                    + preparation.name()
                    + " where a is not null and b is not null")
        .collect(Collectors.joining(" union "));
  }

  /** Replaces the findings of a rule by those of tonight; returns how many there are. */
  public long run(SetRule rule) throws SQLException {
    Set<String> columns = columns(rule);
    String code = literal(rule.code().text());
    String field = rule.field().isEmpty() ? "null" : literal(rule.field());
    try (Statement statement = connection.createStatement()) {
      statement.execute(HASH_JOINS);
      statement.executeUpdate("delete from findings.set_finding where rule = " + code);
      return statement.executeLargeUpdate(
          """
          insert into findings.set_finding
            (rule, subject, counterpart, field, ours, theirs, amount_fen, severity)
          select %s, subject, counterpart, %s, ours, theirs, amount_fen, %s from (
          """
                  .formatted(
                      code,
                      columns.contains("field") ? "coalesce(field, " + field + ")" : field,
                      columns.contains("severity") ? "severity" : "null")
              + rule.sql()
              + "\n) found");
    }
  }

  /** The columns of a rule's result. */
  public Set<String> columns(SetRule rule) throws SQLException {
    try (PreparedStatement described = connection.prepareStatement(rule.sql())) {
      ResultSetMetaData meta = described.getMetaData();
      Set<String> names = new HashSet<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        names.add(meta.getColumnName(i));
      }
      return names;
    }
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
