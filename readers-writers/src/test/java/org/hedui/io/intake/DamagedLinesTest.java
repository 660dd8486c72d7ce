package org.hedui.io.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.io.intake.SourceRow.Defect.BROKEN;
import static org.hedui.io.intake.SourceRow.Defect.LONG;
import static org.hedui.io.intake.SourceRow.Defect.NONE;
import static org.hedui.io.intake.SourceRow.Defect.QUOTE;
import static org.hedui.io.intake.SourceRow.Defect.SHORT;

import java.nio.file.Path;
import java.util.Set;
import org.hedui.io.intake.TestInbox.Read;
import org.hedui.rules.Feed;
import org.hedui.rules.aid.PaymentOrderColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged line costs at most its own row, and no row is silently wrong. */
class DamagedLinesTest {
  private static final String HEADER = "序号,收款账号,户名,证件号码,金额,发放年月,备注\n";
  private static final String FIRST = "1,6222000000000001,王一,379901200802299977,230.00,2025-09,无\n";
  private static final String LAST = "3,6222000000000003,王三,379902200907159993,230.00,2025-09,无\n";

  @TempDir Path folder;
  private TestInbox inbox;

  @BeforeEach
  void open() {
    inbox = new TestInbox(folder);
  }

  /** Reads the lines between an intact first and an intact last row, which must stay intact. */
  private Read between(String lines) {
    Read read = inbox.read(Feed.PAYMENT_ORDERS, "a.csv", HEADER + FIRST + lines + LAST);
    assertThat(read.readable()).isTrue();
    intact(read.rows().get(0), 2, FIRST);
    long last = 3 + lines.chars().filter(c -> c == '\n').count();
    intact(read.rows().get(read.rows().size() - 1), last, LAST);
    return read;
  }

  private static void intact(SourceRow row, long number, String line) {
    assertThat(row.number()).isEqualTo(number);
    assertThat(row.defect()).isEqualTo(NONE);
    assertThat(String.join(",", row.original()) + "\n").isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2,6222,\"王二,379901200701019980,230.00,2025-09,无",
        "2,6222,王\"二,379901200701019980,230.00,2025-09,无",
        "2,6222,王二\",379901200701019980,230.00,2025-09,无",
        "\"2,6222,王二,379901200701019980,230.00,2025-09,无",
        "2,6222,王二,379901200701019980,230.00,2025-09,无\"",
        "2,6222,王二,379901200701019980,230.00,2025-09,\"",
        "2,\"6222\"x,王二,379901200701019980,230.00,2025-09,无",
        "2,6222,\"\"王二,379901200701019980,230.00,2025-09,无"
      })
  void aStrayQuoteCostsItsOwnRow(String line) {
    Read read = between(line + "\n");
    assertThat(read.defects()).containsExactly(NONE, QUOTE, NONE);
    assertThat(read.rows().get(1).unusable()).isTrue();
    assertThat(read.rows().get(1).original()).containsExactly(line);
    assertThat(read.rows().get(1).number()).isEqualTo(3);
  }

  @Test
  void anUnclosedQuoteDoesNotReachTheNextQuotedCell() {
    String bad = "2,6222,\"王二,379901200701019980,230.00,2025-09,无\n";
    String good = "4,6222,\"王,四\",379901200701019980,230.00,2025-09,\"甲\n乙\"\n";
    Read read = between(bad + good);
    assertThat(read.defects()).containsExactly(NONE, QUOTE, NONE, NONE);
    assertThat(read.cell(2, PaymentOrderColumn.NAME)).isEqualTo("王,四");
    assertThat(read.cell(2, PaymentOrderColumn.REMARK)).isEqualTo("甲\n乙");
    assertThat(read.numbers()).containsExactly(2L, 3L, 4L, 6L);
  }

  @Test
  void twoStrayQuotesDoNotMergeTwoRows() {
    String merged =
        "2,6222,王二,379901200701019980,230.00,2025-09,\"无\n"
            + "4,6222,王四,379901200701019980,230.00,2025-09\",无\n";
    Read read = between(merged);
    assertThat(read.defects()).containsExactly(NONE, QUOTE, QUOTE, NONE);
    Read ends =
        between(
            "2,6222,\"王二,379901200701019980,230.00,2025-09,无\n"
                + "4,6222,王四,379901200701019980,230.00,2025-09,无\n"
                + "5,6222,王五\",379901200701019980,230.00,2025-09,无\n");
    assertThat(ends.defects()).containsExactly(NONE, QUOTE, NONE, QUOTE, NONE);
  }

  @Test
  void quotesAreReadAsTheyAreMeant() {
    Read read =
        between(
            "\"2\",\"6222\",\"王\"\"二\"\"\",=\"379901200701019980\", \"230.00\" ,\"\",\"甲,乙\n丙\"\n");
    assertThat(read.defects()).containsOnly(NONE);
    assertThat(read.rows().get(1).original())
        .containsExactly("2", "6222", "王\"二\"", "=\"379901200701019980\"", "230.00", "", "甲,乙\n丙");
  }

  @Test
  void moreCellsThanTheHeader() {
    String line = "2,6222,王二,,379901200701019980,230.00,2025-09,无";
    Read read = between(line + "\n" + "4,6222,王四,379901200701019980,230.00,2025-09,无,\n");
    assertThat(read.defects()).containsExactly(NONE, LONG, LONG, NONE);
    assertThat(read.rows().get(1).original()).containsExactly(line);
    assertThat(read.rows().get(1).width()).isEqualTo(8);
  }

  @Test
  void fewerCellsThanTheHeader() {
    Read read = between("2,6222000000000002,王二,379901200701019980,230.00\n");
    assertThat(read.defects()).containsExactly(NONE, SHORT, NONE);
    assertThat(read.rows().get(1).shortRow()).isTrue();
    assertThat(read.rows().get(1).unusable()).isFalse();
    assertThat(read.rows().get(1).original())
        .containsExactly("2", "6222000000000002", "王二", "379901200701019980", "230.00", "", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "26222000000000002,王二,379901200701019980,230.00,2025-09,无",
        "2,6222000000000002王二,379901200701019980,230.00,2025-09,无",
        "2,6222000000000002,王二379901200701019980,230.00,2025-09,无",
        "2,6222000000000002,王二,379901200701019980230.00,2025-09,无",
        "2,6222000000000002,王二,379901200701019980,230.002025-09,无"
      })
  void aMissingDelimiterIsNoShortRow(String line) {
    Read read = between(line + "\n");
    assertThat(read.defects()).containsExactly(NONE, BROKEN, NONE);
    assertThat(read.rows().get(1).original()).containsExactly(line);
  }

  @Test
  void aQuotePairThatHidesADelimiterIsNoShortRow() {
    Read read = between("2,6222000000000002,\"王二,379901200701019980\",230.00,2025-09,无\n");
    assertThat(read.defects()).containsExactly(NONE, QUOTE, NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2,6222000000000002,王\n二,379901200701019980,230.00,2025-09,无",
        "2,6222000000000002,王二,\n379901200701019980,230.00,2025-09,无",
        "2,62220000\n00000002,王二,379901200701019980,230.00,2025-09,无",
        "2,6222000000000002,王二,379901200701019980,230.00\n,2025-09,无",
        "2\n,6222000000000002,王二,379901200701019980,230.00,2025-09,无",
        "2,6222000000000002,王二,379901200701019980,230.00,2025-09,\n无",
        "2,6222000000000002,王二,379901200701019980,230.00,2025-09,没\n有"
      })
  void aBrokenLineCostsItsOwnRow(String line) {
    Read read = between(line + "\n");
    assertThat(read.defects()).containsExactly(NONE, BROKEN, BROKEN, NONE);
    String[] parts = line.split("\n");
    assertThat(read.rows().get(1).original()).containsExactly(parts[0]);
    assertThat(read.rows().get(2).original()).containsExactly(parts[1]);
  }

  @Test
  void aMissingLineBreakIsOneLongRow() {
    Read read =
        between(
            "2,6222,王二,379901200701019980,230.00,2025-09,无4,6222,王四,379901200701019980,230.00,2025-09,无\n");
    assertThat(read.defects()).containsExactly(NONE, LONG, NONE);
  }

  @Test
  void blankLinesAreNoRowsButCount() {
    Read read =
        between(
            "\n,,,,,,\n \n\"\",\"\",,,,,\n2,6222000000000002,王二,379901200701019980,230.00,2025-09,无\n");
    assertThat(read.numbers()).containsExactly(2L, 7L, 8L);
  }

  @Test
  void delimitersAtTheEndOfEveryLineAreAStyle() {
    String rows = (FIRST + LAST).replace("\n", ",\n");
    Read read = inbox.read(Feed.PAYMENT_ORDERS, "rows.csv", HEADER + rows);
    assertThat(read.defects()).containsExactly(NONE, NONE);
    assertThat(read.problems()).isEmpty();
    Read both = inbox.read(Feed.PAYMENT_ORDERS, "both.csv", HEADER.replace("\n", ",\n") + rows);
    assertThat(both.defects()).containsExactly(NONE, NONE);
    Read head =
        inbox.read(Feed.PAYMENT_ORDERS, "head.csv", HEADER.replace("\n", ",\n") + FIRST + LAST);
    assertThat(head.defects()).containsExactly(NONE, NONE);
  }

  @Test
  void rowsLongerThanABlockOfTheReader() {
    StringBuilder lines = new StringBuilder();
    String remark = "长".repeat(300_000);
    for (int i = 0; i < 4; i++) {
      lines
          .append("2,6222000000000002,王二,379901200701019980,230.00,2025-09,")
          .append(remark)
          .append('\n');
    }
    Read read = between(lines.toString());
    assertThat(read.defects()).containsOnly(NONE);
    assertThat(read.column(PaymentOrderColumn.REMARK)).contains(remark);
  }

  @Test
  void blocksEndAnywhere() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      lines.append(
          i % 7 == 0
              ? "2,\"6222000000000002\",王二,379901200701019980,230.00,2025-09,\"a\r\nb\"\r\n"
              : "2,6222000000000002,王二,379901200701019980,230.00,2025-09,无\r\n");
    }
    Read read = inbox.read(Feed.PAYMENT_ORDERS, "a.csv", HEADER + FIRST + lines + LAST);
    assertThat(read.rows().size()).isEqualTo(60_002);
    assertThat(Set.copyOf(read.defects())).containsExactly(NONE);
    assertThat(Set.copyOf(read.column(PaymentOrderColumn.NAME)))
        .containsExactlyInAnyOrder("王一", "王二", "王三");
    intact(read.rows().get(60_001), 60_003 + 8572, LAST);
  }
}
