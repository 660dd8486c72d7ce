package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hedui.io.intake.WorkFolder;
import org.hedui.jobs.NightOptions;
import org.hedui.jobs.cases.EvidenceMask;
import org.hedui.jobs.precheck.CheckedFile;
import org.hedui.jobs.precheck.Place;
import org.hedui.jobs.precheck.Precheck;
import org.hedui.jobs.precheck.Problem;
import org.hedui.rules.Feed;
import org.hedui.rules.RowId;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A precheck says of every file what a night says of it: the sample province with all its bad
 * files, and a few of the worst besides, go through both.
 */
class PrecheckNightTest {
  private static final Path SAMPLE = Path.of("..", "sample-data", "inbox");
  private static final LocalDate DATE = LocalDate.of(2025, 10, 31);
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir static Path place;
  private static final List<String> NIGHT_FILES = new ArrayList<>();
  private static final List<String> NIGHT_FINDINGS = new ArrayList<>();
  private static final List<String> FILES = new ArrayList<>();
  private static final List<String> FINDINGS = new ArrayList<>();

  @BeforeAll
  static void bothReadTheSameInbox() throws Exception {
    Path inbox = place.resolve("inbox");
    copy(SAMPLE, inbox);
    messyFiles(inbox);
    night(inbox);
    for (Feed feed : Feed.values()) {
      precheck(inbox, feed);
    }
  }

  @Test
  void everyFileHasTheSameFate() {
    assertThat(NIGHT_FILES).hasSizeGreaterThan(150);
    assertThat(FILES).containsExactlyInAnyOrderElementsOf(NIGHT_FILES);
  }

  @Test
  void everyFindingIsTheSame() {
    assertThat(NIGHT_FINDINGS).hasSizeGreaterThan(100);
    assertThat(FINDINGS).containsExactlyInAnyOrderElementsOf(NIGHT_FINDINGS);
  }

  @Test
  void everyKindOfMessIsThere() {
    for (String mess :
        List.of(
            ".xls | ",
            ".xlsx | ",
            ".zip!/",
            "GB18030",
            "held",
            "DIS-14",
            "FIL-12",
            "FIL-15",
            "FIL-19")) {
      assertThat(Stream.concat(FILES.stream(), FINDINGS.stream()).filter(l -> l.contains(mess)))
          .as(mess)
          .isNotEmpty();
    }
  }

  /** What the sample does not have: several kinds of mess in one file. */
  private static void messyFiles(Path inbox) throws IOException {
    put(
        inbox.resolve("payment-orders/报盘 十月.csv"),
        """
        某校十月助学金发放表
        批次号：2025100099　总笔数：9　总金额：9999.00
        序号,户名,证件号码,收款账号,金额
        1,测试一,379901200802299977,6212261000000000006,230.00
        2,测试二,379901200802299970,,二百三
        3,王小明,379901200802299977,6212261000000000007,230.00,多了
        合计,,,,460.00
        """);
    put(
        inbox.resolve("schools/XX_XXJB_3637990001_2025Q_20250801_01.txt"),
        """
        学校代码|学校名称|隶属关系|所在市|备用列
        3637990001|甲校|市属|示例市|x
        3637990002|乙校|市属|示例市|x
        |无码校|市属
        3637990001|"甲校|市属|示例市|x
        """);
    Path declared = inbox.resolve("divisions/补充.csv");
    put(declared, "代码,名称,启用年,停用年\n379909,示例区,一九八〇,\n379908,示例县,1990,2000\n");
    Files.writeString(
        declared.resolveSibling("补充.csv.manifest.json"),
        "{\"rows\": 3, \"submitted_by\": \"370000\", \"snapshot_at\": \"2025-08-01T08:00:00\"}");
  }

  private static void put(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(GB18030));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void night(Path inbox) throws SQLException {
    String data = place.resolve("data").toString();
    HeduiTest.Run run =
        HeduiTest.run(
            "import", "--inbox", inbox.toString(), "--date", DATE.toString(), "--data", data);
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.HELD.value());
    try (DatabaseSession session = DatabaseSession.open(GlobalOptions.in(Path.of(data)));
        Connection connection = session.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      nightFiles(statement);
      nightFindings(statement);
    }
  }

  private static void nightFiles(Statement statement) throws SQLException {
    try (ResultSet file =
        statement.executeQuery(
            """
            select path, encoding, case state when 'superseded' then 'accepted' else state end,
              rows_read, rows_accepted, rows_quarantined
            from intake.file where state <> 'skipped'""")) {
      while (file.next()) {
        NIGHT_FILES.add(
            line(
                file.getString(1),
                file.getString(2),
                file.getString(3),
                file.getLong(4),
                file.getLong(5),
                file.getLong(6)));
      }
    }
  }

  private static void nightFindings(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            """
            select f.path, s.name, r.row_id, f.workbook, r.rule, r.field, r.ours, r.theirs
            from intake.row_finding r join intake.file f on f.file_no = (r.row_id >> 32)
            left join intake.sheet s on s.file_no = f.file_no and s.sheet_no = (r.row_id & 4294967295) >> 21
              and f.workbook
            where f.state <> 'skipped' and r.rule <> 'FIL-18'""")) {
      while (found.next()) {
        RuleCode rule = RuleCode.of(found.getString(5));
        String field = text(found.getString(6));
        NIGHT_FINDINGS.add(
            line(
                found.getString(1),
                text(found.getString(2)),
                RowId.row(found.getLong(3), found.getBoolean(4)),
                rule.text(),
                EvidenceMask.of(rule, "", field),
                EvidenceMask.of(rule, field, text(found.getString(7))),
                EvidenceMask.of(rule, field, text(found.getString(8)))));
      }
    }
  }

  private static void precheck(Path inbox, Feed feed) throws IOException {
    NightOptions options =
        new NightOptions(
            DATE, null, place.resolve("marked"), null, Locale.CHINESE, Set.of(), null, 1);
    List<Path> divisions = files(inbox.resolve("divisions")).subList(0, 1);
    Precheck precheck = new Precheck(options, feed, divisions, WorkFolder.temporary());
    Set<String> skipped = Set.of("JX_XSHMC_3637990007_2025Q_20251027_02.tsv");
    for (Path file : files(inbox.resolve(feed.folder()))) {
      if (skipped.contains(file.getFileName().toString())) {
        continue; // the night knows its bytes from another file (FIL-02)
      }
      for (CheckedFile checked : precheck.check(List.of(file), rows -> {})) {
        told(feed.folder() + "/" + checked.path(), checked);
      }
    }
  }

  private static void told(String path, CheckedFile file) {
    FILES.add(
        line(
            path,
            file.encoding(),
            file.state().name().toLowerCase(Locale.ROOT),
            file.read(),
            file.accepted(),
            file.quarantined()));
    for (Problem problem : file.problems()) {
      assertThat((long) problem.places().size()).isEqualTo(problem.count());
      for (Place p : problem.places()) {
        FINDINGS.add(
            line(path, p.sheet(), p.row(), problem.rule().text(), p.field(), p.ours(), p.theirs()));
      }
    }
    assertThat(Objects.requireNonNull(file.workbook())).exists();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static String line(@Nullable Object... parts) {
    return String.join(" | ", Stream.of(parts).map(String::valueOf).toList());
  }
}
