package org.hedui.schedules.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.hedui.io.report.Lang;
import org.hedui.schedules.console.Texts;

/** A diagnosis in short, once it has been told in every language. */
final class Told {
  private Told() {}

  static String told(Diagnosis diagnosis) {
    for (Lang lang : Lang.values()) {
      Texts texts = Texts.in(lang);
      assertThat(diagnosis.title(texts)).isNotBlank();
      assertThat(diagnosis.found(texts)).isNotBlank().doesNotContain("%s");
      assertThat(diagnosis.remedy(texts).isEmpty())
          .as("a remedy exactly where something is wrong")
          .isEqualTo(diagnosis.state() == Diagnosis.State.OK);
    }
    return diagnosis.state() + " " + diagnosis.said();
  }
}
