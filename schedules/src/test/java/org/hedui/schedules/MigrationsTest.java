package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    Map<String, Map<String, String>> stored = new TreeMap<>();
    for (String feed : List.of("roster", "vocational", "waiver", "\"grant\"")) {
      stored.put(feed, oneRow(feed));
    }
    DB.execute(
        """
        update cases.case_file set field = '出生日期', ours = '20080230', theirs = '' where state = '已关闭'""");

    Migrations.apply(DB.database(), DB.dataSource());

    assertThat(Migrations.checksums().toString())
        .as("as in the book")
        .isEqualTo(
            DB.query(
                    """
                    select '{' || string_agg(cast(version as int) || '=' || checksum, ', ' order by installed_rank) || '}'
                    from hedui.flyway_schema_history where version is not null""")
                .get(0)
                .get(0));
    stored.forEach(MigrationsTest::assertKept);

    for (CaseState state : CaseState.values()) {
      String open = state.open() ? "t" : "f";
      boolean unread = state == CaseState.CLOSED;
      assertThat(
              DB.query(
                  "select c.open, e.open, c.ours, c.theirs from cases.case_file c join cases.event e using (case_id) where case_id = '%s'"
                      .formatted(state.text())))
          .as(state.text())
          .containsExactly(
              unread
                  ? List.of(open, open, "********", "")
                  : List.of(open, open, "男；2008-**-**", "女；2008-**-**"));
    }
    assertThat(DB.query("select * from policy.aid_standard"))
        .containsExactly(List.of("助学金", "2025秋", "23000", "3", "6"));
  }

  /** Stores a row whose every value tells its column; returns the values as text. */
  private static Map<String, String> oneRow(String feed) {
    Map<String, String> values = new LinkedHashMap<>();
    for (List<String> column : columns(feed)) {
      int place = values.size() + 1;
      values.put(
          column.get(0),
          switch (column.get(1)) {
            case "bigint" -> String.valueOf(place);
            case "boolean" -> "true";
            case "date" -> LocalDate.of(2020, 1, 1).plusDays(place).toString();
            case "timestamp without time zone" ->
                LocalDate.of(2020, 1, 1).plusDays(place) + " 00:00:00";
            default -> column.get(0);
          });
    }
    DB.execute(
        "insert into feed.%s (%s) values ('%s')"
            .formatted(
                feed, String.join(", ", values.keySet()), String.join("', '", values.values())));
    return values;
  }

  private static void assertKept(String feed, Map<String, String> before) {
    List<String> kept = columns(feed).stream().map(column -> column.get(0)).toList();
    String texts =
        kept.stream().map(c -> "cast(" + c + " as text)").collect(Collectors.joining(", "));
    assertThat(DB.query("select " + texts + " from feed." + feed))
        .as(feed)
        .containsExactly(kept.stream().map(before::get).toList());
    assertThat(kept).as(feed).hasSizeLessThan(before.size());
  }

  private static List<List<String>> columns(String feed) {
    return DB.query(
        """
        select column_name, data_type from information_schema.columns
        where table_schema = 'feed' and table_name = '%s' order by ordinal_position"""
            .formatted(feed.replace("\"", "")));
  }
}
