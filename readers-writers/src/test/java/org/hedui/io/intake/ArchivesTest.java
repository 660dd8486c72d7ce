package org.hedui.io.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.io.intake.Tables.csv;
import static org.hedui.io.intake.Tables.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives: every member an entry of its own, and nothing that harms. */
class ArchivesTest {
  private static final byte[] TABLE = csv(table(Feed.DIVISIONS, 2)).getBytes(UTF_8);

  @TempDir Path folder;
  private TestInbox inbox;

  @BeforeEach
  void open() {
    inbox = new TestInbox(folder);
  }

  private List<InboxFile> zip(Map<String, byte[]> members) {
    inbox.put(Feed.DIVISIONS, "a.zip", TestInbox.zip(members));
    return inbox.scan(Feed.DIVISIONS);
  }

  private TestInbox.Read read(String member) {
    return inbox.read(Feed.DIVISIONS, "divisions/a.zip!/" + member, ReadLimits.DEFAULT);
  }

  private static List<RuleCode> codes(InboxFile file) {
    return file.problems().stream().map(FileProblem::rule).toList();
  }

  @Test
  void everyMemberIsAnEntry() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("深/b.csv", TABLE);
    members.put("a.txt", TABLE);
    members.put("__MACOSX/a.txt", TABLE);
    members.put(".x.csv", TABLE);
    List<InboxFile> files = zip(members);
    assertThat(files)
        .extracting(InboxFile::path)
        .containsExactly("divisions/a.zip!/a.txt", "divisions/a.zip!/深/b.csv");
    assertThat(files).extracting(InboxFile::bytes).containsOnly((long) TABLE.length);
    inbox.put(Feed.SCHOOLS, "plain.csv", TABLE);
    assertThat(files.get(0).sha256()).isEqualTo(inbox.scan(Feed.SCHOOLS).get(0).sha256());
    assertThat(read("深/b.csv").rows()).hasSize(2);
  }

  @Test
  void namesInTheEncodingOfWindows() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
      zip.putNextEntry(new ZipEntry("区划.csv"));
      zip.write(TABLE);
    }
    inbox.put(Feed.DIVISIONS, "a.zip", bytes.toByteArray());
    assertThat(inbox.scan(Feed.DIVISIONS))
        .extracting(InboxFile::path)
        .containsExactly("divisions/a.zip!/区划.csv");
  }

  @Test
  void manifestsInsideAndBeside() {
    inbox.put(
        Feed.DIVISIONS,
        "a.zip.manifest.json",
        "{\"rows\": 9, \"snapshot_at\": \"2025-10-01T00:00:00\", \"submitted_by\": \"A1\"}");
    InboxFile single = zip(Map.of("x.csv", TABLE)).get(0);
    assertThat(single.manifest().rows()).isEqualTo(9);
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("x.csv", TABLE);
    members.put("y.csv", TABLE);
    members.put("y.csv.manifest.json", "{\"rows\": 2}".getBytes(UTF_8));
    List<InboxFile> files = zip(members);
    assertThat(files).hasSize(2);
    assertThat(files.get(0).manifest().rows()).isNull();
    assertThat(files.get(0).manifest().submittedBy()).isEqualTo("A1");
    assertThat(files.get(1).manifest().rows()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x.csv", "a/../../x.csv", "/etc/x.csv", "C:\\x.csv", "..\\x.csv"})
  void pathsThatLeaveTheFolder(String name) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("good.csv", TABLE);
    members.put(name, TABLE);
    List<InboxFile> files = zip(members);
    assertThat(files).hasSize(2);
    InboxFile bad = files.stream().filter(f -> !f.path().endsWith("good.csv")).toList().get(0);
    assertThat(codes(bad)).containsExactly(RuleCode.FIL_06);
    assertThat(bad.sha256()).hasSize(64);
    assertThat(read("good.csv").rows()).hasSize(2);
  }

  @Test
  void aNameThatNoFileSystemAndNoDatabaseTakes() {
    InboxFile file = zip(Map.of("a\0b.csv", TABLE)).get(0);
    assertThat(file.path()).isEqualTo("divisions/a.zip!/a\uFFFDb.csv");
    assertThat(codes(file)).containsExactly(RuleCode.FIL_06);
  }

  @Test
  void anArchiveInsideAnArchive() {
    zip(Map.of("inner.zip", TestInbox.zip(Map.of("x.csv", TABLE))));
    TestInbox.Read read = read("inner.zip");
    assertThat(read.codes()).containsExactly(RuleCode.FIL_06);
    assertThat(read.readable()).isFalse();
  }

  @Test
  void bombs() {
    List<InboxFile> files = zip(Map.of("zeros.csv", new byte[30 << 20]));
    assertThat(codes(files.get(0))).containsExactly(RuleCode.FIL_16);
    assertThat(files.get(0).sha256()).hasSize(64);
    assertThat(read("zeros.csv").codes()).containsExactly(RuleCode.FIL_16);
  }

  @Test
  void bombsThatLieAboutTheirSize() {
    byte[] zip = TestInbox.zip(Map.of("zeros.csv", new byte[30 << 20]));
    // The unpacked size stands at 24 of the entry in the central directory.
    for (int i = 0; i < zip.length - 4; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        Arrays.fill(zip, i + 24, i + 28, (byte) 0);
        zip[i + 25] = 4;
      }
    }
    inbox.put(Feed.DIVISIONS, "a.zip", zip);
    InboxFile file = inbox.scan(Feed.DIVISIONS).get(0);
    assertThat(file.sha256()).hasSize(64);
    assertThat(codes(file)).hasSize(1).isSubsetOf(RuleCode.FIL_16, RuleCode.FIL_06);
    assertThat(read("zeros.csv").readable()).isFalse();
  }

  @Test
  void tooManyMembers() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int i = 0; i < 2001; i++) {
      members.put(i + ".csv", new byte[0]);
    }
    List<InboxFile> files = zip(members);
    assertThat(files).hasSize(1);
    assertThat(files.get(0).path()).isEqualTo("divisions/a.zip");
    assertThat(codes(files.get(0))).containsExactly(RuleCode.FIL_16);
  }

  @Test
  void damagedLockedAndEmptyArchives() {
    byte[] good = TestInbox.zip(Map.of("x.csv", TABLE));
    inbox.put(Feed.DIVISIONS, "cut.zip", Arrays.copyOf(good, good.length - 30));
    byte[] locked = good.clone();
    for (int i = 0; i < locked.length - 4; i++) {
      if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2) {
        locked[i + 8] |= 1;
      }
    }
    inbox.put(Feed.DIVISIONS, "locked.zip", locked);
    List<InboxFile> files = inbox.scan(Feed.DIVISIONS);
    assertThat(files)
        .extracting(InboxFile::path)
        .containsExactly("divisions/cut.zip", "divisions/locked.zip");
    assertThat(files).allMatch(f -> codes(f).equals(List.of(RuleCode.FIL_06)));
    assertThat(files.get(1).problems().get(0).ours()).isEqualTo("加密的压缩包");
    assertThat(zip(Map.of()).get(0).path()).isEqualTo("divisions/a.zip");
    assertThat(read("").codes()).isNotEmpty();
    assertThat(codes(zip(Map.of()).get(0))).containsExactly(RuleCode.FIL_17);
  }

  @Test
  void aMemberWhoseBytesAreDamaged() {
    byte[] zip = TestInbox.zip(Map.of("x.csv", csv(table(Feed.DIVISIONS, 500)).getBytes(UTF_8)));
    Arrays.fill(zip, 100, 200, (byte) 0xFF);
    inbox.put(Feed.DIVISIONS, "a.zip", zip);
    TestInbox.Read read = read("x.csv");
    assertThat(read.codes()).containsExactly(RuleCode.FIL_06);
    assertThat(read.readable()).isFalse();
  }

  @Test
  void foreignFilesAreRefusedWithAdvice() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.et", TABLE);
    files.put("b.csv", "%PDF-1.7 ...".getBytes(UTF_8));
    files.put("c.xls", "<html><table><tr><td>代码</td></tr></table></html>".getBytes(UTF_8));
    files.put("d.xlsx", "<?xml version=\"1.0\"?><Workbook/>".getBytes(UTF_8));
    files.put("e.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
    files.put("f.dbf", TABLE);
    files.put("g.csv", new byte[] {'R', 'a', 'r', '!', 26, 7, 0});
    files.put("h.xlsx", TestInbox.zip(Map.of("mimetype", "x".getBytes(UTF_8))));
    byte[] dbf = new byte[200];
    System.arraycopy(new byte[] {3, 125, 10, 15, 1, 0, 0, 0, 97, 0, 20, 0}, 0, dbf, 0, 12);
    files.put("i.csv", dbf);
    files.put("j.xls", new byte[] {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0});
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      TestInbox.Read read = inbox.read(Feed.DIVISIONS, file.getKey(), file.getValue());
      assertThat(read.codes()).as(file.getKey()).containsExactly(RuleCode.FIL_06);
      assertThat(read.problems().get(0).theirs()).contains(".xlsx");
    }
  }
}
