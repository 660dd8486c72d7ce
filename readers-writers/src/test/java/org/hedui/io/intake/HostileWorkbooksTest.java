package org.hedui.io.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.io.intake.Tables.table;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.hedui.io.intake.TestInbox.Read;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are locked, damaged, odd or out to do harm: one clear finding, never a crash. */
class HostileWorkbooksTest {
  @TempDir Path folder;
  private TestInbox inbox;

  @BeforeEach
  void open() {
    inbox = new TestInbox(folder);
  }

  private Read read(byte[] bytes) {
    return inbox.read(Feed.DIVISIONS, "a.xlsx", bytes);
  }

  private static void refused(Read read, RuleCode code) {
    assertThat(read.codes()).containsExactly(code);
    assertThat(read.readable()).isFalse();
    assertThat(read.rows()).isEmpty();
  }

  @Test
  void lockedNewerWorkbook() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("geheim");
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(Books.of(true, table(Feed.DIVISIONS, 1)));
      }
      files.writeFilesystem(bytes);
    }
    Read read = read(bytes.toByteArray());
    refused(read, RuleCode.FIL_06);
    assertThat(read.problems().get(0).ours()).contains("加密");
  }

  @Test
  void lockedOlderWorkbook() {
    HSSFWorkbook book = new HSSFWorkbook();
    Books.sheet(book, "一", 0, table(Feed.DIVISIONS, 1));
    byte[] bytes;
    Biff8EncryptionKey.setCurrentUserPassword("geheim");
    try {
      bytes = Books.bytes(book);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    Read read = read(bytes);
    refused(read, RuleCode.FIL_06);
    assertThat(read.problems().get(0).ours()).contains("加密");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void cutOffAnywhere(boolean newer) {
    byte[] whole = Books.of(newer, table(Feed.DIVISIONS, 200));
    for (int part = 1; part < 20; part++) {
      Read read = read(Arrays.copyOf(whole, whole.length * part / 20));
      assertThat(read.readable()).as("%d/20", part).isFalse();
      assertThat(read.codes()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void randomDamageIsNoCrash(boolean newer) {
    byte[] whole = Books.of(newer, table(Feed.DIVISIONS, 50));
    Random random = new Random(7);
    for (int i = 0; i < 150; i++) {
      byte[] damaged = whole.clone();
      for (int n = 1 + random.nextInt(30); n > 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      Read read = read(damaged);
      assertThat(read.rows().size()).isLessThanOrEqualTo(51);
      assertThat(read.readable()).isEqualTo(read.problems().stream().noneMatch(FileProblem::holds));
    }
  }

  @Test
  void aRowBeyondTheLastOfASheetIsRefused() {
    Map<String, byte[]> parts = parts();
    String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), UTF_8);
    parts.put(
        "xl/worksheets/sheet1.xml",
        sheet.replace("</sheetData>", "<row r=\"99999999\"/></sheetData>").getBytes(UTF_8));
    Read read = read(TestInbox.zip(parts));
    assertThat(read.codes()).containsExactly(RuleCode.FIL_16);
    assertThat(read.readable()).isFalse();
  }

  @Test
  void moreSheetsThanAnybodyHasAreRefused() {
    HSSFWorkbook book = new HSSFWorkbook();
    for (int i = 0; i <= 1000; i++) {
      book.createSheet("S" + i);
    }
    refused(read(Books.bytes(book)), RuleCode.FIL_16);
  }

  private static Map<String, byte[]> parts() {
    return Books.parts(Books.rows(table(Feed.DIVISIONS, 2)), "");
  }

  @Test
  void theHandWrittenWorkbookIsRead() {
    Read read = read(TestInbox.zip(parts()));
    assertThat(read.problems()).isEmpty();
    assertThat(read.numbers()).containsExactly(2L, 3L);
    assertThat(read.rows().get(1).cells()).containsExactlyElementsOf(Tables.row(Feed.DIVISIONS, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/worksheets/sheet1.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "docProps/core.xml"
      })
  void documentTypesAreRefused(String part) throws Exception {
    Path secret = folder.resolve("secret.txt");
    java.nio.file.Files.writeString(secret, "geheim");
    String entity =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    for (var charset : List.of(UTF_8, StandardCharsets.UTF_16)) {
      Map<String, byte[]> parts = parts();
      String xml = new String(parts.getOrDefault(part, "<x/>".getBytes(UTF_8)), UTF_8);
      String bare = xml.replaceFirst("<\\?xml[^>]*>", "");
      parts.put(part, (entity + bare.replaceFirst("甲1", "&e;")).getBytes(charset));
      refused(read(TestInbox.zip(parts)), RuleCode.FIL_06);
    }
  }

  @Test
  void anEntityBombIsRefused() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    Map<String, byte[]> parts = parts();
    parts.put(
        "xl/sharedStrings.xml", (bomb + "]><sst><si><t>&a29;</t></si></sst>").getBytes(UTF_8));
    refused(read(TestInbox.zip(parts)), RuleCode.FIL_06);
  }

  @Test
  void anUndeclaredEntityIsRefused() {
    Map<String, byte[]> parts =
        Books.parts(Books.rows(table(Feed.DIVISIONS, 1)).replace("甲1", "&x;"), "");
    assertThat(read(TestInbox.zip(parts)).codes()).containsExactly(RuleCode.FIL_06);
  }

  @Test
  void bombs() {
    Map<String, byte[]> parts = parts();
    byte[] spaces = new byte[40 << 20];
    Arrays.fill(spaces, (byte) ' ');
    parts.put("xl/worksheets/sheet1.xml", spaces);
    refused(read(TestInbox.zip(parts)), RuleCode.FIL_16);
  }

  @Test
  void anEndlessCellIsRefused() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2 << 20; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    List<List<String>> table = table(Feed.DIVISIONS, 1);
    String endless = Books.rows(table).replace("甲1", text);
    refused(read(Books.raw(endless, "")), RuleCode.FIL_16);
    String shared = Books.rows(table(Feed.DIVISIONS, 1)) + "<row><c t=\"s\"><v>0</v></c></row>";
    refused(read(Books.raw(shared, "<si><t>" + text + "</t></si>")), RuleCode.FIL_16);
  }

  /** Every letter with a look of its own: no piece is long, and gluing them must not take hours. */
  @Test
  void aTextInEndlessPiecesIsRefused() {
    Random random = new Random(1);
    StringBuilder runs = new StringBuilder();
    for (int i = 0; i < 600_000; i++) {
      runs.append("<r><t>").append((char) ('a' + random.nextInt(26)));
      runs.append((char) ('a' + random.nextInt(26))).append("</t></r>");
    }
    String shared = Books.rows(table(Feed.DIVISIONS, 1)) + "<row><c t=\"s\"><v>0</v></c></row>";
    refused(read(Books.raw(shared, "<si>" + runs + "</si>")), RuleCode.FIL_16);
  }

  @Test
  void aMillionEmptyRowsAreNoData() {
    StringBuilder xml = new StringBuilder(Books.rows(table(Feed.DIVISIONS, 10)));
    for (int i = 12; i <= 400_000; i++) {
      xml.append("<row r=\"")
          .append(i)
          .append("\"><c r=\"A")
          .append(i)
          .append("\" s=\"1\"/></row>");
    }
    Read read = read(Books.raw(xml.toString(), ""));
    assertThat(read.problems()).isEmpty();
    assertThat(read.rows()).hasSize(10);
  }

  @Test
  void whatOtherProgramsWrite() {
    String header = Books.rows(table(Feed.DIVISIONS, 0));
    String rows =
        """
        <row r="3"><c r="D3"><v>2001</v></c><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="d"><v>2001-01-01T00:00:00</v></c></row>
        <row r="7"><c t="inlineStr"><is><r><t>379</t></r><r><t xml:space="preserve">902</t></r><rPh><t>no</t></rPh></is></c>
        <c t="str"><f t="shared" si="9"/><v>乙</v></c><c><f>1+1</f><v>2.00202E3</v></c><c t="b"><v>0</v></c></row>
        <row><c r="A8"><v></v></c><c r="B8" s="99"><v>37.50</v></c><c r="C8" t="e"><v>#N/A</v></c></row>
        """;
    String shared =
        "<si><t>379901</t><phoneticPr/><rPh sb=\"0\" eb=\"1\"><t>san</t></rPh></si><si><r><rPr/><t>甲_x000D_</t></r><r><t>县</t></r></si>";
    Read read = read(Books.raw(header + rows, shared));
    assertThat(read.problems()).isEmpty();
    assertThat(read.numbers()).containsExactly(3L, 7L, 8L);
    assertThat(read.rows().get(0).cells()).containsExactly("379901", "甲\r县", "2001-01-01", "2001");
    assertThat(read.rows().get(1).cells()).containsExactly("379902", "乙", "2002.02", "否");
    assertThat(read.rows().get(2).cells()).containsExactly("", "37.5", "#N/A", "");
  }

  @Test
  void longNumbersWrittenInFullKeepAllDigits() {
    String rows =
        Books.rows(table(Feed.DIVISIONS, 0))
            + "<row><c><v>379901200802299977</v></c><c><v>3.79901200802299968E17</v></c><c><v>1E+300</v></c></row>";
    Read read = read(Books.raw(rows, ""));
    assertThat(read.rows().get(0).cells()[0]).isEqualTo("379901200802299977");
    assertThat(read.rows().get(0).cells()[1]).isEqualTo("379901200802299000");
    assertThat(read.rows().get(0).cells()[2]).hasSize(301);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row><c t=\"s\"><v>7</v></c></row>",
        "<row><c t=\"s\"><v>x</v></c></row>",
        "<row><c><v>1</v></row>"
      })
  void brokenReferencesAndTags(String row) {
    Read read = read(Books.raw(Books.rows(table(Feed.DIVISIONS, 1)) + row, ""));
    assertThat(read.codes()).containsExactly(RuleCode.FIL_06);
    assertThat(read.readable()).isFalse();
  }

  @Test
  void otherOfficeFilesAreRefused() {
    Map<String, byte[]> document = parts();
    document.remove("xl/workbook.xml");
    document.put("word/document.xml", "<x/>".getBytes(UTF_8));
    refused(read(TestInbox.zip(document)), RuleCode.FIL_06);
    Map<String, byte[]> binary = parts();
    binary.put(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"
            .getBytes(UTF_8));
    Read read = read(TestInbox.zip(binary));
    refused(read, RuleCode.FIL_06);
    assertThat(read.problems().get(0).ours()).contains("xlsb");
  }

  @Test
  void compoundFilesWithoutWorkbook() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
      files.writeFilesystem(bytes);
    }
    refused(read(bytes.toByteArray()), RuleCode.FIL_06);
  }
}
