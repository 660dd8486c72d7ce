package org.hedui.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedui.io.intake.FileProblem;
import org.hedui.io.intake.InboxScanner;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.PolicyInForce;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Night;
import org.hedui.rules.RuleCode;
import org.hedui.rules.policy.DivisionTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the judge keeps in mind from row to row, and what becomes of a whole file. */
class FileJudgeTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 31);
  private static final String ORDERS_HEADER = "序号,户名,证件号码,收款账号,金额\n";
  private static final String ORDER = "1,王小明,379901200802299977,6212261000000000006,230.00\n";
  private static final String SCHOOLS =
      """
      学校代码,学校名称,隶属关系,所在市
      3637990001,甲校,市属,示例市
      3637990002,乙校,市属,示例市
      ,丙校,市属,示例市
      """;

  @TempDir Path folder;

  private final PolicyInForce policy =
      new PolicyInForce(
          new NightOptions(TODAY, null, null, null, Locale.CHINESE, Set.of(), null, 1));

  @Test
  void oneBlockingErrorHoldsAMoneyFile() throws IOException {
    assertThat(end(orders("总笔数：2,总金额：460.00\n" + ORDERS_HEADER + ORDER + ORDER)).held()).isFalse();
    assertThat(end(orders(ORDERS_HEADER + ORDER + ORDER.replace("230.00", "二百三"))).held()).isTrue();
  }

  @Test
  void aHeldMoneyFileTellsAllErrorsEvenOfItsBlockingRows() throws IOException {
    String bad = ORDER.replace("230.00", "二百三").replace("6212261000000000006", "62");
    List<RuleCode> told = new ArrayList<>();
    try (FileJudge judge = judge(orders(ORDERS_HEADER + bad), Feed.PAYMENT_ORDERS, null)) {
      assertThat(judge.next()).isTrue();
      assertThat(judge.reasons()).containsExactly(RuleCode.FLD_05);
      judge.findings().forEach(found -> told.add(found.rule()));
    }
    assertThat(told).contains(RuleCode.FLD_05, RuleCode.DIS_06);
  }

  @Test
  void aRowCutShortGoesToQuarantineWithTheCauseAndNoFurtherBlanks() throws IOException {
    String header =
        Feed.ROSTER.columns().stream().map(Column::header).collect(Collectors.joining(","));
    Path file =
        Files.writeString(
            folder.resolve("JX_XSHMC_3637990001_2025Q_20251016_01.csv"),
            header + "\n3637990001,示范技工学校,王小明,居民身份证\n");
    try (FileJudge judge = judge(file, Feed.ROSTER, null)) {
      assertThat(judge.next()).isTrue();
      assertThat(judge.reasons())
          .containsExactlyInAnyOrder(RuleCode.FIL_15, RuleCode.FLD_01, RuleCode.IDN_25);
      assertThat(judge.findings().stream().map(f -> f.rule() + " " + f.field()))
          .containsExactlyInAnyOrder("FIL_15 null", "FLD_01 出生日期", "IDN_25 身份证号");
    }
  }

  @Test
  void aBrokenLoadThatGoesOnEndsLikeAnUndisturbedOne() throws IOException {
    Path file = orders(ORDERS_HEADER + ORDER.replace("230.00", "二百三") + ORDER);
    try (FileLoad load = load(file)) {
      load.skip(1);
      while (load.judge().next()) {
        assertThat(load.judge().reasons()).isEmpty();
      }
      assertThat(load.judge().quarantined()).isEqualTo(1);
      assertThat(load.judge().finish().held())
          .as("the bad row was in the part passed over")
          .isTrue();
    }
  }

  @Test
  void aWrongTotalHoldsThePaymentFile() throws IOException {
    Path file = orders("总笔数：2,总金额：460.00\n" + ORDERS_HEADER + ORDER);
    assertThat(end(file).problems())
        .contains(
            new FileProblem(RuleCode.DIS_14, null, "总笔数", "1", "2"),
            new FileProblem(RuleCode.DIS_14, null, "总金额", "230.00", "460.00"));
  }

  @Test
  void aReturnIsAlsoMeasuredByWhatSucceededAndFailed() throws IOException {
    String header = "序号,户名,证件号码,收款账号,金额,处理状态\n";
    String paid = ORDER.replace("230.00", "230.00,成功");
    String failed = ORDER.replace("230.00", "200.00,失败");
    String totals = "成功笔数：%d,成功金额：%s,失败笔数：1,失败金额：200.00\n";
    String lines = header + paid + failed;
    assertThat(returned(totals.formatted(1, "230.00") + lines).held()).isFalse();
    assertThat(returned(totals.formatted(2, "460.00") + lines).problems())
        .containsExactly(
            new FileProblem(RuleCode.DIS_14, null, "成功笔数", "1", "2"),
            new FileProblem(RuleCode.DIS_14, null, "成功金额", "230.00", "460.00"));
    assertThat(returned(totals.formatted(2, "460.00") + header + failed).held())
        .as("the successes are in a file of their own")
        .isFalse();
    String partly = paid.replace("成功", "部分");
    assertThat(returned(totals.formatted(2, "460.00") + lines + partly).held())
        .as("a line paid in part counts on either side")
        .isFalse();
  }

  @Test
  void theHeadOfABatchIsTakenFromAboveAndBelowItsLines() throws IOException {
    Path file = orders("发放年月：2025-09\n" + ORDERS_HEADER + ORDER + "合计,批次号,B1,总笔数,1\n");
    try (FileJudge judge = judge(file, Feed.PAYMENT_ORDERS, null)) {
      assertThat(judge.next()).isTrue();
      assertThat(judge.next()).isFalse();
      judge.finish();
      assertThat(judge.head().month()).isEqualTo(LocalDate.of(2025, 9, 1));
      assertThat(judge.head().batch()).isEqualTo("B1");
      assertThat(judge.head().count()).isEqualTo(1);
    }
  }

  @Test
  void exampleRowsAreToldOnce() throws IOException {
    String rows = ORDER + ORDER.replace("王小明", "测试一") + ORDER.replace("王小明", "测试二");
    List<RuleCode> told = new ArrayList<>();
    try (FileJudge judge = judge(orders(ORDERS_HEADER + rows), Feed.PAYMENT_ORDERS, null)) {
      while (judge.next()) {
        judge.findings().forEach(found -> told.add(found.rule()));
      }
    }
    assertThat(told).containsOnlyOnce(RuleCode.FIL_19);
  }

  @Test
  void aSchoolSpeaksForItselfOnly() throws IOException {
    Path own =
        Files.writeString(folder.resolve("XX_JBXX_3637990001_2025Q_20251016_01.csv"), SCHOOLS);
    assertThat(reasons(own, null)).containsExactly("[]", "[FIL_12]", "[FLD_01]");
    assertThat(reasons(own, "3637990001")).containsExactly("[]", "[FIL_12]", "[FLD_01]");
    assertThat(reasons(own, "3637990002"))
        .as("the file speaks for one school, the caller for another")
        .containsExactly("[FIL_12]", "[FIL_12]", "[FLD_01]");
    Path any = Files.writeString(folder.resolve("schools.csv"), SCHOOLS);
    assertThat(reasons(any, null)).containsExactly("[]", "[]", "[FLD_01]");
    assertThat(reasons(any, "3637990002")).containsExactly("[FIL_12]", "[]", "[FLD_01]");
  }

  private List<String> reasons(Path file, @Nullable String school) {
    List<String> reasons = new ArrayList<>();
    try (FileJudge judge = judge(file, Feed.SCHOOLS, school)) {
      while (judge.next()) {
        reasons.add(judge.reasons().toString());
        assertThat(judge.findings())
            .as("of a quarantined row only the reasons")
            .allMatch(f -> judge.reasons().isEmpty() || judge.reasons().contains(f.rule()));
      }
    }
    return reasons;
  }

  private Path orders(String text) throws IOException {
    return Files.writeString(folder.resolve("YH_BP_3637990001_2025Q_20251016_01.csv"), text);
  }

  private FileJudge.Outcome returned(String text) throws IOException {
    return end(orders(text), Feed.PAYMENT_RETURNS);
  }

  private FileJudge.Outcome end(Path file) throws IOException {
    return end(file, Feed.PAYMENT_ORDERS);
  }

  private FileJudge.Outcome end(Path file, Feed feed) throws IOException {
    try (FileJudge judge = judge(file, feed, null)) {
      while (judge.next()) {
        assertThat(judge.source().cells()).isNotEmpty();
      }
      return judge.finish();
    }
  }

  private FileLoad load(Path file) {
    FileRecord record =
        new FileRecord(1, Feed.PAYMENT_ORDERS, file.toString(), "", null, "loading", 1, 1);
    return new FileLoad(
        record,
        judge(file, Feed.PAYMENT_ORDERS, null),
        new Scopes(record),
        Feed.PAYMENT_ORDERS.columns());
  }

  private FileJudge judge(Path file, Feed feed, @Nullable String school) {
    return FileJudge.open(
        InboxScanner.of(file, policy.readLimits()).get(0),
        feed,
        1,
        policy,
        new Night(TODAY, policy.policy(), DivisionTable.builtIn()),
        school,
        WorkFolder.temporary());
  }
}
