package org.hedui.sample;

import org.hedui.rules.Feed;
import org.hedui.rules.enrolment.SchoolColumn;
import org.hedui.sample.files.Line;

/** Rows of the school master data. */
final class SchoolLines {
  private SchoolLines() {}

  static Line of(School school) {
    return new Line(Feed.SCHOOLS)
        .set(SchoolColumn.SCHOOL_CODE, school.code())
        .set(SchoolColumn.SCHOOL_NAME, school.name())
        .set(SchoolColumn.MINISTRY_CODE, school.ministryCode())
        .set(SchoolColumn.KIND, school.technical() ? "技工院校" : "中职")
        .set(SchoolColumn.OWNER, school.index() % 4 == 3 ? "民办" : "公办")
        .set(SchoolColumn.AFFILIATION, school.index() % 6 == 0 ? "省属" : "市属")
        .set(SchoolColumn.CITY, school.city())
        .set(SchoolColumn.COUNTY, "示范一县")
        .set(SchoolColumn.ADDRESS, school.city() + "学府路" + (school.index() % 90 + 1) + "号")
        .set(SchoolColumn.PRINCIPAL, "孙明远")
        .set(SchoolColumn.CONTACT, "郑文静")
        .set(SchoolColumn.PHONE, "0530-600%04d".formatted(school.index() + 1))
        .set(SchoolColumn.INSPECTION, "合格")
        .set(SchoolColumn.INSPECTION_YEAR, "2025")
        .set(SchoolColumn.PLAN, "" + school.students())
        .set(SchoolColumn.STATE, "正常")
        .set(SchoolColumn.VALID_FROM, "2005-09-01");
  }
}
