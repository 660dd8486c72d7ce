package org.hedui.sample;

import java.time.LocalDate;
import java.util.List;
import org.hedui.rules.RuleCode;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.enrolment.VocationalColumn;
import org.hedui.sample.files.Line;

/** Bad student numbers. */
final class StudentNumberPlants {
  private StudentNumberPlants() {}

  static List<Family> all() {
    return List.of(
        new Family(
            "IDN-20",
            Fit::technical,
            (d, s) ->
                d.rosterRow()
                    .set(RosterColumn.STUDENT_NUMBER, temporary(d, s).substring(0, 18) + "Q")
                    .expect(RuleCode.IDN_20)),
        new Family("IDN-21", Fit::both, StudentNumberPlants::otherBody),
        new Family(
            "IDN-23",
            Fit.claiming(
                Fit::technicalPair,
                StudentNumberPlants::otherName,
                StudentNumberPlants::otherBirth),
            StudentNumberPlants::shared),
        new Family(
            "IDN-24",
            Fit::both,
            (d, s) -> {
              d.vocationalRow().set(VocationalColumn.STUDENT_NUMBER, temporary(d, s));
              d.rosterRow().expect(RuleCode.IDN_24);
            }));
  }

  /** A J number: built like an identity number, but of nobody. */
  private static String temporary(Dossier d, Stage stage) {
    Student s = d.student;
    return "J" + stage.ids.next(s.division, s.birth, s.male);
  }

  /** The number of a card that was given up, in both systems. */
  private static void otherBody(Dossier d, Stage stage) {
    Student s = d.student;
    s.studentNumber = "G" + stage.ids.next(s.division, s.birth, s.male);
    d.rebuild();
    d.rosterRow().expect(RuleCode.IDN_21);
    d.vocationalRow().expect(RuleCode.IDN_21);
  }

  private static String otherName(Student s) {
    return s.name.charAt(0) + "国栋";
  }

  private static LocalDate otherBirth(Student s) {
    return s.birth.plusDays(40);
  }

  /** Somebody else at another school goes by the same student number. */
  private static void shared(Dossier d, Stage stage) {
    Student s = d.student;
    s.studentNumber = temporary(d, stage);
    d.rebuild();
    Student other = new Student(s.school);
    other.name = otherName(s);
    other.male = s.male;
    other.birth = otherBirth(s);
    other.id = stage.ids.next(s.division, other.birth, s.male);
    Line line =
        d.rosterRow()
            .copy()
            .set(RosterColumn.NAME, other.name)
            .set(RosterColumn.BIRTH, other.birth.toString())
            .set(RosterColumn.ID_NUMBER, other.id)
            .expect(RuleCode.IDN_23);
    stage.add(RegistryLines.extract(other));
    stage.send(School.Kind.TECHNICAL, line, RosterColumn.SCHOOL_CODE, RosterColumn.SCHOOL_NAME);
    d.rosterRow().expect(RuleCode.IDN_23);
  }
}
