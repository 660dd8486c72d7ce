package org.hedui.jobs.made;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.hedui.io.database.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
  @RegisterExtension static final TestDatabase db = TestDatabase.migrated();

  @BeforeEach
  void aNight() throws SQLException {
    run(
        """
        delete from policy.tonight; delete from intake.scope; delete from intake.file;
        insert into policy.tonight values ('2025-10-31', '2025秋', false, false, 30, 10, 5, 3);
        insert into intake.file (file_no, feed, path, sha256, bytes, state, received_on)
        values (1, 'roster', 'a.csv', 'a', 1, 'accepted', '2025-10-31'), (2, 'roster', 'b.csv', 'b', 1, 'accepted', '2025-10-31');
        insert into intake.scope (scope_id, file_no, feed, scope_key, rows, effective)
        values (1, 1, 'roster', 's', 1, true), (2, 2, 'roster', 's', 1, false)""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select business_date from policy.tonight",
        "select * from policy.tonight",
        "select * from effective.roster cross join policy.tonight n",
        "select 1 where exists (select n.* from policy.tonight n)",
        "select t.* from effective.roster r cross join policy.tonight as t"
      })
  void whatAsksForTheDateDependsOnIt(String sql) throws SQLException {
    Optional<String> before = now(sql);
    assertThat(afterwards(sql, "update policy.tonight set business_date = '2025-11-01'"))
        .isPresent()
        .isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select not_paid_days from policy.tonight",
        "select r.* from effective.roster r cross join policy.tonight n where n.non_full_time_aid"
      })
  void whatDoesNotAskForTheDateIsTheSameEveryNight(String sql) throws SQLException {
    Optional<String> before = now(sql);
    assertThat(before).isPresent();
    assertThat(afterwards(sql, "update policy.tonight set business_date = '2025-11-01'"))
        .isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update intake.scope set effective = not effective",
        "update intake.scope set effective = true",
        "update intake.scope set effective = false",
        "update intake.file set load_no = nextval('intake.load_no')",
        "update intake.scope set month = '2025-09-01'"
      })
  void anotherLoadIsAnotherInput(String change) throws SQLException {
    String sql = "select 1 from effective.roster";
    Optional<String> before = now(sql);
    assertThat(afterwards(sql, change)).isPresent().isNotEqualTo(before);
  }

  @Test
  void aFileThatDoesNotCountIsNoInput() throws SQLException {
    String sql = "select 1 from effective.roster";
    Optional<String> before = now(sql);
    assertThat(
            afterwards(
                sql,
                "update intake.file set load_no = nextval('intake.load_no') where file_no = 2"))
        .isEqualTo(before);
  }

  @Test
  void anotherSelectIsAnotherInput() throws SQLException {
    assertThat(now("select 1")).isPresent().isNotEqualTo(now("select 2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1 from findings.tonight",
        "select 1 from intake.file",
        "select 1 from match.never_made"
      })
  void whatIsNotKnownIsMadeEveryTime(String sql) throws SQLException {
    assertThat(now(sql)).isEmpty();
  }

  private static Optional<String> afterwards(String sql, String change) throws SQLException {
    run(change);
    return now(sql);
  }

  private static Optional<String> now(String sql) throws SQLException {
    try (Connection connection = db.connect()) {
      return new Inputs(connection, "program").of(sql);
    }
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = db.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
