package org.hedui.io.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.hedui.io.database.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BinaryCopyTest {
  @RegisterExtension static final TestDatabase db = TestDatabase.empty();

  private static final List<String> ALL = List.of("t", "b", "i", "f", "d", "ts", "a");

  @BeforeEach
  void freshTable() {
    db.execute(
        "drop table if exists x; create table x (n bigint generated always as identity, t text,"
            + " b bigint, i integer, f boolean, d date, ts timestamp, a text[])");
  }

  @Test
  void everyTypeComesBackAsItWentIn() throws SQLException {
    try (Connection c = db.connect();
        BinaryCopy copy = new BinaryCopy(c, "x", ALL)) {
      copy.startRow(7);
      copy.text("ASCII, then 汉字 é 𠮷");
      copy.bigint(Long.MIN_VALUE);
      copy.integer(-2);
      copy.bool(true);
      copy.date(LocalDate.of(1899, 12, 31));
      copy.timestamp(LocalDateTime.of(2025, 10, 31, 23, 59, 59, 123_456_000));
      copy.textArray(Arrays.asList("一", null, "", "a\"b,{}"));
      copy.startRow(7);
      copy.text("");
      copy.bigint(7);
      copy.integer(Integer.MAX_VALUE);
      copy.bool(false);
      copy.date(LocalDate.of(2025, 2, 28));
      copy.timestamp(LocalDateTime.of(1999, 12, 31, 23, 59, 59, 999_999_000));
      copy.textArray(List.of());
      assertThat(copy.finish()).isEqualTo(2);
    }
    assertThat(db.query("select t, b, i, f, d, ts, a from x order by n"))
        .containsExactly(
            List.of(
                "ASCII, then 汉字 é 𠮷",
                "-9223372036854775808",
                "-2",
                "t",
                "1899-12-31",
                "2025-10-31 23:59:59.123456",
                "{一,NULL,\"\",\"a\\\"b,{}\"}"),
            List.of("", "7", "2147483647", "f", "2025-02-28", "1999-12-31 23:59:59.999999", "{}"));
  }

  @Test
  void nullsOfEveryType() throws SQLException {
    try (Connection c = db.connect();
        BinaryCopy copy = new BinaryCopy(c, "x", ALL)) {
      copy.startRow(7);
      copy.text(null);
      copy.nullValue();
      copy.nullValue();
      copy.nullValue();
      copy.date(null);
      copy.timestamp(null);
      copy.textArray(null);
      copy.finish();
    }
    assertThat(db.query("select count(*) from x where num_nulls(t, b, i, f, d, ts, a) = 7"))
        .containsExactly(List.of("1"));
  }

  @Test
  void whatPostgresCannotStoreIsLeftOutOrMarked() throws SQLException {
    try (Connection c = db.connect();
        BinaryCopy copy = new BinaryCopy(c, "x", List.of("t"))) {
      copy.startRow(1);
      copy.text("a\0b\0");
      copy.startRow(1);
      copy.text("half a pair \uD842 and \uDFB7.");
      copy.finish();
    }
    assertThat(db.query("select t from x order by n"))
        .containsExactly(List.of("ab"), List.of("half a pair \uFFFD and \uFFFD."));
  }

  @Test
  void rowsAndCellsLargerThanTheBuffer() throws SQLException {
    String large = "字𠮷".repeat(600_000);
    try (Connection c = db.connect();
        BinaryCopy copy = new BinaryCopy(c, "x", List.of("t", "b"))) {
      for (int i = 0; i < 50_000; i++) {
        copy.startRow(2);
        copy.text(i == 25_000 ? large : "行" + i);
        copy.bigint(i);
      }
      assertThat(copy.finish()).isEqualTo(50_000);
    }
    assertThat(
            db.query(
                "select count(*), sum(b), count(*) filter (where t = '行' || b), max(length(t))"
                    + " from x"))
        .containsExactly(List.of("50000", "1249975000", "49999", "1200000"));
  }

  @Test
  void closingWithoutFinishingDropsTheRowsAndFreesTheConnection() throws SQLException {
    try (Connection c = db.connect()) {
      try (BinaryCopy copy = new BinaryCopy(c, "x", List.of("t"))) {
        copy.startRow(1);
        copy.text("lost");
      }
      try (BinaryCopy copy = new BinaryCopy(c, "x", List.of("t"))) {
        copy.startRow(1);
        copy.text("kept");
        copy.finish();
      }
    }
    assertThat(db.query("select t from x")).containsExactly(List.of("kept"));
  }

  @Test
  void incompleteRowsAreOurMistake() throws SQLException {
    try (Connection c = db.connect();
        BinaryCopy copy = new BinaryCopy(c, "x", List.of("t", "b"))) {
      copy.startRow(2);
      copy.text("a");
      assertThatThrownBy(() -> copy.startRow(2)).isInstanceOf(IllegalStateException.class);
      copy.bigint(1);
      assertThatThrownBy(() -> copy.bigint(2)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void theServersErrorIsReported() throws SQLException {
    db.execute("alter table x add unique (t)");
    try (Connection c = db.connect();
        BinaryCopy copy = new BinaryCopy(c, "x", List.of("t"))) {
      for (int i = 0; i < 2; i++) {
        copy.startRow(1);
        copy.text("same");
      }
      assertThatThrownBy(copy::finish).isInstanceOf(SQLException.class);
    }
  }
}
