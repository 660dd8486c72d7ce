package org.hedui.sample;

import java.util.List;
import org.hedui.rules.RuleCode;
import org.hedui.rules.identity.PopulationAnswerColumn;
import org.hedui.rules.identity.PopulationColumn;
import org.hedui.sample.files.Line;

/** What the population registry knows better. */
final class RegistryPlants {
  private RegistryPlants() {}

  static List<Family> all() {
    return List.of(
        new Family("IDN-13", Fit::both, RegistryPlants::missing),
        new Family(
            "IDN-13 answer",
            Fit::both,
            (d, s) -> {
              missing(d, s);
              d.answer = RegistryLines.answer(d.student, "02");
            }),
        new Family(
            "IDN-14",
            Fit::both,
            (d, s) -> {
              d.populationRow().set(PopulationColumn.NAME, Names.unlike(d.student.name));
              d.rosterRow().expect(RuleCode.IDN_14);
            }),
        new Family(
            "IDN-14 answer",
            Fit::technical,
            (d, s) -> {
              d.answer = RegistryLines.answer(d.student, "01");
              d.rosterRow().expect(RuleCode.IDN_14);
            }),
        new Family(
            "IDN-15",
            Fit::both,
            (d, s) -> {
              d.populationRow().set(PopulationColumn.ETHNIC, "回族");
              d.rosterRow().expect(RuleCode.IDN_15);
            }),
        new Family(
            "IDN-15 answer",
            Fit::technical,
            (d, s) -> {
              Line answer = RegistryLines.answer(d.student, "00");
              d.answer = answer.set(PopulationAnswerColumn.ETHNIC_AGREES, "否");
              d.rosterRow().expect(RuleCode.IDN_15);
            }),
        new Family("IDN-16", Fit::both, RegistryPlants::cancelled),
        new Family("IDN-19", Fit::both, RegistryPlants::renumbered),
        new Family(
            "AID-19",
            Fit::waiver,
            (d, s) -> {
              missing(d, s);
              d.waiverRow().expect(RuleCode.AID_19);
            }),
        new Family(
            "AID-19 grant",
            Fit::autumn,
            (d, s) -> {
              cancelled(d, s);
              d.autumnGrant().line.expect(RuleCode.AID_19);
            }));
  }

  private static void missing(Dossier d, Stage stage) {
    d.population = null;
    d.rosterRow().expect(RuleCode.IDN_13);
  }

  private static void cancelled(Dossier d, Stage stage) {
    d.populationRow().set(PopulationColumn.STATE, "注销");
    d.rosterRow().expect(RuleCode.IDN_16);
  }

  private static void renumbered(Dossier d, Stage stage) {
    Student s = d.student;
    String number = stage.ids.next(s.division, s.birth, s.male);
    d.populationRow().set(PopulationColumn.NEW_NUMBER, number);
    stage.add(RegistryLines.extract(number, s.name, s.male, s.birth.toString(), s.ethnic));
    d.rosterRow().expect(RuleCode.IDN_19);
  }
}
