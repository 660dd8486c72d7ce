package org.hedui.sample;

import java.util.List;
import org.hedui.rules.RuleCode;
import org.hedui.rules.aid.WaiverColumn;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.enrolment.VocationalColumn;
import org.hedui.sample.files.Line;
import org.hedui.sample.files.Line.Damage;

/** Bad rows and bad cells. */
final class FieldPlants {
  private FieldPlants() {}

  static List<Family> all() {
    return List.of(
        new Family("FIL-12 foreign row", Fit::breakable, FieldPlants::foreignRow),
        new Family("FIL-15 extra cell", Fit::breakable, (d, s) -> broken(d, s, Damage.EXTRA_CELL)),
        new Family("FIL-15 open quote", Fit::breakable, (d, s) -> broken(d, s, Damage.OPEN_QUOTE)),
        new Family(
            "FIL-15 cut",
            Fit::breakable,
            (d, s) -> d.rosterRow().damage(Damage.CUT).expect(RuleCode.FIL_15)),
        new Family(
            "FLD-01",
            Fit::both,
            (d, s) -> d.rosterRow().set(RosterColumn.ETHNIC, "").expect(RuleCode.FLD_01)),
        new Family(
            "FLD-01 vocational",
            Fit::vocational,
            (d, s) ->
                d.vocationalRow().set(VocationalColumn.STUDENT_KIND, "").expect(RuleCode.FLD_01)),
        new Family("FLD-01 no name", Fit::breakable, FieldPlants::nameless),
        new Family(
            "FLD-02",
            Fit::both,
            (d, s) ->
                d.rosterRow()
                    .set(RosterColumn.CLASS_NAME, "二五级机电一体化技术专业校企合作订单班".repeat(4))
                    .expect(RuleCode.FLD_02)),
        new Family(
            "FLD-03",
            Fit::both,
            (d, s) -> d.rosterRow().set(RosterColumn.HOUSEHOLD_KIND, "待定").expect(RuleCode.FLD_03)),
        new Family(
            "FLD-04 no such day",
            Fit::both,
            (d, s) -> d.rosterRow().set(RosterColumn.BIRTH, "2008-02-30").expect(RuleCode.FLD_04)),
        new Family(
            "FLD-04 future",
            Fit::both,
            (d, s) ->
                d.rosterRow().set(RosterColumn.ENROL_MONTH, "2026-09").expect(RuleCode.FLD_04)),
        new Family(
            "FLD-05",
            Fit::waiver,
            (d, s) -> d.waiverRow().set(WaiverColumn.AMOUNT, "一千元").expect(RuleCode.FLD_05)),
        new Family(
            "FLD-06",
            Fit::both,
            (d, s) ->
                d.rosterRow()
                    .set(RosterColumn.GUARDIAN, d.student.guardian.charAt(0) + "\u200B国庆")
                    .expect(RuleCode.FLD_06)),
        new Family(
            "FLD-07", (d, s) -> Fit.technical(d, s) && cutShows(d), FieldPlants::truncatedByExcel),
        new Family(
            "FLD-07 known in the other system",
            (d, s) -> Fit.both(d, s) && cutShows(d),
            (d, s) ->
                d.rosterRow().set(RosterColumn.ID_NUMBER, fifteenKept(d)).expect(RuleCode.FLD_07)),
        new Family(
            "FLD-08",
            Fit::both,
            (d, s) ->
                d.rosterRow()
                    .set(RosterColumn.CLASS_NAME, "@" + d.student.className())
                    .expect(RuleCode.FLD_08)),
        new Family(
            "FLD-09",
            Fit::both,
            (d, s) -> d.rosterRow().set(RosterColumn.HARDSHIP, "1-不困难").expect(RuleCode.FLD_09)),
        new Family(
            "FLD-10 partner",
            Fit::both,
            (d, s) ->
                d.rosterRow()
                    .set(RosterColumn.JOINT, "城乡联合办学")
                    .set(RosterColumn.PARTNER_NAME, "示范合作学校")
                    .expect(RuleCode.FLD_10)),
        new Family(
            "FLD-10 exam",
            Fit::vocational,
            (d, s) ->
                d.vocationalRow()
                    .set(VocationalColumn.ENROLMENT_WAY, "统一招生")
                    .set(VocationalColumn.EXAM_NUMBER, "25379900018")
                    .set(VocationalColumn.EXAM_SCORE, "412")
                    .expect(RuleCode.FLD_10)));
  }

  /** A copy of a row of another school slipped into this school's file; it goes to quarantine. */
  private static void foreignRow(Dossier d, Stage stage) {
    Line copy = d.rosterRow().copy();
    copy.set(RosterColumn.SCHOOL_CODE, "3637990001").expect(RuleCode.FIL_12);
    stage.add(copy);
  }

  /** A broken row beside the good one; it goes to quarantine. */
  private static void broken(Dossier d, Stage stage, Damage how) {
    stage.add(d.rosterRow().copy().damage(how).expect(RuleCode.FIL_15));
  }

  private static void nameless(Dossier d, Stage stage) {
    stage.add(d.rosterRow().copy().set(RosterColumn.NAME, "").expect(RuleCode.FLD_01));
  }

  /** Excel kept fifteen digits; the student cannot be recognised by the number. */
  private static void truncatedByExcel(Dossier d, Stage stage) {
    d.student.opaqueNumber();
    d.rebuild();
    d.rosterRow().set(RosterColumn.ID_NUMBER, fifteenKept(d)).expect(RuleCode.FLD_07);
  }

  private static String fifteenKept(Dossier d) {
    return d.student.id.substring(0, 15) + "000";
  }

  /** Whether what is left can be told from a whole number by its check digit. */
  private static boolean cutShows(Dossier d) {
    String cut = fifteenKept(d);
    return !IdNumbers.complete(cut.substring(0, 17)).equals(cut);
  }
}
