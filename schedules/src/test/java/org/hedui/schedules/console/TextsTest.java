package org.hedui.schedules.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.hedui.io.report.Lang;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Pattern GAP = Pattern.compile("%[,0-9.]*[sdn]");

  @Test
  void bothLanguagesHaveTheSameSentencesWithTheSameGaps() {
    ResourceBundle zh = Texts.in(Lang.ZH).bundle();
    ResourceBundle en = Texts.in(Lang.EN).bundle();
    assertThat(Collections.list(en.getKeys()))
        .as("keys of texts_en.properties; add the missing ones to the other file")
        .containsExactlyInAnyOrderElementsOf(Collections.list(zh.getKeys()));
    for (String key : zh.keySet()) {
      assertThat(gaps(en.getString(key))).as(key).isEqualTo(gaps(zh.getString(key)));
    }
  }

  private static List<String> gaps(String text) {
    return GAP.matcher(text).results().map(r -> r.group()).toList();
  }
}
