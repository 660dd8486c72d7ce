package org.hedui.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedui.rules.identity.PersonName.Mark.BLANK;
import static org.hedui.rules.identity.PersonName.Mark.ILLEGAL;
import static org.hedui.rules.identity.PersonName.Mark.LETTERS;
import static org.hedui.rules.identity.PersonName.Mark.PRIVATE_USE;
import static org.hedui.rules.identity.PersonName.Mark.REPLACED;
import static org.hedui.rules.identity.PersonName.Mark.SEPARATOR;
import static org.hedui.rules.identity.PersonName.Mark.WIDTH;

import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.hedui.rules.identity.PersonName.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"张三", "欧阳娜娜", "王䶮", "李𬭎", "赵𠮷", "李\uD87A\uDFF0", "阿卜来提·如则托合提", "张〇"})
  void leavesGoodNamesAlone(String name) {
    assertMended(name, name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "・", "･", "•", "‧", "．", ".", "。", "●", "∙", "⋅", "․", "\u0387", "ㆍ", "᛫", "ᐧ", "⸱", "ꞏ",
        "-", "－", "··"
      })
  void foldsEverySeparator(String separator) {
    assertMended("阿卜来提" + separator + "如则", "阿卜来提·如则", SEPARATOR);
  }

  @Test
  void foldsSeparatorsOnlyBetweenNameCharacters() {
    assertMended("张三.", "张三.", ILLEGAL);
    assertMended("阿卜来提·", "阿卜来提·", SEPARATOR);
  }

  @Test
  void keepsTheMarksOfLatinNames() {
    assertMended("J. O'NEIL-SMITH", "J. O'NEIL-SMITH", LETTERS);
    assertMended("ALI•KHAN", "ALI·KHAN", SEPARATOR, LETTERS);
  }

  @Test
  void takesBlanksOutOfHanNames() {
    assertMended("张 伟", "张伟", BLANK);
    assertMended("张\u3000伟", "张伟", BLANK);
    assertMended("阿卜来提 如则", "阿卜来提如则", BLANK);
    assertMended("阿卜来提 · 如则", "阿卜来提·如则", BLANK);
    assertMended(" 张伟\t", "张伟");
    assertMended("JOHN  SMITH", "JOHN SMITH", BLANK, LETTERS);
  }

  @Test
  void makesCompatibilityFormsStandard() {
    assertMended("ＪＯＨＮ", "JOHN", WIDTH, LETTERS);
    assertMended("\uF900伟", "豈伟", WIDTH);
    assertMended("⽯伟", "石伟", WIDTH);
    assertMended("张⺠", "张民", WIDTH);
  }

  @Test
  void dropsWhatNobodySees() {
    assertMended("\uFEFF张\u200B伟", "张伟");
  }

  @Test
  void mendsTheMappedPrivateUseCharactersSilently() {
    assertMended("王\uE863", "王䶮");
    assertMended("王\uE81E", "王\u9FB4");
  }

  @Test
  void knowsOtherPrivateUseCharacters() {
    assertMended("王\uE000", "王\uE000", PRIVATE_USE);
    assertMended("王" + Character.toString(0xF0001), "王" + Character.toString(0xF0001), PRIVATE_USE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"王?", "王□明", "〓明", "王○", "王\uFFFD", "⿰王奇明", "王A明", "娜塔莎·A"})
  void knowsReplacedCharacters(String name) {
    assertMended(name, name, REPLACED);
  }

  @Test
  void takesAWideQuestionMarkForAReplacedCharacter() {
    assertThat(PersonName.of("王？明").marks()).contains(REPLACED).doesNotContain(ILLEGAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三1", "张*", "张三(小)", "张,三", "张三😀", "12"})
  void knowsIllegalCharacters(String name) {
    assertMended(name, name, ILLEGAL);
    assertThat(PersonName.of(name).comparable()).isFalse();
  }

  @Test
  void givesBackAPlainNameItself() {
    String name = "张三丰";

    assertThat(PersonName.normalise(name)).isSameAs(name);
  }

  @Test
  void readsAllMappedCharacters() {
    long mapped =
        Lines.of("gbk_private_use.txt").stream()
            .mapToInt(line -> Integer.parseInt(line.substring(0, 4), 16))
            .filter(c -> NameCharacters.standard(c) != c)
            .count();

    assertThat(mapped).isEqualTo(99);
  }

  /**
   * Newer JDKs decode GB18030 by its 2022 edition. The same bytes gave private-use characters
   * before: should a JDK or the switch jdk.charset.GB18030 go back, names would change silently.
   */
  @Test
  void pinsTheDecoder() {
    Charset gb18030 = Charset.forName("GB18030");

    assertThat(new String(bytes(0xA8, 0xBC), gb18030)).isEqualTo("\u1E3F");
    assertThat(new String(bytes(0xFE, 0x59), gb18030)).isEqualTo("\u9FB4");
    assertThat(new String(bytes(0xA6, 0xD9), gb18030)).isEqualTo("\uFE10");
    assertThat(new String(bytes(0xA1, 0xA4), gb18030)).isEqualTo("\u00B7");
    assertThat("䶮𬭎".getBytes(gb18030)).doesNotContain((byte) '?');
  }

  @Property
  void normalisingTwiceChangesNothing(@ForAll String raw) {
    assertStable(raw);
  }

  @Property
  void normalisingNamesTwiceChangesNothing(
      @ForAll
          @StringLength(max = 8)
          @CharRange(from = '一', to = '乐')
          @CharRange(from = 'A', to = 'C')
          @Chars({' ', '\u3000', '·', '.', '-', '？', '…', 'ㆍ', '⺠', '\uE863', '\u00B4', '\u0301'})
          String raw) {
    assertStable(raw);
  }

  private static void assertStable(String raw) {
    String once = PersonName.normalise(raw);

    assertThat(PersonName.normalise(once)).isEqualTo(once);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static void assertMended(String raw, String form, Mark... marks) {
    PersonName name = PersonName.of(raw);

    assertThat(name.form()).isEqualTo(form);
    assertThat(name.marks()).containsExactlyInAnyOrderElementsOf(List.of(marks));
    assertThat(PersonName.normalise(raw)).isEqualTo(form);
  }
}
