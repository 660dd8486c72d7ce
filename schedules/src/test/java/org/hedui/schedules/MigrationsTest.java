package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.hedui.io.database.testing.TestDatabase;
import org.hedui.jobs.cases.CaseState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A database that an older program has filled is brought up to date with what it holds. */
class MigrationsTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.empty();

  @Test
  void casesOfAnOlderDatabaseStayOpenOrClosedAndLoseBirthDates() {
    Flyway.configure()
        .dataSource(DB.dataSource())
        .defaultSchema("hedui")
        .createSchemas(true)
        .target("007")
        .load()
        .migrate();
    for (CaseState state : CaseState.values()) {
      DB.execute(
          """
          insert into cases.case_file (case_id, rule, severity, state, school_code, school_name, first_seen, last_seen,
            fingerprint, feed, source_file, source_row, student_name, id_number, counterpart_feed, counterpart_file,
            counterpart_school_code, field, ours, theirs)
          values ('%1$s', 'IDN-05', 'H', '%1$s', '', '', '2025-10-31', '2025-10-31', '', 'roster', '', 1, '', '', '', '', '',
            '性别、出生日期', '男；2008-02-29', '女；2008-02-28');
          insert into cases.event (case_id, night, seq, kind, state, by_whom, reason, fingerprint)
          values ('%1$s', '2025-10-31', 1, 'decided', '%1$s', '', '', '')"""
              .formatted(state.text()));
    }
    DB.execute(
        "insert into policy.aid_standard values ('助学金', '2025秋', 230000, 23000, 115000, 3, 6)");

    Migrations.apply(DB.database(), DB.dataSource());

    for (CaseState state : CaseState.values()) {
      String open = state.open() ? "t" : "f";
      assertThat(
              DB.query(
                  "select c.open, e.open, c.ours, c.theirs from cases.case_file c join cases.event e using (case_id) where case_id = '%s'"
                      .formatted(state.text())))
          .as(state.text())
          .containsExactly(List.of(open, open, "男；2008-**-**", "女；2008-**-**"));
    }
    assertThat(DB.query("select * from policy.aid_standard"))
        .containsExactly(List.of("助学金", "2025秋", "23000", "3", "6"));
  }
}
