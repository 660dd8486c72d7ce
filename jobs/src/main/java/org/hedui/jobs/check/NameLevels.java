package org.hedui.jobs.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hedui.io.database.BinaryCopy;
import org.hedui.rules.identity.NameComparison;

/**
 * Compares pairs of names in blocks: readings, variant forms and byte limits are beyond SQL, and
 * only names that differ are worth the look.
 */
final class NameLevels {
  private static final int BLOCK = 50_000;

  private final Connection connection;

  private record Pair(String a, String b) {}

  NameLevels(Connection connection) {
    this.connection = connection;
  }

  /** Fills {@code match.name_level} from a SELECT of the columns a and b. */
  long fill(String pairs) throws SQLException {
    long compared = 0;
    try (Statement statement = connection.createStatement()) {
      statement.execute("delete from match.name_level");
      statement.execute("drop table if exists match.name_pair");
      statement.execute(
          "create table match.name_pair as select a, b, row_number() over (order by a, b) as n from ("
              + pairs
              + ") p");
      List<Pair> block = block(statement, compared);
      while (!block.isEmpty()) {
        write(block);
        compared += block.size();
        block = block(statement, compared);
      }
      statement.execute("drop table match.name_pair");
      statement.execute("analyze match.name_level");
    }
    return compared;
  }

  /** A connection carries one COPY or result at a time, so pairs come in blocks. */
  private static List<Pair> block(Statement statement, long done) throws SQLException {
    List<Pair> block = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "select a, b from match.name_pair where n > " + done + " and n <= " + (done + BLOCK))) {
      while (row.next()) {
        block.add(new Pair(row.getString(1), row.getString(2)));
      }
    }
    return block;
  }

  private void write(List<Pair> block) throws SQLException {
    try (BinaryCopy copy =
        new BinaryCopy(
            connection,
            "match.name_level",
            List.of("a", "b", "level", "truncated", "explanation"))) {
      for (Pair pair : block) {
        NameComparison comparison = NameComparison.compare(pair.a(), pair.b());
        copy.startRow(5);
        copy.text(pair.a());
        copy.text(pair.b());
        copy.text(comparison.level().name());
        copy.bool(comparison.truncated());
        copy.text(comparison.explanation());
      }
      copy.finish();
    }
  }
}
