package org.hedui.schedules.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void chineseCharactersTakeTwoPlaces() {
    TextTable table = new TextTable("名", "x");
    table.row("abcd", "y");
    table.row("𠮷é·", "z");
    assertThat(table.lines()).containsExactly("名    x", "abcd  y", "𠮷é·  z");
    assertThat(TextTable.width("，（）ｱ")).isEqualTo(7);
  }

  @Test
  void whatTakesTooManyPlacesIsCut() {
    assertThat(TextTable.cut("缺必填列", 8)).isEqualTo("缺必填列");
    assertThat(TextTable.cut("缺必填列：审批时间", 8)).isEqualTo("缺必填…");
    assertThat(TextTable.cut("abcdef", 4)).isEqualTo("abc…");
  }
}
