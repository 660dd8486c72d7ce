package org.hedui.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import org.hedui.io.database.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The scheduler's book forgets what is old, and nothing from which it reckons what is owed. */
class OldOccurrencesTest {
  @RegisterExtension static final TestDatabase DB = TestDatabase.migrated();

  @Test
  void oldLinesGoAndTheLastOfEachStateStays() throws Exception {
    DB.execute(
        """
        insert into schedule.occurrence (name, due_at, state, tries, node, began_at, result, by_hand)
        select 'night', timestamptz '2020-01-01 01:00+08' + n * interval '1 day', 'done', 1, 'a', now(), '', false
        from generate_series(0, 2999) n;
        insert into schedule.occurrence (name, due_at, state, tries, node, began_at, result, by_hand) values
          ('pending', '2020-01-06 07:15+08', 'done', 1, 'a', now(), '', false),
          ('pending', '2020-01-13 07:15+08', 'given up', 1, 'a', now(), '', false),
          ('pending', '2020-01-20 07:15+08', 'passed over', 0, 'a', now(), '', false),
          ('pending', '2020-01-27 07:15+08', 'passed over', 0, 'a', now(), '', false),
          ('night', '2020-01-05 12:00+08', 'done', 1, 'a', now(), '', true)""");
    OldOccurrences old = new OldOccurrences(LocalDate.of(2025, 1, 1));
    try (Connection connection = DB.connect()) {
      assertThat(old.due(connection)).isEqualTo(1828);
      long gone = 0;
      for (long some = old.some(connection); some > 0; some = old.some(connection)) {
        assertThat(some).isLessThanOrEqualTo(1_000);
        gone += some;
      }
      assertThat(gone).isEqualTo(1828);
    }
    assertThat(
            DB.query(
                "select count(*), min(due_at at time zone 'Asia/Shanghai') from schedule.occurrence where name = 'night' and not by_hand"))
        .containsExactly(List.of("1173", "2025-01-01 01:00:00"));
    assertThat(
            DB.query(
                "select name, state from schedule.occurrence where by_hand or name = 'pending' order by due_at"))
        .containsExactly(
            List.of("night", "done"),
            List.of("pending", "done"),
            List.of("pending", "given up"),
            List.of("pending", "passed over"));
  }
}
