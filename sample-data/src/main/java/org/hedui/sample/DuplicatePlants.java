package org.hedui.sample;

import java.time.LocalDate;
import java.util.List;
import org.hedui.rules.RuleCode;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.enrolment.VocationalColumn;
import org.hedui.rules.identity.PopulationColumn;
import org.hedui.sample.files.Line;

/** One person enrolled twice, and two persons with one number. */
final class DuplicatePlants {
  private DuplicatePlants() {}

  static List<Family> all() {
    return List.of(
        new Family("DUP-01", Fit::technical, DuplicatePlants::sameSchool),
        new Family(
            "DUP-02", Fit::technicalPair, (d, s) -> send(d, s, secondRow(d), RuleCode.DUP_02)),
        new Family("DUP-02 vocational", Fit::vocationalPair, DuplicatePlants::twoVocational),
        new Family("DUP-04", Fit::technical, DuplicatePlants::bothSystems),
        new Family("DUP-04 seen twice", Fit::both, DuplicatePlants::bothSystems),
        new Family("DUP-08", Fit::technicalPair, DuplicatePlants::withoutDocuments),
        new Family("DUP-09", Fit::technicalPair, DuplicatePlants::nearNumbers),
        new Family("DUP-10", Fit::technicalPair, DuplicatePlants::twoDocuments),
        new Family(
            "DUP-11 renewed number",
            Fit.claimingBirth(Fit::technicalPair, DuplicatePlants::dayAfter),
            DuplicatePlants::renewed),
        new Family(
            "DUP-11 fifteen digits",
            Fit.claimingBirth(Fit::technicalPair, IdentityPlants::grownUp),
            DuplicatePlants::oldCard),
        new Family(
            "DUP-12",
            Fit::technical,
            (d, s) -> {
              s.add(d.rosterRow().copy().expect(RuleCode.DUP_12));
              d.rosterRow().expect(RuleCode.DUP_12);
            }),
        new Family(
            "DUP-18",
            Fit.claiming(Fit::technicalPair, s -> Names.unlike(s.name)),
            DuplicatePlants::twoPersons));
  }

  /** The same student in another class and major, under the other school's own student number. */
  private static Line secondRow(Dossier d) {
    Student s = d.student;
    return d.rosterRow()
        .copy()
        .set(RosterColumn.STUDENT_NUMBER, "TS9" + s.campusNumber)
        .set(RosterColumn.CAMPUS_NUMBER, s.campusNumber.substring(0, 4) + "9988")
        .set(RosterColumn.MAJOR_CODE, s.major.other().code())
        .set(RosterColumn.MAJOR_NAME, s.major.other().name())
        .set(RosterColumn.CLASS_NAME, s.enrolYear % 100 + "级" + s.major.other().shortName() + "9班");
  }

  private static void send(Dossier d, Stage stage, Line second, RuleCode rule) {
    second.expect(rule);
    d.rosterRow().expect(rule);
    stage.send(School.Kind.TECHNICAL, second, RosterColumn.SCHOOL_CODE, RosterColumn.SCHOOL_NAME);
  }

  private static void sameSchool(Dossier d, Stage stage) {
    stage.add(secondRow(d).expect(RuleCode.DUP_01));
    d.rosterRow().expect(RuleCode.DUP_01);
  }

  private static void sameVocational(Dossier d, Stage stage) {
    Line second = d.vocationalRow().copy();
    second
        .set(VocationalColumn.MAJOR_NAME, d.student.major.other().name())
        .set(VocationalColumn.CLASS_NAME, d.student.enrolYear % 100 + "级9班");
    stage.add(second.expect(RuleCode.DUP_01));
    d.vocationalRow().expect(RuleCode.DUP_01);
  }

  private static void twoVocational(Dossier d, Stage stage) {
    Line second = d.vocationalRow().copy().expect(RuleCode.DUP_02);
    d.vocationalRow().expect(RuleCode.DUP_02);
    stage.send(
        School.Kind.VOCATIONAL, second, VocationalColumn.SCHOOL_CODE, VocationalColumn.SCHOOL_NAME);
  }

  private static void bothSystems(Dossier d, Stage stage) {
    Line second =
        EnrolmentLines.vocational(d.student)
            .set(VocationalColumn.STUDENT_KIND, "普通中专学生")
            .expect(RuleCode.DUP_04);
    d.rosterRow().expect(RuleCode.DUP_04);
    stage.send(
        School.Kind.VOCATIONAL, second, VocationalColumn.SCHOOL_CODE, VocationalColumn.SCHOOL_NAME);
  }

  private static void withoutDocuments(Dossier d, Stage stage) {
    IdentityPlants.noDocument(d).expect(RuleCode.IDN_25);
    send(d, stage, secondRow(d).expect(RuleCode.IDN_25), RuleCode.DUP_08);
  }

  /** One digit of the sequence typed wrong; the check character gives it away. */
  private static void nearNumbers(Dossier d, Stage stage) {
    String id = d.student.id;
    char wrong = id.charAt(14) == '3' ? '4' : '3';
    Line second = secondRow(d);
    second.set(RosterColumn.ID_NUMBER, id.substring(0, 14) + wrong + id.substring(15));
    send(d, stage, second.expect(RuleCode.IDN_02), RuleCode.DUP_09);
  }

  private static void twoDocuments(Dossier d, Stage stage) {
    Student s = d.student;
    String other = s.division.equals("379902") ? "379901" : "379902";
    String number = stage.ids.nextFar(other, s.birth, s.male);
    stage.add(RegistryLines.extract(number, s.name, s.male, s.birth.toString(), s.ethnic));
    send(d, stage, secondRow(d).set(RosterColumn.ID_NUMBER, number), RuleCode.DUP_10);
  }

  /** One school has the old number, the other the new one. */
  private static void renewed(Dossier d, Stage stage) {
    Student s = d.student;
    String number = stage.ids.next(s.division, dayAfter(s), s.male);
    d.populationRow().set(PopulationColumn.NEW_NUMBER, number);
    stage.add(RegistryLines.extract(number, s.name, s.male, dayAfter(s).toString(), s.ethnic));
    Line second =
        secondRow(d)
            .set(RosterColumn.ID_NUMBER, number)
            .set(RosterColumn.BIRTH, dayAfter(s).toString());
    d.rosterRow().expect(RuleCode.IDN_19);
    send(d, stage, second, RuleCode.DUP_11);
  }

  private static LocalDate dayAfter(Student s) {
    return s.birth.plusDays(1);
  }

  private static void oldCard(Dossier d, Stage stage) {
    IdentityPlants.grownUp(d, stage);
    String id = d.student.id;
    Line second =
        secondRow(d)
            .set(RosterColumn.ID_NUMBER, id.substring(0, 6) + id.substring(8, 17))
            .expect(RuleCode.IDN_07);
    send(d, stage, second, RuleCode.DUP_11);
  }

  private static void twoPersons(Dossier d, Stage stage) {
    Line second =
        secondRow(d).set(RosterColumn.NAME, Names.unlike(d.student.name)).expect(RuleCode.IDN_14);
    send(d, stage, second, RuleCode.DUP_18);
  }
}
