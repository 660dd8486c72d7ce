package org.hedui.sample;

import org.hedui.rules.Feed;
import org.hedui.rules.identity.PopulationAnswerColumn;
import org.hedui.rules.identity.PopulationColumn;
import org.hedui.sample.files.Line;

/** Rows of the population registry. */
final class RegistryLines {
  private RegistryLines() {}

  static Line extract(Student s) {
    return extract(s.id, s.name, s.male, s.birth.toString(), s.ethnic);
  }

  static Line extract(String id, String name, boolean male, String birth, String ethnic) {
    return new Line(Feed.POPULATION)
        .set(PopulationColumn.ID_NUMBER, id)
        .set(PopulationColumn.NAME, name)
        .set(PopulationColumn.SEX, male ? "男" : "女")
        .set(PopulationColumn.BIRTH, birth)
        .set(PopulationColumn.ETHNIC, ethnic)
        .set(PopulationColumn.STATE, "正常");
  }

  /** An answer of 28 October, newer than the extract. */
  static Line answer(Student s, String result) {
    return new Line(Feed.POPULATION_ANSWERS)
        .set(PopulationAnswerColumn.REQUEST, s.campusNumber)
        .set(PopulationAnswerColumn.ID_NUMBER, s.id)
        .set(PopulationAnswerColumn.NAME, s.name)
        .set(PopulationAnswerColumn.RESULT, result)
        .set(PopulationAnswerColumn.SEX_AGREES, result.equals("00") ? "是" : "")
        .set(PopulationAnswerColumn.BIRTH_AGREES, result.equals("00") ? "是" : "")
        .set(PopulationAnswerColumn.ETHNIC_AGREES, result.equals("00") ? "是" : "")
        .set(PopulationAnswerColumn.CHECKED_AT, "2025-10-28 10:00:00")
        .set(PopulationAnswerColumn.BATCH, "20251028");
  }
}
