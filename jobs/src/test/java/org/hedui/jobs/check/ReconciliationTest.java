package org.hedui.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.rules.Preparation;
import org.hedui.rules.RuleBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of {@code reconciliation.yaml}: these lines, no other, and all equations close. */
class ReconciliationTest {
  private static final Path FILE = Path.of("..", "sample-data", "reconciliation.yaml");

  @RegisterExtension static final TestDatabase db = TestDatabase.migrated();

  private static Connection connection;

  @TempDir Path folder;

  static Stream<ReconciliationCases.Table> tables() throws IOException {
    return ReconciliationCases.read(FILE).stream();
  }

  @BeforeAll
  static void open() throws SQLException {
    connection = db.connect();
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void theLinesAreTheseAndTheSumsClose(ReconciliationCases.Table table)
      throws IOException, SQLException {
    SpecimenPolicy policy = new SpecimenPolicy(table.today(), Map.of(), folder);
    new SpecimenTables(connection, policy.night(table.files())).fill(table.files());
    policy.fill(connection);
    CheckEngine engine = new CheckEngine(connection);
    for (Preparation preparation : RuleBook.preparationsBeforeNames()) {
      engine.prepare(preparation);
    }
    assertThat(lines()).containsExactlyInAnyOrderElementsOf(table.lines());
    assertThat(OpenEquations.in(connection)).isEmpty();
    assertThat(count("select count(*) from match.equations where school is null")).isOne();
    assertThat(count("select count(*) from match.equations where school is not null") > 0)
        .isEqualTo(!table.lines().isEmpty());
  }

  private static List<ReconciliationCases.Line> lines() throws SQLException {
    List<ReconciliationCases.Line> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select school, term, person, to_char(month, 'YYYY-MM'), class, due_fen, paid_fen
                from match.reconciliation""")) {
      while (row.next()) {
        lines.add(
            new ReconciliationCases.Line(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                BigDecimal.valueOf(row.getLong(6), 2),
                BigDecimal.valueOf(row.getLong(7), 2)));
      }
    }
    return lines;
  }

  private static long count(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
