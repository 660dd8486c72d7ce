package org.hedui.io.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.io.intake.Tables.csv;
import static org.hedui.io.intake.Tables.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hedui.io.intake.TestInbox.Read;
import org.hedui.rules.Feed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around the rows of data. */
class FootersTest {
  private static final String HEADER = "序号,收款账号,户名,证件类型,证件号码,金额(元),发放年月,备注\n";
  private static final String ROWS =
      "1,6222000000000001,王一,居民身份证,379901200802299977,230.00,2025-09,\n"
          + "2,6222000000000002,王二,居民身份证,379901200701019980,230.00,2025-09,\n";

  @TempDir Path folder;
  private TestInbox inbox;

  @BeforeEach
  void open() {
    inbox = new TestInbox(folder);
  }

  private Read orders(String text) {
    Read read = inbox.read(Feed.PAYMENT_ORDERS, "a.csv", text);
    assertThat(read.problems()).isEmpty();
    assertThat(read.rows()).hasSize(2);
    assertThat(read.rows()).allMatch(r -> r.defect() == SourceRow.Defect.NONE);
    return read;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合计,,,,,460.00,,\n",
        "合 计,2,460.00\n",
        "总计,2,460\n",
        "合计：,,,共2笔,,460.00,,\n",
        "合计,总笔数,2,总金额(元),460.00\n",
        "合计,总笔数：2,总金额（元）：460.00元\n",
        "总笔数：2，总金额：460.00\n",
        "总笔数,2,总金额,\"4,60.00\"\n"
      })
  void totalsAreNoRows(String foot) {
    Read read = orders(HEADER + ROWS + foot);
    String amount = read.head().get("总金额");
    assertThat(amount).startsWith("460");
    if (!foot.startsWith("合计,,")) {
      assertThat(read.head()).containsEntry("总笔数", "2");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "填表人：王一,,审核人：李二,,\n",
        "填表人,王一,审核人,李二\n",
        "经办人签字：,,,复核人签字：,\n",
        "备注：本表一式两份\n",
        "说明：\n1、银行卡号须为本人\n2、金额以元为单位\n",
        "小计,,,,,460.00,,\n",
        "本页合计,,,,,460.00,,\n",
        "单位负责人（签章）：,,,填报日期：2025年10月15日\n",
        "分管领导：,,班主任：\n",
        "制表时间：2025年10月15日,,第1页 共1页\n",
        "第 1 页，共 1 页\n",
        "共2人\n",
        "联系电话：0531-88888888\n",
        "\n,,,,,,,\n"
      })
  void signaturesAndNotesAreNoRows(String foot) {
    orders(HEADER + ROWS + foot);
  }

  @Test
  void subtotalsAreNoTotals() {
    assertThat(orders(HEADER + ROWS + "小计,,,,,999.00,,\n").head()).doesNotContainKey("总金额");
  }

  @Test
  void studentsWithTheNamesOfFootersStay() {
    List<List<String>> table = table(Feed.VOCATIONAL, 0);
    for (String name : List.of("合 计", "总计", "备注", "审核人", "小计", "说明")) {
      table.add(Tables.row(Feed.VOCATIONAL, 1, Map.of("NAME", name)));
      table.add(Tables.row(Feed.VOCATIONAL, 2, Map.of("NAME", name, "ID_NUMBER", "")));
    }
    // The name first, as the export has it.
    table.forEach(row -> java.util.Collections.swap(row, 0, 2));
    assertThat(inbox.read(Feed.VOCATIONAL, "a.csv", csv(table)).rows()).hasSize(12);
  }

  @Test
  void headFieldsInNeighbouringCells() {
    Read read =
        orders(
            "国家助学金发放明细表,,,,\n批次号,B20250901,学校/经办单位代码,3699000001,\n付款账号,9558800000000000001,,\n"
                + "发放年月,2025年9月,总笔数,2,总金额(元),\"460.00\"\n文件日期,2025-10-15,经办人,王大,复核人,李大\n"
                + HEADER
                + ROWS);
    assertThat(read.head())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "批次号", "B20250901",
                "学校代码", "3699000001",
                "付款账号", "9558800000000000001",
                "发放年月", "2025年9月",
                "总笔数", "2",
                "总金额", "460.00",
                "文件日期", "2025-10-15",
                "经办人", "王大",
                "复核人", "李大"));
    assertThat(read.numbers()).containsExactly(7L, 8L);
  }

  @Test
  void aHeadRowIsNoPartOfTheHeaderThoughItNamesAColumn() {
    String noMonth = HEADER.replace("发放年月,", "");
    Read read =
        orders("批次号,B1,总笔数,2,总金额(元),460.00,发放年月,202509\n" + noMonth + ROWS.replace("2025-09,", ""));
    assertThat(read.head()).containsEntry("发放年月", "202509").containsEntry("批次号", "B1");
  }

  @Test
  void aRowThatNumbersTheColumnsIsNoRow() {
    orders(HEADER + "1,2,3,4,5,6,7,8\n" + ROWS);
  }

  @Test
  void headFieldsInOneCell() {
    Read read =
        orders(
            "批次号：B1 发放年月:2025-09　总笔数（笔）：2；总金额(元)：460.00元\n学校代码：3699000001,,文件日期：20251015\n"
                + HEADER
                + ROWS);
    assertThat(read.head())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "批次号", "B1",
                "发放年月", "2025-09",
                "总笔数", "2",
                "总金额", "460.00",
                "学校代码", "3699000001",
                "文件日期", "20251015"));
  }

  @Test
  void theSummaryOfABankStandsFirstOrLast() {
    String header = HEADER.replace(',', '|');
    String rows = ROWS.replace(',', '|');
    String summary = "批次号|B1|学校代码|3699000001|总笔数|2|总金额|460.00|文件日期|20251015\n";
    for (String text :
        List.of(
            summary + header + rows, header + rows + summary, header + rows + "合计|" + summary)) {
      Read read = orders(text);
      assertThat(read.head())
          .containsEntry("批次号", "B1")
          .containsEntry("学校代码", "3699000001")
          .containsEntry("总笔数", "2")
          .containsEntry("总金额", "460.00")
          .containsEntry("文件日期", "20251015");
    }
  }

  @Test
  void returnsTellSuccessAndFailure() {
    List<List<String>> table = table(Feed.PAYMENT_RETURNS, 1);
    Read read =
        inbox.read(
            Feed.PAYMENT_RETURNS,
            "a.csv",
            "批次号,B1,成功笔数/金额,1/230.00,失败笔数,0,失败金额,0.00\n" + csv(table));
    assertThat(read.head())
        .containsEntry("成功笔数", "1")
        .containsEntry("成功金额", "230.00")
        .containsEntry("失败笔数", "0")
        .containsEntry("失败金额", "0.00");
  }

  @Test
  void aRosterMayCountItsStudents() {
    Read read = inbox.read(Feed.ROSTER, "a.csv", csv(table(Feed.ROSTER, 3)) + "合计：3人\n填表人：王一\n");
    assertThat(read.rows()).hasSize(3);
    assertThat(read.head()).containsEntry("总笔数", "3");
  }
}
