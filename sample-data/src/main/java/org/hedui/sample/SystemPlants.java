package org.hedui.sample;

import java.util.List;
import org.hedui.rules.RuleCode;
import org.hedui.rules.enrolment.VocationalColumn;
import org.hedui.sample.files.Line;

/** Two systems that do not agree. */
final class SystemPlants {
  private SystemPlants() {}

  static List<Family> all() {
    return List.of(
        new Family(
            "XSY-01",
            Fit::both,
            (d, s) -> {
              d.vocational = null;
              d.rosterRow().expect(RuleCode.XSY_01);
            }),
        new Family(
            "XSY-02",
            Fit::both,
            (d, s) -> {
              d.roster = null;
              d.vocationalRow().expect(RuleCode.XSY_02);
            }),
        new Family(
            "XSY-03 name",
            Fit::both,
            (d, s) -> {
              d.vocationalRow().set(VocationalColumn.NAME, Names.unlike(d.student.name));
              d.rosterRow().expect(RuleCode.XSY_03);
            }),
        new Family("XSY-03 number", Fit::both, SystemPlants::otherNumber),
        new Family(
            "XSY-04",
            Fit::both,
            (d, s) -> {
              d.vocationalRow().set(VocationalColumn.STATUS, "休学");
              d.rosterRow().expect(RuleCode.XSY_04);
            }),
        new Family("XSY-05", Fit::technical, SystemPlants::otherSchool),
        new Family(
            "XSY-10",
            Fit::both,
            (d, s) -> {
              d.vocationalRow().set(VocationalColumn.MAJOR_NAME, d.student.major.other().name());
              d.rosterRow().expect(RuleCode.XSY_10);
            }));
  }

  /** The extract has another valid number under the same student number. */
  private static void otherNumber(Dossier d, Stage stage) {
    Student s = d.student;
    d.vocationalRow()
        .set(VocationalColumn.ID_NUMBER, stage.ids.next(s.division, s.birth, s.male))
        .expect(RuleCode.IDN_21);
    d.rosterRow().expect(RuleCode.XSY_03);
  }

  /** Another school lost sight of the student but never closed the record. */
  private static void otherSchool(Dossier d, Stage stage) {
    Line second =
        EnrolmentLines.vocational(d.student)
            .set(VocationalColumn.STUDENT_KIND, "普通中专学生")
            .set(VocationalColumn.STATUS, "流失");
    d.rosterRow().expect(RuleCode.XSY_05);
    stage.send(
        School.Kind.VOCATIONAL, second, VocationalColumn.SCHOOL_CODE, VocationalColumn.SCHOOL_NAME);
  }
}
