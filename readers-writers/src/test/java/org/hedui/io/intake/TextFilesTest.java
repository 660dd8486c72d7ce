package org.hedui.io.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.io.intake.Tables.csv;
import static org.hedui.io.intake.Tables.table;
import static org.hedui.io.intake.Tables.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.hedui.io.intake.TestInbox.Read;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.enrolment.RosterColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charsets, delimiters and what cannot be text. */
class TextFilesTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;
  private TestInbox inbox;

  @BeforeEach
  void open() {
    inbox = new TestInbox(folder);
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void everyFeedComesBackAsWritten(Feed feed) {
    Read read = inbox.read(feed, "a.csv", csv(table(feed, 3)));
    assertThat(read.problems()).isEmpty();
    assertThat(read.readable()).isTrue();
    assertThat(read.numbers()).containsExactly(2L, 3L, 4L);
    for (int i = 0; i < 3; i++) {
      assertThat(read.rows().get(i).cells()).containsExactlyElementsOf(Tables.row(feed, i + 1));
      assertThat(read.rows().get(i).original()).isEqualTo(Tables.row(feed, i + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";", "|"})
  void delimitersAreFound(String delimiter) {
    for (Charset charset : new Charset[] {UTF_8, GB18030}) {
      Read read =
          inbox.read(
              Feed.ROSTER, "a.txt", text(table(Feed.ROSTER, 2), delimiter).getBytes(charset));
      assertThat(read.problems()).isEmpty();
      assertThat(read.encoding()).isEqualTo(charset.name());
      assertThat(read.rows().get(1).cells()).containsExactlyElementsOf(Tables.row(Feed.ROSTER, 2));
    }
  }

  @Test
  void theByteOrderMarkIsNoPartOfTheHeader() {
    Read read = inbox.read(Feed.ROSTER, "a.csv", "\uFEFF" + csv(table(Feed.ROSTER, 1)));
    assertThat(read.problems()).isEmpty();
    assertThat(read.header().get(0)).isEqualTo("学校代码");
  }

  @Test
  void rareCharactersOfGb18030AreRead() {
    String name = "王㛃𫠠𪚥";
    var rows = table(Feed.ROSTER, 1);
    rows.add(Tables.row(Feed.ROSTER, 2, java.util.Map.of("NAME", name)));
    Read read = inbox.read(Feed.ROSTER, "a.csv", csv(rows).getBytes(GB18030));
    assertThat(read.cell(1, RosterColumn.NAME)).isEqualTo(name);
  }

  @Test
  void lineEndsOfAllSystems() {
    String lf = csv(table(Feed.ROSTER, 3));
    for (String end : new String[] {"\r\n", "\r"}) {
      Read read = inbox.read(Feed.ROSTER, "a.csv", lf.replace("\n", end));
      assertThat(read.numbers()).containsExactly(2L, 3L, 4L);
      assertThat(read.rows().get(2).cells()).containsExactlyElementsOf(Tables.row(Feed.ROSTER, 3));
    }
    Read open = inbox.read(Feed.ROSTER, "a.csv", lf.stripTrailing());
    assertThat(open.rows()).hasSize(3);
  }

  @Test
  void utf16IsRefused() {
    String table = csv(table(Feed.ROSTER, 3));
    byte[] bare = table.getBytes(StandardCharsets.UTF_16LE);
    assertThat(inbox.read(Feed.ROSTER, "bare.csv", bare).codes()).containsExactly(RuleCode.FIL_04);
    assertThat(inbox.read(Feed.ROSTER, "be.csv", table.getBytes(StandardCharsets.UTF_16BE)).codes())
        .containsExactly(RuleCode.FIL_04);
    byte[] marked = ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE);
    assertThat(inbox.read(Feed.ROSTER, "marked.csv", marked).codes())
        .containsExactly(RuleCode.FIL_04);
  }

  @Test
  void utf16OfHanAloneIsRefused() {
    byte[] han = "学校代码，姓名，身份证号学生王一".repeat(40).getBytes(StandardCharsets.UTF_16LE);
    assertThat(inbox.read(Feed.ROSTER, "han.csv", han).codes()).containsExactly(RuleCode.FIL_04);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 1000, 300_000})
  void randomBytesAreRefused(int size) {
    byte[] noise = new byte[size];
    new Random(size).nextBytes(noise);
    Read read = inbox.read(Feed.ROSTER, "noise.csv", noise);
    assertThat(read.codes()).containsExactly(RuleCode.FIL_04);
    assertThat(read.readable()).isFalse();
    assertThat(read.rows()).isEmpty();
  }

  @Test
  void big5IsRefused() {
    String table =
        """
        學校代碼,姓名,身分證號,性別,民族,專業名稱,入學年月,學籍狀態,監護人姓名,聯絡電話
        3699000001,張三豐,379901200802299977,男,漢族,汽車運用與維修,2025-09,在讀,張大明,13800000000
        3699000001,歐陽雪,379901200802299977,女,漢族,電子商務與資訊管理,2025-09,在讀,歐陽國,13800000000
        """;
    Read read = inbox.read(Feed.ROSTER, "big5.csv", table.getBytes(Charset.forName("Big5")));
    assertThat(read.codes()).containsExactly(RuleCode.FIL_04);
  }

  @Test
  void foreignButDecodableTextLacksItsHeader() {
    assertThat(inbox.read(Feed.ROSTER, "a.csv", "书名,作者\n红楼梦,曹雪芹\n".getBytes(GB18030)).codes())
        .containsExactly(RuleCode.FIL_07);
    assertThat(inbox.read(Feed.ROSTER, "b.csv", "hello,world\n1,2\n").codes())
        .containsExactly(RuleCode.FIL_07);
  }

  @Test
  void aLateByteDecidesTheCharset() {
    StringBuilder table = new StringBuilder("代码,名称,启用年\n");
    for (int i = 0; i < 40_000; i++) {
      table.append("379901,abc,2001\n");
    }
    table.insert(0, "x\n".repeat(3));
    table.append("379902,演示二县,2001\n");
    byte[] bytes = table.toString().getBytes(GB18030);
    Read read = inbox.read(Feed.DIVISIONS, "a.csv", bytes);
    assertThat(read.encoding()).isEqualTo("GB18030");
    assertThat(read.rows()).hasSize(40_001);
    assertThat(read.rows().get(40_000).cells()[1]).isEqualTo("演示二县");
  }

  @ParameterizedTest
  @ValueSource(strings = {"王锟斤拷", "王\uFFFD一", "烫烫烫", "烫烫烫烫"})
  void aSingleTraceOfAWrongDecodingHoldsTheFile(String name) {
    var rows = table(Feed.ROSTER, 50);
    rows.add(Tables.row(Feed.ROSTER, 51, java.util.Map.of("NAME", name)));
    for (Charset charset : new Charset[] {UTF_8, GB18030}) {
      Read read = inbox.read(Feed.ROSTER, "a.csv", csv(rows).getBytes(charset));
      assertThat(read.codes()).containsExactly(RuleCode.FIL_05);
      assertThat(read.readable()).isFalse();
    }
  }

  @Test
  void hotTwiceIsAWord() {
    var rows = table(Feed.ROSTER, 1);
    rows.add(Tables.row(Feed.ROSTER, 2, java.util.Map.of("SITE", "烫烫火锅店,烫".replace(",", ""))));
    assertThat(inbox.read(Feed.ROSTER, "a.csv", csv(rows)).problems()).isEmpty();
  }

  @Test
  void privateUseCharactersCountByTheCell() {
    var rows = table(Feed.ROSTER, 100);
    rows.add(Tables.row(Feed.ROSTER, 101, java.util.Map.of("NAME", "王\uE001\uE002")));
    // 1 of 3,700 cells
    assertThat(inbox.read(Feed.ROSTER, "few.csv", csv(rows)).problems()).isEmpty();
    for (int i = 102; i < 106; i++) {
      rows.add(Tables.row(Feed.ROSTER, i, java.util.Map.of("NAME", "王\uE001")));
    }
    // 5 of 3,900 cells
    Read many = inbox.read(Feed.ROSTER, "many.csv", csv(rows));
    assertThat(many.codes()).containsExactly(RuleCode.FIL_05);
    assertThat(many.readable()).isFalse();
  }

  @Test
  void theNinetyNineMendedCharactersDoNotCount() {
    var rows = table(Feed.ROSTER, 1);
    rows.add(Tables.row(Feed.ROSTER, 2, java.util.Map.of("NAME", "王\uE78D\uE7C7\uE815\uE864")));
    assertThat(inbox.read(Feed.ROSTER, "a.csv", csv(rows)).problems()).isEmpty();
  }

  @Test
  void emptyFiles() {
    assertThat(inbox.read(Feed.ROSTER, "0.csv", "").codes()).containsExactly(RuleCode.FIL_17);
    assertThat(inbox.read(Feed.ROSTER, "blank.csv", "\n\n ,,\n").codes())
        .containsExactly(RuleCode.FIL_17);
    assertThat(inbox.read(Feed.ROSTER, "head.csv", csv(table(Feed.ROSTER, 0))).codes())
        .containsExactly(RuleCode.FIL_17);
    assertThat(
            inbox
                .read(Feed.ROSTER, "foot.csv", csv(table(Feed.ROSTER, 0)) + "合计,0\n填表人：王一\n")
                .codes())
        .containsExactly(RuleCode.FIL_17);
  }

  @Test
  void limitsHoldTheFile() {
    String table = csv(table(Feed.DIVISIONS, 50));
    inbox.put(Feed.DIVISIONS, "a.csv", table);
    ReadLimits d = ReadLimits.DEFAULT;
    ReadLimits[] each = {
      new ReadLimits(100, d.rows(), d.cells(), d.lineBytes(), d.columns(), d.members(), d.ratio()),
      new ReadLimits(d.bytes(), 49, d.cells(), d.lineBytes(), d.columns(), d.members(), d.ratio()),
      new ReadLimits(d.bytes(), d.rows(), 199, d.lineBytes(), d.columns(), d.members(), d.ratio()),
      new ReadLimits(d.bytes(), d.rows(), d.cells(), d.lineBytes(), 3, d.members(), d.ratio())
    };
    for (ReadLimits limits : each) {
      Read read = inbox.read(Feed.DIVISIONS, "divisions/a.csv", limits);
      assertThat(read.codes()).containsExactly(RuleCode.FIL_16);
      assertThat(read.readable()).isFalse();
    }
    assertThat(inbox.read(Feed.DIVISIONS, "divisions/a.csv", d).rows()).hasSize(50);
  }

  @Test
  void anEndlessLineHoldsTheFile() {
    String table = csv(table(Feed.DIVISIONS, 3)) + "x".repeat(5 << 20);
    Read read = inbox.read(Feed.DIVISIONS, "a.csv", table);
    assertThat(read.codes()).containsExactly(RuleCode.FIL_16);
  }
}
