package org.hedui.rules.identity;

import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.rules.enrolment.VocationalColumn;

/** Where the roster and the vocational extract hold what the rules of identity compare. */
record StudentColumns(
    Column birth,
    Column sex,
    Column studyForm,
    Column enrolMonth,
    Column startPoint,
    Column studentNumber) {
  private static final StudentColumns ROSTER =
      new StudentColumns(
          RosterColumn.BIRTH,
          RosterColumn.SEX,
          RosterColumn.STUDY_FORM,
          RosterColumn.ENROL_MONTH,
          RosterColumn.START_POINT,
          RosterColumn.STUDENT_NUMBER);
  private static final StudentColumns VOCATIONAL =
      new StudentColumns(
          VocationalColumn.BIRTH,
          VocationalColumn.SEX,
          VocationalColumn.STUDY_FORM,
          VocationalColumn.ENROL_MONTH,
          VocationalColumn.RECRUITMENT,
          VocationalColumn.STUDENT_NUMBER);

  /** The columns of a feed that registers students. */
  static StudentColumns of(Feed feed) {
    return feed == Feed.ROSTER ? ROSTER : VOCATIONAL;
  }
}
