package org.hedui.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.hedui.rules.RuleCode;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.enrolment.VocationalColumn;
import org.hedui.sample.files.Line;

/** Bad identity numbers. */
final class IdentityPlants {
  private IdentityPlants() {}

  static List<Family> all() {
    return List.of(
        new Family(
            "IDN-01",
            Fit::technical,
            (d, s) -> number(d, d.student.id.substring(0, 17)).expect(RuleCode.IDN_01)),
        new Family(
            "IDN-02",
            Fit::technical,
            (d, s) -> number(d, IdNumbers.broken(d.student.id)).expect(RuleCode.IDN_02)),
        new Family(
            "IDN-02 right in the other system",
            Fit::both,
            (d, s) ->
                d.rosterRow()
                    .set(RosterColumn.ID_NUMBER, IdNumbers.broken(d.student.id))
                    .expect(RuleCode.IDN_02)),
        new Family("IDN-02 vocational", Fit::vocational, IdentityPlants::brokenInExtract),
        new Family("IDN-03", Fit::technical, IdentityPlants::noSuchDay),
        new Family(
            "IDN-04 unknown division",
            Fit::technical,
            (d, s) -> division(d, s, Divisions.UNKNOWN).expect(RuleCode.IDN_04)),
        new Family(
            "IDN-04 given up before birth",
            Fit::technical,
            (d, s) -> division(d, s, Divisions.RETIRED).expect(RuleCode.IDN_04)),
        new Family(
            "IDN-05",
            Fit.claimingBirth(Fit::both, IdentityPlants::dayBefore),
            (d, s) ->
                d.rosterRow()
                    .set(RosterColumn.BIRTH, dayBefore(d.student).toString())
                    .expect(RuleCode.IDN_05)),
        new Family(
            "IDN-06",
            Fit::both,
            (d, s) ->
                d.rosterRow()
                    .set(RosterColumn.SEX, d.student.male ? "女" : "男")
                    .expect(RuleCode.IDN_06)),
        new Family(
            "IDN-07",
            Fit.claimingBirth(Fit::technical, IdentityPlants::grownUp),
            IdentityPlants::fifteenDigits),
        new Family(
            "IDN-08",
            Fit::technical,
            (d, s) ->
                number(d, "999" + d.student.school.code() + lastFive(d.student.campusNumber))
                    .expect(RuleCode.IDN_08)),
        new Family(
            "IDN-09",
            Fit::technical,
            (d, s) -> {
              d.student.opaqueNumber();
              d.rebuild();
              d.rosterRow().set(RosterColumn.ID_TYPE, "护照").expect(RuleCode.IDN_09);
            }),
        new Family("IDN-09 permit as identity card", Fit::technical, IdentityPlants::permit),
        entryAge("IDN-10", 12),
        entryAge("IDN-10 too old", 31),
        new Family("IDN-11", Fit::vocational, IdentityPlants::wrongOrigin),
        new Family(
            "IDN-12",
            Fit::technical,
            (d, s) -> {
              d.student.idType = "境外永久居住证";
              number(d, "ZZZ3799%08d".formatted(d.student.serial)).expect(RuleCode.IDN_12);
            }),
        new Family("IDN-25", Fit::technical, (d, s) -> noDocument(d).expect(RuleCode.IDN_25)),
        new Family(
            "IDN-25 known in the other system",
            Fit::both,
            (d, s) -> d.rosterRow().set(RosterColumn.ID_NUMBER, "").expect(RuleCode.IDN_25)));
  }

  /** Gives the roster row another number; the student number tells nothing of it. */
  private static Line number(Dossier d, String number) {
    d.student.opaqueNumber();
    d.rebuild();
    return d.rosterRow().set(RosterColumn.ID_NUMBER, number);
  }

  private static String lastFive(String text) {
    return text.substring(text.length() - 5);
  }

  /** A roster row without any document. */
  static Line noDocument(Dossier d) {
    d.student.idType = "其他";
    return number(d, "");
  }

  private static void brokenInExtract(Dossier d, Stage stage) {
    d.student.studentNumber = "";
    d.rebuild();
    d.vocationalRow()
        .set(VocationalColumn.ID_NUMBER, IdNumbers.broken(d.student.id))
        .expect(RuleCode.IDN_02);
  }

  private static void noSuchDay(Dossier d, Stage stage) {
    Student s = d.student;
    String wrong = stage.ids.nextOfNoDay(s.division, s.birth.getYear(), s.male);
    number(d, wrong).expect(RuleCode.IDN_03);
  }

  private static LocalDate dayBefore(Student s) {
    return s.birth.minusDays(1);
  }

  /** A number of this division, also in the population registry. */
  private static Line division(Dossier d, Stage stage, String division) {
    d.student.renumber(stage.ids.next(division, d.student.birth, d.student.male));
    d.rebuild();
    return d.rosterRow();
  }

  /** A grown-up in part-time study who still shows the number of the old card. */
  private static void fifteenDigits(Dossier d, Stage stage) {
    grownUp(d, stage);
    String id = d.student.id;
    d.rosterRow()
        .set(RosterColumn.ID_NUMBER, id.substring(0, 6) + id.substring(8, 17))
        .expect(RuleCode.IDN_07);
  }

  /** The birth date that makes a grown-up of the student. */
  static LocalDate grownUp(Student s) {
    return LocalDate.of(1994, s.birth.getMonth(), Math.min(28, s.birth.getDayOfMonth()));
  }

  /** Makes a grown-up of the student, in part-time study. */
  static void grownUp(Dossier d, Stage stage) {
    Student s = d.student;
    s.birth = grownUp(s);
    s.studyForm = "非全日制";
    s.id = stage.ids.next(s.division, s.birth, s.male);
    s.opaqueNumber();
    d.rebuild();
  }

  /** The number of a Hong Kong resident's permit under the type of an identity card. */
  private static void permit(Dossier d, Stage stage) {
    Student s = d.student;
    s.id = stage.ids.next("810000", s.birth, s.male);
    s.opaqueNumber();
    d.rebuild();
    d.rosterRow().expect(RuleCode.IDN_09);
  }

  private static Family entryAge(String name, int age) {
    Function<Student, LocalDate> birth = s -> LocalDate.of(s.enrolYear - age, 3, 14);
    return new Family(
        name, Fit.claimingBirth(Fit::both, birth), (d, s) -> born(d, s, birth.apply(d.student)));
  }

  private static void born(Dossier d, Stage stage, LocalDate birth) {
    Student s = d.student;
    s.birth = birth;
    s.renumber(stage.ids.next(s.division, s.birth, s.male));
    d.rebuild();
    d.rosterRow().expect(RuleCode.IDN_10);
    d.vocationalRow().expect(RuleCode.IDN_10);
  }

  /** A permit of a Hong Kong resident with the origin of a Taiwan compatriot. */
  private static void wrongOrigin(Dossier d, Stage stage) {
    Student s = d.student;
    s.idType = "港澳台居民居住证";
    s.id = stage.ids.next("810000", s.birth, s.male);
    s.studentNumber = "";
    d.rebuild();
    d.vocationalRow().set(VocationalColumn.OVERSEAS, "台湾同胞").expect(RuleCode.IDN_11);
  }
}
