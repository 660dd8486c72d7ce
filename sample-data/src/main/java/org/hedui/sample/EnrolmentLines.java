package org.hedui.sample;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.hedui.rules.Feed;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.enrolment.VocationalColumn;
import org.hedui.sample.files.Line;

/** Roster rows and rows of the vocational extract. */
final class EnrolmentLines {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private EnrolmentLines() {}

  static String time(LocalDateTime at) {
    return TIME.format(at);
  }

  static Line roster(Student s) {
    return new Line(Feed.ROSTER)
        .set(RosterColumn.SCHOOL_CODE, s.school.code())
        .set(RosterColumn.SCHOOL_NAME, s.school.name())
        .set(RosterColumn.NAME, s.name)
        .set(RosterColumn.ID_TYPE, s.idType)
        .set(RosterColumn.ID_NUMBER, s.id)
        .set(RosterColumn.SEX, s.male ? "男" : "女")
        .set(RosterColumn.BIRTH, s.birth.toString())
        .set(RosterColumn.ETHNIC, s.ethnic)
        .set(RosterColumn.HOUSEHOLD_KIND, s.rural ? "农村" : "城市")
        .set(RosterColumn.HOUSEHOLD_REGION, s.region())
        .set(RosterColumn.ORIGIN_REGION, s.region())
        .set(RosterColumn.HARDSHIP, s.poor ? "困难" : "不困难")
        .set(RosterColumn.STUDENT_NUMBER, s.studentNumber)
        .set(RosterColumn.CAMPUS_NUMBER, s.campusNumber)
        .set(RosterColumn.STUDY_FORM, s.studyForm)
        .set(RosterColumn.LEVEL, s.level)
        .set(RosterColumn.START_POINT, s.start)
        .set(RosterColumn.LENGTH, "" + s.length)
        .set(RosterColumn.MAJOR_CODE, s.major.code())
        .set(RosterColumn.MAJOR_NAME, s.major.name())
        .set(RosterColumn.ENROL_MONTH, s.enrolYear + "-09")
        .set(RosterColumn.SEASON, "秋季")
        .set(RosterColumn.GRADE, grade(s.grade()))
        .set(RosterColumn.CLASS_NAME, s.className())
        .set(RosterColumn.STATUS, rosterStatus(s))
        .set(RosterColumn.JOINT, "非联合办学")
        .set(RosterColumn.GUARDIAN, s.guardian)
        .set(RosterColumn.PHONE, s.phone)
        .set(RosterColumn.CARD_NUMBER, s.card)
        .set(RosterColumn.PRINCIPAL_OK, "通过")
        .set(RosterColumn.PRINCIPAL_AT, time(s.principalAt))
        .set(RosterColumn.BUREAU_OK, "通过")
        .set(RosterColumn.BUREAU_AT, time(s.bureauAt))
        .set(RosterColumn.DUPLICATE_FEEDBACK, "通过");
  }

  static Line vocational(Student s) {
    return new Line(Feed.VOCATIONAL)
        .set(VocationalColumn.SCHOOL_CODE, s.school.ministryCode())
        .set(VocationalColumn.SCHOOL_NAME, s.school.name())
        .set(VocationalColumn.NAME, s.name)
        .set(VocationalColumn.SEX, s.male ? "男" : "女")
        .set(VocationalColumn.BIRTH, s.birth.toString())
        .set(VocationalColumn.ID_TYPE, s.idType)
        .set(VocationalColumn.ID_NUMBER, s.id)
        .set(VocationalColumn.CLASS_NAME, s.className())
        .set(VocationalColumn.STUDENT_KIND, s.school.technical() ? "技工学校学生" : "普通中专学生")
        .set(VocationalColumn.STUDY_FORM, s.studyForm)
        .set(VocationalColumn.HOUSEHOLD_KIND, s.rural ? "农业户口" : "非农业户口")
        .set(VocationalColumn.ENROL_MONTH, s.enrolYear + "-09")
        .set(VocationalColumn.MAJOR_NAME, s.major.name())
        .set(VocationalColumn.LENGTH, years(s.length))
        .set(VocationalColumn.ETHNIC, s.ethnic)
        .set(VocationalColumn.RECRUITMENT, s.start.equals("初中") ? "应届初中毕业生" : "应届高中毕业生")
        .set(VocationalColumn.ENROLMENT_WAY, "自主招生")
        .set(VocationalColumn.JOINT, "非联合办学")
        .set(VocationalColumn.STUDENT_NUMBER, s.studentNumber)
        .set(VocationalColumn.STATUS, s.status)
        .set(VocationalColumn.GRADE, grade(s.grade()));
  }

  static String grade(int year) {
    return switch (year) {
      case 1 -> "一年级";
      case 2 -> "二年级";
      case 3 -> "三年级";
      default -> "四年级";
    };
  }

  static String years(int length) {
    return "一二三四五六".substring(length - 1, length) + "年制";
  }

  /** The status as this school writes it: label of either list, or code of the technical list. */
  private static String rosterStatus(Student s) {
    int habit = s.school.index() % 3;
    return switch (s.status) {
      case "在读" -> habit == 0 ? "在校" : habit == 1 ? "在读" : "01";
      case "休学" -> habit == 2 ? "05" : "休学";
      case "退学" -> habit == 2 ? "20" : "退学";
      default -> s.status;
    };
  }
}
