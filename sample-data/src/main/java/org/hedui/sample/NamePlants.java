package org.hedui.sample;

import java.util.List;
import java.util.function.Function;
import org.hedui.rules.RuleCode;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.enrolment.VocationalColumn;
import org.hedui.rules.identity.PopulationColumn;

/** Badly written names. */
final class NamePlants {
  private NamePlants() {}

  static List<Family> all() {
    return List.of(
        new Family(
            "NAM-01",
            Fit::both,
            (d, s) -> roster(d, d.student.name.substring(0, 2) + "2", RuleCode.NAM_01)),
        new Family(
            "NAM-02 bullet",
            Fit.separated(),
            (d, s) -> roster(d, d.student.name.replace('·', '•'), RuleCode.NAM_02)),
        new Family(
            "NAM-02 hyphen",
            Fit.separated(),
            (d, s) -> roster(d, d.student.name.replace('·', '-'), RuleCode.NAM_02)),
        new Family(
            "NAM-02 none",
            Fit.separated(),
            (d, s) -> roster(d, d.student.name.replace("·", ""), RuleCode.NAM_02)),
        new Family(
            "NAM-03",
            Fit::both,
            (d, s) ->
                roster(
                    d,
                    d.student.name.charAt(0) + "　" + d.student.name.substring(1),
                    RuleCode.NAM_03)),
        new Family(
            "NAM-04",
            Fit::both,
            (d, s) -> roster(d, d.student.name.substring(0, 2) + "\uE0A1", RuleCode.NAM_04)),
        new Family(
            "NAM-05",
            Fit::both,
            (d, s) ->
                roster(
                    d,
                    d.student.name.charAt(0) + "?" + d.student.name.substring(2),
                    RuleCode.NAM_05)),
        new Family(
            "NAM-06",
            Fit.claiming(Fit::both, ending("丽")),
            (d, s) -> extract(d, "丽", "麗", RuleCode.NAM_06)),
        new Family(
            "NAM-07",
            Fit.claiming(Fit::both, ending("婷")),
            (d, s) -> extract(d, "婷", "亭", RuleCode.NAM_07)),
        new Family(
            "NAM-07 registry",
            Fit.claiming(Fit::technical, ending("伟")),
            NamePlants::registrySound),
        new Family("NAM-08", Fit.claiming(Fit::both, NamePlants::longName), NamePlants::truncated));
  }

  private static void roster(Dossier d, String name, RuleCode rule) {
    d.rosterRow().set(RosterColumn.NAME, name).expect(rule);
  }

  /** The extract has the last character another way. */
  private static void extract(Dossier d, String ours, String theirs, RuleCode rule) {
    rename(d, ending(ours));
    d.vocationalRow().set(VocationalColumn.NAME, d.student.name.substring(0, 2) + theirs);
    d.rosterRow().expect(rule);
  }

  private static void registrySound(Dossier d, Stage stage) {
    rename(d, ending("伟"));
    d.populationRow().set(PopulationColumn.NAME, d.student.name.substring(0, 2) + "玮");
    d.rosterRow().expect(RuleCode.NAM_07);
  }

  /** The old system of the ministry held twenty bytes of a name. */
  private static void truncated(Dossier d, Stage stage) {
    d.student.ethnic = "维吾尔族";
    rename(d, NamePlants::longName);
    d.vocationalRow().set(VocationalColumn.NAME, d.student.name.substring(0, 10));
    d.rosterRow().expect(RuleCode.NAM_08);
  }

  private static String longName(Student s) {
    return Names.longName(s.school.index());
  }

  /** The student's name with another last character. */
  static Function<Student, String> ending(String last) {
    return s -> s.name.substring(0, 2) + last;
  }

  static void rename(Dossier d, Function<Student, String> name) {
    d.student.name = name.apply(d.student);
    d.rebuild();
  }
}
