package org.hedui.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hedui.rules.identity.NameComparison.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "张伟 | 张伟 | N0 | 完全一致",
        "阿卜来提.如则 | 阿卜来提·如则 | N1 | 仅间隔符不同",
        "张 伟 | 张伟 | N1 | 仅空格或全半角不同",
        "John Smith | JOHN SMITH | N1 | 仅大小写不同",
        "王国强 | 王國强 | N2 | 繁简：第2字",
        "陳國強 | 陈国强 | N2 | 繁简：第1、2、3字",
        "李峯 | 李峰 | N2 | 异体：第2字",
        "衆人 | 眾人 | N2 | 异体：第1字",
        "阿卜來提·如则 | 阿卜来提如则 | N2 | 繁简：第3字",
        "阿卜来提·如则托合提 | 阿卜来提如则托合提 | N3 | 仅间隔符不同",
        "JOHN SMITH | JOHNSMITH | N3 | 仅空格不同",
        "JOHN SMITH | SMITH JOHN | N3 | 仅词序不同",
        "王婷婷 | 王亭婷 | N4 | 同音字：第2字，其余一致",
        "王婷丽 | 王亭莉 | N4 | 同音字：第2、3字，其余一致",
        "张伟 | 章玮 | N4 | 同音字：第1、2字",
        "李喆 | 李哲 | N4 | 同音字：第2字，其余一致",
        "单雄信 | 善雄信 | N4 | 同音字：第1字，其余一致",
        "单雄信 | 丹雄信 | N4 | 同音字：第1字，其余一致",
        "王国强 | 李国强 | N4 | 一字不同：第1字，其余一致",
        "陳国强 | 陈国民 | N4 | 繁简：第1字，一字不同：第3字，其余一致",
        "王小明 | 王明 | N4 | 多一字或少一字：第2字，其余一致",
        "王伟 | 李强 | N5 | 姓名不同",
        "王 | 李 | N5 | 姓名不同",
        "王 | 王明 | N5 | 姓名不同",
        "张三丰 | 张丰三 | N5 | 姓名不同",
        "王婷伟 | 李亭伟 | N5 | 姓名不同",
        "阿卜杜·热合曼 | 热合曼·阿卜杜 | N5 | 姓名不同",
        "王? | 王明 | NX | 姓名中有字被替代，无法比对",
        "王\uE000 | 王明 | NX | 姓名含自造字，无法比对",
        "王1 | 王明 | NX | 姓名含非法字符，无法比对",
        "ZHANG WEI | 张伟 | NX | 一方为拼音或外文，另一方为汉字，无法比对",
        "'' | 张伟 | NX | 一方姓名为空，无法比对",
      })
  void levelsAndWords(String a, String b, Level level, String explanation) {
    NameComparison comparison = NameComparison.compare(a, b);

    assertThat(comparison.level()).isEqualTo(level);
    assertThat(comparison.explanation()).isEqualTo(explanation);
    assertThat(comparison.truncated()).isFalse();
    assertThat(NameComparison.compare(b, a).level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "古丽巴哈尔, 古丽巴哈尔古丽, 10",
    "阿卜杜热合曼·买买提, 阿卜杜热合曼·买买提·阿, 20",
    "阿卜杜热合曼·, 阿卜杜热合曼·买买提, 20",
    "阿卜杜热合曼·买, 阿卜杜热合曼·买买提, 16",
    "阿卜杜热合, 阿卜杜热合曼, 10",
    "阿卜杜热合曼, 阿卜杜热合曼买买提, 20",
  })
  void findsNamesCutAtAByteLimit(String cut, String whole, int limit) {
    NameComparison comparison = NameComparison.compare(cut, whole);

    assertThat(comparison.level()).isEqualTo(Level.NX);
    assertThat(comparison.truncated()).isTrue();
    assertThat(comparison.explanation()).contains("第" + limit + "字节处被截断");
    assertThat(NameComparison.compare(whole, cut)).isEqualTo(comparison);
  }

  @Test
  void doesNotTakeAShortNameForACutOne() {
    assertThat(NameComparison.compare("欧阳娜", "欧阳娜娜").truncated()).isFalse();
    assertThat(NameComparison.compare("欧阳娜", "欧阳娜娜").level()).isEqualTo(Level.N4);
  }

  @Test
  void foldsNoCharacterThatStandsForItself() {
    for (String pair : new String[] {"喆哲", "昇升", "堃坤", "淼渺", "犇奔", "甯宁", "沈瀋", "發髮"}) {
      NameVariants.Kind kind = NameVariants.between(pair.codePointAt(0), pair.codePointAt(1));
      boolean listed = pair.equals("沈瀋");
      assertThat(kind).isEqualTo(listed ? NameVariants.Kind.SIMPLIFIED : NameVariants.Kind.NONE);
    }
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
            '张', '章', '王', '国', '國', '婷', '亭', '强', '強', '峯', '峰', '·', ' ', 'A', '?', '单', '伟')
        .array(Character[].class)
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(
            chars -> {
              StringBuilder name = new StringBuilder();
              for (char c : chars) {
                name.append(c);
              }
              return name.toString();
            });
  }

  @Property
  void theOrderOfNamesDoesNotMatter(@ForAll("names") String a, @ForAll("names") String b) {
    NameComparison forth = NameComparison.compare(a, b);
    NameComparison back = NameComparison.compare(b, a);

    assertThat(forth.level()).isEqualTo(back.level());
    assertThat(forth.truncated()).isEqualTo(back.truncated());
  }

  @Property
  void aNameEqualsItsNormalForm(@ForAll("names") String name) {
    Level level = NameComparison.compare(name, PersonName.normalise(name)).level();

    assertThat(level).isIn(Level.N0, Level.N1, Level.NX);
  }
}
