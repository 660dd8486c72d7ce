package org.hedui.io.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.io.intake.Tables.csv;
import static org.hedui.io.intake.Tables.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hedui.io.intake.TestInbox.Read;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.aid.GrantColumn;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.enrolment.VocationalColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header, wherever it stands and however it is written. */
class HeadersTest {
  @TempDir Path folder;
  private TestInbox inbox;

  @BeforeEach
  void open() {
    inbox = new TestInbox(folder);
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void everyAliasIsUnderstood(Feed feed) {
    for (Column column : feed.columns()) {
      for (String alias : column.aliases()) {
        List<List<String>> table = table(feed, 1);
        if (!table.get(0).contains(alias)) {
          table.get(0).set(column.ordinal(), alias);
          Read read = inbox.read(feed, "a.csv", csv(table));
          assertThat(read.problems()).as("%s for %s", alias, column).isEmpty();
          assertThat(read.rows().get(0).cells()).containsExactlyElementsOf(Tables.row(feed, 1));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n(必填)\n"})
  void everyHeaderMayBeBrokenIntoLines(String lineBreak) {
    List<List<String>> table = table(Feed.VOCATIONAL, 2);
    List<String> header = table.get(0);
    header.replaceAll(h -> '"' + h.substring(0, 2) + lineBreak + h.substring(2) + '"');
    Read read = inbox.read(Feed.VOCATIONAL, "a.csv", "\"花名册\n2025级\"\n" + csv(table));
    assertThat(read.problems()).isEmpty();
    assertThat(read.rows()).hasSize(2);
    long lines = 2 + header.size() * (1 + lineBreak.chars().filter(c -> c == '\n').count() - 1) + 1;
    assertThat(read.numbers()).containsExactly(lines + 1, lines + 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*姓名",
        "姓 名",
        " 姓名 ",
        "姓名*",
        "＊姓名",
        "姓名（必填）",
        "姓名(与身份证一致)",
        "姓名：",
        "【必填】姓名",
        "\"姓\n名\"",
        "\"姓名\n(必填)\"",
        "\uFEFF姓名",
        "3、姓名",
        "学生姓名",
        "姓\u3000名",
        "姓名【必填】"
      })
  void decorationIsStripped(String header) {
    List<List<String>> table = table(Feed.ROSTER, 1);
    table.get(0).set(RosterColumn.NAME.ordinal(), header);
    Read read = inbox.read(Feed.ROSTER, "a.csv", csv(table));
    assertThat(read.problems()).isEmpty();
    assertThat(read.cell(0, RosterColumn.NAME)).isEqualTo("王" + (char) ('一' + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"金额(元)", "金额（元）", "金额[元]", "发放金额（人民币元）", "金 额（元）"})
  void unitsAreNoPartOfAHeader(String header) {
    Read read =
        inbox.read(
            Feed.PAYMENT_ORDERS,
            "a.csv",
            "序号,收款账号/卡号,户名/姓名,证件号码," + header + "\n1,6222000000000001,王一,379901200802299977,230\n");
    assertThat(read.problems()).isEmpty();
    assertThat(read.rows()).hasSize(1);
  }

  @Test
  void anyOrderOfColumns() {
    List<List<String>> table = table(Feed.ROSTER, 2);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < table.get(0).size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(1));
    List<List<String>> shuffled =
        table.stream().map(row -> order.stream().map(row::get).toList()).toList();
    Read read = inbox.read(Feed.ROSTER, "a.csv", csv(shuffled));
    assertThat(read.problems()).isEmpty();
    assertThat(read.rows().get(1).cells()).containsExactlyElementsOf(table.get(2));
    assertThat(read.header()).isEqualTo(shuffled.get(0));
    assertThat(read.rows().get(1).original()).isEqualTo(shuffled.get(2));
  }

  @Test
  void titleRowsStandAbove() {
    Read read =
        inbox.read(
            Feed.ROSTER,
            "a.csv",
            "演示技工学校2025级新生花名册,,,,\n\n制表日期：2025-10-15,,,\n" + csv(table(Feed.ROSTER, 2)));
    assertThat(read.problems()).isEmpty();
    assertThat(read.numbers()).containsExactly(5L, 6L);
    assertThat(read.head()).containsEntry("文件日期", "2025-10-15");
  }

  @Test
  void aRunningNumberIsKnownAndKept() {
    List<List<String>> table = table(Feed.ROSTER, 1);
    table.get(0).add(0, "序号");
    table.get(1).add(0, "1");
    Read read = inbox.read(Feed.ROSTER, "a.csv", csv(table));
    assertThat(read.problems()).isEmpty();
    assertThat(read.rows().get(0).cells()).containsExactlyElementsOf(Tables.row(Feed.ROSTER, 1));
    assertThat(read.rows().get(0).original()).isEqualTo(table.get(1));
  }

  @Test
  void returnedQuarantineFilesAreUnderstood() {
    List<List<String>> table = table(Feed.ROSTER, 1);
    table.get(0).addAll(List.of("行号", "错误代码", "错误说明"));
    table.get(1).addAll(List.of("17", "FIL-15", "列数不符"));
    assertThat(inbox.read(Feed.ROSTER, "a.csv", csv(table)).problems()).isEmpty();
  }

  @Test
  void unknownColumnsAreReportedAndKept() {
    List<List<String>> table = table(Feed.ROSTER, 1);
    table.get(0).add(2, "血型");
    table.get(1).add(2, "A");
    table.get(0).add("宿舍\t(号)".replace("\t", " "));
    table.get(1).add("305");
    Read read = inbox.read(Feed.ROSTER, "a.csv", csv(table));
    assertThat(read.readable()).isTrue();
    assertThat(read.codes()).containsExactly(RuleCode.FLD_11, RuleCode.FLD_11);
    assertThat(read.problems().get(0).field()).isEqualTo("血型");
    assertThat(read.problems().get(1).field()).isEqualTo("宿舍 (号)");
    assertThat(read.rows().get(0).cells()).containsExactlyElementsOf(Tables.row(Feed.ROSTER, 1));
    assertThat(read.rows().get(0).original()).isEqualTo(table.get(1));
  }

  @Test
  void aColumnWithoutHeaderIsReportedOnceItHoldsSomething() {
    List<List<String>> table = table(Feed.ROSTER, 3);
    table.get(0).add(1, "");
    for (int i = 1; i <= 3; i++) {
      table.get(i).add(1, i == 1 ? "" : "注");
    }
    Read read = inbox.read(Feed.ROSTER, "a.csv", csv(table));
    assertThat(read.codes()).containsExactly(RuleCode.FLD_11);
    assertThat(read.problems().get(0).field()).isEqualTo("第2列");
    table.forEach(row -> row.set(1, ""));
    assertThat(inbox.read(Feed.ROSTER, "b.csv", csv(table)).problems()).isEmpty();
  }

  @Test
  void missingRequiredColumnsHoldTheFile() {
    List<List<String>> table = table(Feed.ROSTER, 1);
    for (List<String> row : table) {
      row.remove(RosterColumn.SEX.ordinal());
      row.remove(RosterColumn.NAME.ordinal());
    }
    Read read = inbox.read(Feed.ROSTER, "a.csv", csv(table));
    assertThat(read.codes()).containsExactly(RuleCode.FIL_07, RuleCode.FIL_07);
    assertThat(read.problems()).extracting(FileProblem::field).containsExactly("姓名", "性别");
    assertThat(read.readable()).isFalse();
    assertThat(read.rows()).isEmpty();
    assertThat(read.header()).hasSize(table.get(0).size());
  }

  @Test
  void mostlyMissingIsMissingNotUndecodable() {
    Read read = inbox.read(Feed.ROSTER, "a.csv", "姓名,性别,班级\n王一,男,1班\n");
    assertThat(read.codes()).containsOnly(RuleCode.FIL_07).hasSizeGreaterThan(10);
  }

  @Test
  void aColumnTwiceIsAmbiguous() {
    List<List<String>> table = table(Feed.ROSTER, 1);
    table.get(0).add("学校标识码");
    table.get(1).add("3699000001");
    Read read = inbox.read(Feed.ROSTER, "a.csv", csv(table));
    assertThat(read.codes()).containsExactly(RuleCode.FIL_08);
    assertThat(read.problems().get(0).field()).isEqualTo("学校代码");
    assertThat(read.problems().get(0).ours()).isEqualTo("学校代码、学校标识码");
    assertThat(read.readable()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = GrantColumn.class,
      names = {"STANDARD", "MONTHLY_STANDARD", "TIER"})
  void oneOfThreeStandardsIsEnough(GrantColumn kept) {
    List<List<String>> table = table(Feed.GRANT, 1);
    for (List<String> row : table) {
      for (GrantColumn column :
          List.of(GrantColumn.TIER, GrantColumn.MONTHLY_STANDARD, GrantColumn.STANDARD)) {
        if (column != kept) {
          row.remove(column.ordinal());
        }
      }
    }
    assertThat(inbox.read(Feed.GRANT, "a.csv", csv(table)).problems()).isEmpty();
    table.forEach(row -> row.remove(GrantColumn.STANDARD.ordinal()));
    Read none = inbox.read(Feed.GRANT, "b.csv", csv(table));
    assertThat(none.problems()).extracting(FileProblem::field).containsExactly("资助标准");
  }

  @Test
  void repeatedFamilyHeadersAreNeverAmbiguous() {
    List<List<String>> table = table(Feed.VOCATIONAL, 1);
    table.get(0).replaceAll(h -> h.replaceFirst("^成员[12]", ""));
    for (int i = 0; i < table.get(1).size(); i++) {
      table.get(1).set(i, "v" + i);
    }
    Read read = inbox.read(Feed.VOCATIONAL, "a.csv", csv(table));
    assertThat(read.problems()).isEmpty();
    assertThat(read.rows().get(0).cells()).containsExactlyElementsOf(table.get(1));
  }

  @Test
  void familyHeadersStandWhereTheyLike() {
    List<List<String>> table = table(Feed.VOCATIONAL, 1);
    table.get(0).replaceAll(h -> h.replaceFirst("^成员1", "").replaceFirst("^成员2", "家庭成员二-"));
    for (int i = 0; i < table.get(1).size(); i++) {
      table.get(1).set(i, "v" + i);
    }
    // The members first, then the student.
    table.forEach(row -> Collections.rotate(row, -VocationalColumn.MEMBER1_NAME.ordinal()));
    Read read = inbox.read(Feed.VOCATIONAL, "a.csv", csv(table));
    assertThat(read.problems()).isEmpty();
    assertThat(read.cell(0, VocationalColumn.MEMBER1_NAME))
        .isEqualTo("v" + VocationalColumn.MEMBER1_NAME.ordinal());
    assertThat(read.cell(0, VocationalColumn.MEMBER2_NAME))
        .isEqualTo("v" + VocationalColumn.MEMBER2_NAME.ordinal());
    assertThat(read.cell(0, VocationalColumn.NAME)).isEqualTo("v2");
  }

  @Test
  void twoHeaderRows() {
    List<List<String>> table = table(Feed.VOCATIONAL, 2);
    List<String> upper = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    String group = "";
    for (String header : table.get(0)) {
      boolean member = header.startsWith("成员");
      String own = member ? header.substring(0, 3) : header;
      upper.add(member && own.equals(group) ? "" : own);
      lower.add(member ? header.substring(3) : "");
      group = own;
    }
    table.set(0, upper);
    table.add(1, lower);
    Read read = inbox.read(Feed.VOCATIONAL, "a.csv", csv(table));
    assertThat(read.problems()).isEmpty();
    assertThat(read.numbers()).containsExactly(3L, 4L);
    assertThat(read.rows().get(0).cells())
        .containsExactlyElementsOf(Tables.row(Feed.VOCATIONAL, 1));
  }

  @Test
  void aRepeatedHeaderIsNoRow() {
    List<List<String>> table = table(Feed.ROSTER, 2);
    table.add(2, table.get(0));
    Read read = inbox.read(Feed.ROSTER, "a.csv", csv(table));
    assertThat(read.numbers()).containsExactly(2L, 4L);
  }

  @Test
  void aSiteMayAddAliases() throws Exception {
    List<List<String>> table = table(Feed.ROSTER, 1);
    table.get(0).set(RosterColumn.NAME.ordinal(), "学员称谓");
    inbox.put(Feed.ROSTER, "a.csv", csv(table));
    InboxFile file = inbox.scan(Feed.ROSTER).get(0);
    HeaderAliases aliases = HeaderAliases.of(Map.of("roster", Map.of("姓名", List.of("学员称谓（全）"))));
    try (TableReader with =
            TableReader.open(file, Feed.ROSTER, aliases, ReadLimits.DEFAULT, TestInbox.WORK);
        TableReader without =
            TableReader.open(
                file, Feed.ROSTER, HeaderAliases.NONE, ReadLimits.DEFAULT, TestInbox.WORK)) {
      assertThat(with.problems()).isEmpty();
      assertThat(without.problems())
          .extracting(FileProblem::rule)
          .containsExactly(RuleCode.FIL_07, RuleCode.FLD_11);
    }
  }
}
