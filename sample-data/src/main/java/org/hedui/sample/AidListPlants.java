package org.hedui.sample;

import java.util.List;
import java.util.function.Consumer;
import org.hedui.rules.RuleCode;
import org.hedui.rules.aid.WaiverColumn;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.sample.files.Line;

/** Aid that should not have been declared or approved. */
final class AidListPlants {
  private AidListPlants() {}

  static List<Family> all() {
    return List.of(
        new Family("AID-01 unknown person", Fit::technical, AidListPlants::unknown),
        new Family(
            "AID-01 not approved",
            Fit::technicalWaiver,
            (d, s) -> {
              d.rosterRow().set(RosterColumn.BUREAU_OK, "").set(RosterColumn.BUREAU_AT, "");
              d.waiverRow().expect(RuleCode.AID_01);
            }),
        new Family("AID-02", Fit::technicalWaiver, AidListPlants::suspended),
        change("AID-03", RuleCode.AID_03, l -> l.set(WaiverColumn.STUDY_FORM, "非全日制")),
        new Family(
            "AID-03 roster",
            Fit::technicalWaiver,
            (d, s) -> {
              d.rosterRow().set(RosterColumn.STUDY_FORM, "非全日制");
              d.waiverRow().expect(RuleCode.AID_03);
            }),
        new Family("AID-04", AidListPlants::fourthYear, AidListPlants::yearFour),
        new Family("AID-05", AidListPlants::newWaiver, AidListPlants::seventhTerm),
        change(
            "AID-10 five days", RuleCode.AID_10, l -> l.set(WaiverColumn.PUBLIC_TO, "2025-09-23")),
        change(
            "AID-10 declared too early",
            RuleCode.AID_10,
            l -> l.set(WaiverColumn.DECLARED_AT, "2025-09-26 10:00:00")),
        change("AID-11", RuleCode.AID_11, l -> l.set(WaiverColumn.OBJECTION, "有")),
        change(
            "AID-13", RuleCode.AID_13, l -> l.set(WaiverColumn.APPROVED_AT, "2025-10-31 09:00:00")),
        change("AID-14 missing", RuleCode.AID_14, l -> l.set(WaiverColumn.PRINCIPAL_AT, "")),
        change(
            "AID-14 afterwards",
            RuleCode.AID_14,
            l -> l.set(WaiverColumn.PRINCIPAL_AT, "2025-10-20 08:30:00")),
        new Family("AID-15", AidListPlants::waiverPair, AidListPlants::twoSchools),
        change("AID-17", RuleCode.AID_17, l -> l.set(WaiverColumn.AMOUNT, "1200.00")));
  }

  private static Family change(String name, RuleCode rule, Consumer<Line> change) {
    return new Family(
        name,
        Fit::waiver,
        (d, s) -> {
          change.accept(d.waiverRow());
          d.waiverRow().expect(rule);
        });
  }

  /** Somebody on the list whom no roster knows. */
  private static void unknown(Dossier d, Stage stage) {
    Student s = d.student;
    String number = stage.ids.next(s.division, s.birth, s.male);
    Line line = AidLines.waiver(s);
    line.set(WaiverColumn.NAME, "孙" + (s.male ? "建业" : "淑华"))
        .set(WaiverColumn.ID_NUMBER, number)
        .set(WaiverColumn.STUDENT_NUMBER, "");
    stage.add(line.expect(RuleCode.AID_01));
  }

  private static void suspended(Dossier d, Stage stage) {
    d.rosterRow().set(RosterColumn.STATUS, "休学");
    d.waiverRow().expect(RuleCode.AID_02);
  }

  private static boolean fourthYear(Dossier d, Stage stage) {
    Student s = d.student;
    return s.grade() == 4 && s.status.equals("在读") && stage.school.technical();
  }

  private static void yearFour(Dossier d, Stage stage) {
    d.student.waiver = true;
    d.rebuild();
    d.waiverRow().expect(RuleCode.AID_04);
  }

  private static boolean newWaiver(Dossier d, Stage stage) {
    return Fit.waiver(d, stage) && d.student.enrolYear == 2025;
  }

  /** Six terms were waived before the student came back for another course. */
  private static void seventhTerm(Dossier d, Stage stage) {
    for (int year = 2021; year <= 2023; year++) {
      stage.add(AidLines.earlier(d.waiverRow(), year, true));
      stage.add(AidLines.earlier(d.waiverRow(), year + 1, false));
    }
    d.waiverRow().expect(RuleCode.AID_05);
  }

  private static boolean waiverPair(Dossier d, Stage stage) {
    return Fit.technicalWaiver(d, stage)
        && stage.guests.possible(stage.school, School.Kind.TECHNICAL);
  }

  /** The same person on the lists of two schools; at the second there is no registration. */
  private static void twoSchools(Dossier d, Stage stage) {
    Line second = d.waiverRow().copy().expect(RuleCode.AID_15, RuleCode.AID_01);
    d.waiverRow().expect(RuleCode.AID_15);
    stage.send(School.Kind.TECHNICAL, second, WaiverColumn.SCHOOL_CODE, WaiverColumn.SCHOOL_NAME);
  }
}
