package org.hedui.io.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.io.intake.Tables.csv;
import static org.hedui.io.intake.Tables.table;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in the inbox, in which order, and what stands beside it. */
class InboxScannerTest {
  private static final String TABLE = csv(table(Feed.DIVISIONS, 1));

  @TempDir Path folder;
  private TestInbox inbox;

  @BeforeEach
  void open() {
    inbox = new TestInbox(folder);
  }

  @Test
  void anyDepthAnyNameNothingHidden() {
    for (String name :
        List.of(
            "b.csv",
            "a/深/处/花名册.TXT",
            "无扩展名",
            "c.et",
            ".hidden.csv",
            ".git/x.csv",
            "~$b.xlsx",
            "Thumbs.db",
            "b.csv.manifest.json")) {
      inbox.put(Feed.DIVISIONS, name, name.endsWith("json") ? "{}" : TABLE);
    }
    inbox.put(Feed.SCHOOLS, "s.csv", TABLE);
    assertThat(inbox.scan(Feed.DIVISIONS))
        .extracting(InboxFile::path)
        .containsExactly(
            "divisions/a/深/处/花名册.TXT", "divisions/b.csv", "divisions/c.et", "divisions/无扩展名");
    assertThat(inbox.scan(Feed.ROSTER)).isEmpty();
  }

  @Test
  void aNameThatIsNotUtf8IsShownAsItsSenderSawItAndTheFileHeld() throws Exception {
    Path known = inbox.put(Feed.DIVISIONS, "a/x.csv", TABLE);
    // 花名 in GBK
    URI legacy = URI.create(known.toUri().toString().replace("x.csv", "%BB%A8%C3%FB.csv"));
    Files.writeString(Path.of(legacy), TABLE);
    String path = "divisions/a/花名.csv";
    assertThat(inbox.scan(Feed.DIVISIONS))
        .extracting(InboxFile::path)
        .containsExactly("divisions/a/x.csv", path);
    InboxFile found = InboxScanner.find(inbox.path(), Feed.DIVISIONS, path, ReadLimits.DEFAULT);
    assertThat(found.problems())
        .singleElement()
        .extracting(FileProblem::ours)
        .asString()
        .contains("文件名");
    assertThat(found.problems().get(0).rule()).isEqualTo(RuleCode.FIL_06);
  }

  @Test
  void aFileThatIsNoLongerWhatWasReceivedIsHeld() {
    inbox.put(Feed.DIVISIONS, "a.csv", TABLE);
    String received = inbox.scan(Feed.DIVISIONS).get(0).sha256();
    inbox.put(Feed.DIVISIONS, "a.csv", csv(table(Feed.DIVISIONS, 2)));
    InboxFile now = inbox.scan(Feed.DIVISIONS).get(0);
    now.expect(received);
    try (TableReader reader =
        TableReader.open(
            now, Feed.DIVISIONS, HeaderAliases.NONE, ReadLimits.DEFAULT, TestInbox.WORK)) {
      assertThat(reader.readable()).isFalse();
      assertThat(reader.disturbed()).isTrue();
      assertThat(reader.problems()).extracting(FileProblem::rule).containsExactly(RuleCode.FIL_06);
    }
    InboxFile settled = inbox.scan(Feed.DIVISIONS).get(0);
    settled.expect(settled.sha256());
    assertThat(settled.problems()).isEmpty();
  }

  @Test
  void digestAndSizeAreThoseOfTheBytes() {
    inbox.put(Feed.DIVISIONS, "a.csv", "abc");
    InboxFile file = inbox.scan(Feed.DIVISIONS).get(0);
    assertThat(file.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(file.bytes()).isEqualTo(3);
  }

  @Test
  void orderIsSnapshotThenNameThenChange() throws Exception {
    Path file = inbox.put(Feed.DIVISIONS, "x.csv", TABLE);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-10-14T18:00:00Z")));
    assertThat(inbox.scan(Feed.DIVISIONS).get(0).sortTime())
        .isEqualTo(LocalDateTime.of(2025, 10, 15, 2, 0));
    Files.move(file, file.resolveSibling("x20250930.csv"));
    assertThat(inbox.scan(Feed.DIVISIONS).get(0).sortTime())
        .isEqualTo(LocalDateTime.of(2025, 9, 30, 0, 0));
    inbox.put(
        Feed.DIVISIONS,
        "x20250930.csv.manifest.json",
        "{\"snapshot_at\": \"2025-10-01T08:30:00\"}");
    assertThat(inbox.scan(Feed.DIVISIONS).get(0).sortTime())
        .isEqualTo(LocalDateTime.of(2025, 10, 1, 8, 30));
  }

  @Test
  void aFileThatIsGoneHasAProblem() {
    InboxFile file =
        InboxScanner.find(folder, Feed.DIVISIONS, "divisions/no.csv", ReadLimits.DEFAULT);
    assertThat(file.problems()).extracting(FileProblem::rule).containsExactly(RuleCode.FIL_06);
    assertThat(file.sha256()).hasSize(64);
    assertThat(inbox.read(Feed.DIVISIONS, "divisions/no.csv", ReadLimits.DEFAULT).readable())
        .isFalse();
  }

  @Test
  void aLinkOutOfTheInboxIsRefused() throws Exception {
    Path outside = Files.createTempFile("outside", ".csv");
    try {
      Files.writeString(outside, TABLE);
      Files.createDirectories(folder.resolve("divisions"));
      Files.createSymbolicLink(folder.resolve("divisions/link.csv"), outside);
      InboxFile file = inbox.scan(Feed.DIVISIONS).get(0);
      assertThat(file.problems()).extracting(FileProblem::rule).containsExactly(RuleCode.FIL_06);
    } finally {
      Files.delete(outside);
    }
  }

  @Test
  void aLinkToAFolderIsToldAndNotEntered() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("a.csv"), TABLE);
    Files.createDirectories(folder.resolve("divisions"));
    Files.createSymbolicLink(folder.resolve("divisions/2025"), elsewhere);
    Files.createSymbolicLink(folder.resolve("roster"), elsewhere);
    Files.createSymbolicLink(folder.resolve("divisions/nothing.csv"), folder.resolve("no.csv"));
    assertThat(inbox.scan(Feed.DIVISIONS))
        .allSatisfy(file -> assertThat(file.problems()).hasSize(1))
        .extracting(InboxFile::path)
        .containsExactly("divisions/2025", "divisions/nothing.csv");
    assertThat(inbox.scan(Feed.ROSTER)).extracting(InboxFile::path).containsExactly("roster");
  }

  @Test
  void aFileChangedWhileItIsReadIsNotTrusted() throws Exception {
    StringBuilder text = new StringBuilder(TABLE);
    text.append("379901,甲,2001,\n".repeat(200_000));
    Path path = inbox.put(Feed.DIVISIONS, "a.csv", text.toString());
    InboxFile file = inbox.scan(Feed.DIVISIONS).get(0);
    try (TableReader reader =
        TableReader.open(
            file, Feed.DIVISIONS, HeaderAliases.NONE, ReadLimits.DEFAULT, TestInbox.WORK)) {
      assertThat(reader.readable()).isTrue();
      Files.write(path, new byte[0]);
      while (reader.next() != null) {
        assertThat(reader.readable()).isTrue();
      }
      assertThat(reader.readable()).isFalse();
      assertThat(reader.problems()).extracting(FileProblem::rule).containsExactly(RuleCode.FIL_06);
    }
  }

  @Test
  void aFileGivenByHandHasItsNameAsPath() throws Exception {
    Path file = Files.writeString(folder.resolve("名册.csv"), TABLE);
    assertThat(InboxScanner.of(file, ReadLimits.DEFAULT))
        .extracting(InboxFile::path)
        .containsExactly("名册.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "roster/JX_XSHMC_3637000123_2025Q_20251015_01.xlsx, 3637000123, 2025秋, 2025-10-15",
    "roster/a/yh_hp_A1_2026c_20260301_a.TXT, A1, 2026春, 2026-03-01",
    "a.zip!/x/CZ_ZJ_37_2025C_20250301_02.csv, 37, 2025春, 2025-03-01"
  })
  void namesThatConform(String path, String unit, String term, LocalDate date) {
    FileName name = FileName.parse(path);
    assertThat(name.conforms()).isTrue();
    assertThat(name.unitCode()).isEqualTo(unit);
    assertThat(name.term()).isEqualTo(term);
    assertThat(name.date()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "花名册20251015.csv, 2025-10-15",
    "20251015123000_x.csv, 2025-10-15",
    "x-20259999-20250102.csv, 2025-01-02",
    "379901200802299977.csv, ",
    "JX_XSHMC_3637000123_2025Q_20251315_01.xlsx, ",
    "QQ_XSHMC_3637000123_2025Q_20251015_01.xlsx, 2025-10-15",
    "x20250230.csv, ",
    "花名册.csv, "
  })
  void otherNamesMayHoldADate(String name, LocalDate date) {
    assertThat(FileName.parse(name).conforms()).isFalse();
    assertThat(FileName.parse(name).date()).isEqualTo(date);
    assertThat(FileName.parse(name).unitCode()).isNull();
  }

  @Test
  void theWholeManifest() {
    Manifest manifest =
        ManifestReader.read(
            """
            \uFEFF{
            \t"sha256": "ABCDEF", "rows": 120, "amount_yuan": 27600.10,
            \t"batch": "B1", "file_date": "2025-10-15", "snapshot_at": "2025-10-14T23:59:00",
            \t"scope": "school:3699000001", "school": 3699000001, "submitted_by": "3699000001",
            \t"collected_by": "王\\u4e00", "entered_by": "", "approved_by": null,
            \t"approved_at": "2025-10-15T00:00:00Z", "more": {"x": [1, 2]}, "path": "a\\/b"
            }"""
                .getBytes(UTF_8));
    assertThat(manifest.problems()).isEmpty();
    assertThat(manifest.present()).isTrue();
    assertThat(manifest.sha256()).hasSize(64);
    assertThat(manifest.fileSha256()).isEqualTo("abcdef");
    assertThat(manifest.rows()).isEqualTo(120);
    assertThat(manifest.amountFen()).isEqualTo(2_760_010);
    assertThat(manifest.batch()).isEqualTo("B1");
    assertThat(manifest.fileDate()).isEqualTo("2025-10-15");
    assertThat(manifest.snapshotAt()).isEqualTo("2025-10-14T23:59:00");
    assertThat(manifest.onlySchool()).isEqualTo("3699000001");
    assertThat(manifest.school()).isEqualTo("3699000001");
    assertThat(manifest.submittedBy()).isEqualTo("3699000001");
    assertThat(manifest.collectedBy()).isEqualTo("王一");
    assertThat(manifest.enteredBy()).isNull();
    assertThat(manifest.approvedBy()).isNull();
    assertThat(manifest.approvedAt()).isEqualTo("2025-10-15T08:00:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[1]",
        "{",
        "{\"rows\": }",
        "{\"rows\": \"many\"}",
        "{\"rows\": 1.5}",
        "{\"amount_yuan\": 1.234}",
        "{\"file_date\": \"2025-02-30\"}",
        "{\"snapshot_at\": \"now\"}",
        "{\"rows\": {\"a\": 1}}",
        "{\"a\": 1, \"a\": 2}",
        "{\"rows\": 1e999999999}",
        "rows: 3"
      })
  void aBrokenManifestHoldsItsFile(String json) {
    inbox.put(Feed.DIVISIONS, "a.csv", TABLE);
    inbox.put(Feed.DIVISIONS, "a.csv.manifest.json", json);
    InboxFile file = inbox.scan(Feed.DIVISIONS).get(0);
    assertThat(file.problems()).extracting(FileProblem::rule).containsExactly(RuleCode.FIL_06);
    assertThat(file.sha256()).hasSize(64);
    assertThat(inbox.read(Feed.DIVISIONS, "divisions/a.csv", ReadLimits.DEFAULT).readable())
        .isFalse();
  }

  @Test
  void deepNestingInAManifestIsNoCrash() {
    String deep = "[".repeat(200_000);
    assertThat(ManifestReader.read(("{\"a\": " + deep).getBytes(UTF_8)).problems()).hasSize(1);
  }
}
