package org.hedui.jobs.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.hedui.jobs.made.Inputs;
import org.hedui.jobs.made.MadeBook;
import org.hedui.rules.CodeDigest;
import org.hedui.rules.Preparation;
import org.hedui.rules.RuleBook;
import org.hedui.rules.SetRule;

/**
 * Runs what the rule book holds in SQL where anything that it reads has changed since its result
 * was made, and keeps the result otherwise. What was made and of what stands in the database and is
 * written with the result, in the caller's transaction.
 */
final class ChangedChecks {
  private static final String PROGRAM =
      CodeDigest.of(RuleBook.class, CheckEngine.class, Inputs.class);

  private final CheckEngine engine;
  private final Inputs inputs;
  private final MadeBook book;

  ChangedChecks(Connection connection) {
    this.engine = new CheckEngine(connection);
    this.inputs = new Inputs(connection, PROGRAM);
    this.book = new MadeBook(connection);
  }

  /**
   * A result.
   *
   * @param rows how many rows it has
   * @param kept whether it is a former one
   */
  record Result(long rows, boolean kept) {}

  /** Makes its result; returns the rows. */
  @FunctionalInterface
  private interface Making {
    long now() throws SQLException;
  }

  Result prepare(Preparation preparation) throws SQLException {
    String table = "match." + preparation.name();
    return unlessKept(table, preparation.sql(), true, () -> engine.prepare(preparation));
  }

  Result compareNames() throws SQLException {
    return unlessKept("match.name_level", CheckEngine.namePairs(), true, engine::compareNames);
  }

  Result run(SetRule rule) throws SQLException {
    String shape = rule.field() + "\n" + rule.sql();
    return unlessKept(rule.code().text(), shape, false, () -> engine.run(rule));
  }

  private Result unlessKept(String name, String sql, boolean table, Making making)
      throws SQLException {
    Optional<String> made = inputs.of(sql);
    if (made.isEmpty()) {
      long rows = making.now();
      book.unknown(name);
      return new Result(rows, false);
    }
    OptionalLong kept = book.rows(name, made.get());
    if (kept.isPresent()) {
      return new Result(kept.getAsLong(), true);
    }
    long rows = making.now();
    if (table) {
      book.table(name, made.get(), rows);
    } else {
      book.made(name, made.get(), rows, null);
    }
    return new Result(rows, false);
  }
}
