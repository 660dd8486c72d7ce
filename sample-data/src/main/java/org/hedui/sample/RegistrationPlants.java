package org.hedui.sample;

import java.time.LocalDateTime;
import java.util.List;
import org.hedui.rules.RuleCode;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.enrolment.VocationalColumn;

/** Registrations that should not have passed. */
final class RegistrationPlants {
  private RegistrationPlants() {}

  static List<Family> all() {
    return List.of(
        new Family("REG-01", RegistrationPlants::fresh, RegistrationPlants::late),
        new Family(
            "REG-02 missing",
            Fit::both,
            (d, s) -> d.rosterRow().set(RosterColumn.PRINCIPAL_AT, "").expect(RuleCode.REG_02)),
        new Family(
            "REG-02 after the bureau",
            Fit::both,
            (d, s) -> {
              LocalDateTime after = d.student.bureauAt.plusDays(1);
              d.rosterRow()
                  .set(RosterColumn.PRINCIPAL_AT, EnrolmentLines.time(after))
                  .expect(RuleCode.REG_02);
            }),
        new Family(
            "REG-04 class",
            Fit::both,
            (d, s) -> {
              d.rosterRow()
                  .set(RosterColumn.CLASS_NAME, d.student.className().replace("班", "周末班"))
                  .expect(RuleCode.REG_04);
            }),
        new Family(
            "REG-04 kind",
            Fit::vocational,
            (d, s) ->
                d.vocationalRow()
                    .set(VocationalColumn.STUDENT_KIND, "33120")
                    .expect(RuleCode.REG_04)),
        new Family(
            "REG-08",
            Fit::both,
            (d, s) ->
                d.rosterRow()
                    .set(
                        RosterColumn.GRADE,
                        EnrolmentLines.grade(d.student.grade() == 1 ? 2 : d.student.grade() - 1))
                    .expect(RuleCode.REG_08)),
        new Family(
            "REG-08 entry in June",
            Fit::both,
            (d, s) ->
                d.rosterRow()
                    .set(RosterColumn.ENROL_MONTH, d.student.enrolYear + "-06")
                    .expect(RuleCode.REG_08)),
        new Family("REG-09", Fit::technical, RegistrationPlants::impossibleLength),
        new Family(
            "REG-13",
            Fit::both,
            (d, s) ->
                d.rosterRow()
                    .set(RosterColumn.SCHOOL_NAME, d.student.school.city() + "技校")
                    .expect(RuleCode.REG_13)));
  }

  private static boolean fresh(Dossier d, Stage stage) {
    return Fit.both(d, stage) && d.student.enrolYear == 2025;
  }

  private static void late(Dossier d, Stage stage) {
    d.rosterRow().set(RosterColumn.BUREAU_AT, "2025-10-23 16:20:00").expect(RuleCode.REG_01);
  }

  /** 预备技师 in two years from junior high school. */
  private static void impossibleLength(Dossier d, Stage stage) {
    d.rosterRow()
        .set(RosterColumn.LEVEL, "预备技师")
        .set(RosterColumn.START_POINT, "初中")
        .set(RosterColumn.LENGTH, "3")
        .expect(RuleCode.REG_09);
  }
}
