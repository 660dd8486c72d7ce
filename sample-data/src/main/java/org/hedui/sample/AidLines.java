package org.hedui.sample;

import org.hedui.rules.Feed;
import org.hedui.rules.aid.GrantColumn;
import org.hedui.rules.aid.WaiverColumn;
import org.hedui.sample.files.Line;

/** Rows of the approved lists. */
final class AidLines {
  private AidLines() {}

  static Line waiver(Student s) {
    return new Line(Feed.WAIVER)
        .set(WaiverColumn.TERM, "2025年秋季")
        .set(WaiverColumn.SCHOOL_CODE, s.school.code())
        .set(WaiverColumn.SCHOOL_NAME, s.school.name())
        .set(WaiverColumn.NAME, s.name)
        .set(WaiverColumn.ID_NUMBER, s.id)
        .set(WaiverColumn.STUDENT_NUMBER, s.studentNumber)
        .set(WaiverColumn.GRADE, EnrolmentLines.grade(s.grade()))
        .set(WaiverColumn.CLASS_NAME, s.className())
        .set(WaiverColumn.MAJOR_NAME, s.major.name())
        .set(WaiverColumn.STUDY_FORM, "全日制")
        .set(WaiverColumn.CATEGORY, "农村")
        .set(WaiverColumn.STANDARD, "2000.00")
        .set(WaiverColumn.AMOUNT, "1000.00")
        .set(WaiverColumn.PUBLIC_FROM, "2025-09-18")
        .set(WaiverColumn.PUBLIC_TO, "2025-09-28")
        .set(WaiverColumn.OBJECTION, "无")
        .set(WaiverColumn.DECLARED_AT, "2025-10-09 09:20:00")
        .set(WaiverColumn.PRINCIPAL_AT, "2025-10-10 15:00:00")
        .set(WaiverColumn.APPROVED_AT, "2025-10-17 10:30:00")
        .set(WaiverColumn.APPROVER, s.school.city() + "人力资源和社会保障局");
  }

  /** The waiver of an earlier term, declared and approved in time. */
  static Line earlier(Line waiver, int year, boolean autumn) {
    String day = year + (autumn ? "-09-" : "-03-");
    return waiver
        .copy()
        .set(WaiverColumn.TERM, year + (autumn ? "年秋季" : "年春季"))
        .set(WaiverColumn.GRADE, EnrolmentLines.grade(1))
        .set(WaiverColumn.PUBLIC_FROM, day + "08")
        .set(WaiverColumn.PUBLIC_TO, day + "17")
        .set(WaiverColumn.DECLARED_AT, day + "19 09:00:00")
        .set(WaiverColumn.PRINCIPAL_AT, day + "20 10:00:00")
        .set(WaiverColumn.APPROVED_AT, day + "26 16:00:00");
  }

  static Line grant(Student s, boolean autumn) {
    return new Line(Feed.GRANT)
        .set(GrantColumn.TERM, autumn ? "2025年秋季" : "2025年春季")
        .set(GrantColumn.SCHOOL_CODE, s.school.code())
        .set(GrantColumn.SCHOOL_NAME, s.school.name())
        .set(GrantColumn.NAME, s.name)
        .set(GrantColumn.ID_NUMBER, s.id)
        .set(GrantColumn.STUDENT_NUMBER, s.studentNumber)
        .set(GrantColumn.GRADE, EnrolmentLines.grade(autumn ? s.grade() : s.grade() - 1))
        .set(GrantColumn.CLASS_NAME, s.className())
        .set(GrantColumn.MAJOR_NAME, s.major.name())
        .set(GrantColumn.STUDY_FORM, "全日制")
        .set(GrantColumn.CATEGORY, "家庭经济困难")
        .set(GrantColumn.HARDSHIP, "困难")
        .set(GrantColumn.STANDARD, "1150.00")
        .set(GrantColumn.AMOUNT, "1150.00")
        .set(GrantColumn.CARD_NUMBER, s.card)
        .set(GrantColumn.PUBLIC_FROM, autumn ? "2025-09-15" : "2025-03-01")
        .set(GrantColumn.PUBLIC_TO, autumn ? "2025-09-24" : "2025-03-10")
        .set(GrantColumn.OBJECTION, "无")
        .set(GrantColumn.DECLARED_AT, autumn ? "2025-09-26 09:40:00" : "2025-03-12 09:10:00")
        .set(GrantColumn.PRINCIPAL_AT, autumn ? "2025-09-28 16:05:00" : "2025-03-13 14:45:00")
        .set(GrantColumn.APPROVED_AT, autumn ? "2025-10-14 11:00:00" : "2025-03-20 10:00:00")
        .set(GrantColumn.APPROVER, s.school.city() + "人力资源和社会保障局");
  }
}
