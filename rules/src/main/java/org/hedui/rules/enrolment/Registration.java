package org.hedui.rules.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Row;
import org.hedui.rules.policy.Term;

/** What the rules about registration read in both feeds that register students. */
record Registration(
    Column studyForm,
    Column length,
    Column enrolMonth,
    Column grade,
    Column className,
    Column status,
    Column site) {
  private static final List<String> BREAKS = List.of("转入", "复学", "留级", "降级", "跳级");
  private static final Set<String> TECHNICAL_BREAKS = Set.of("10", "25", "30");
  private static final Set<String> EDUCATION_BREAKS = Set.of("05", "5");
  private static final Registration ROSTER =
      new Registration(
          RosterColumn.STUDY_FORM,
          RosterColumn.LENGTH,
          RosterColumn.ENROL_MONTH,
          RosterColumn.GRADE,
          RosterColumn.CLASS_NAME,
          RosterColumn.STATUS,
          RosterColumn.SITE);
  private static final Registration VOCATIONAL =
      new Registration(
          VocationalColumn.STUDY_FORM,
          VocationalColumn.LENGTH,
          VocationalColumn.ENROL_MONTH,
          VocationalColumn.GRADE,
          VocationalColumn.CLASS_NAME,
          VocationalColumn.STATUS,
          VocationalColumn.SITE);

  /** Whether a feed registers students. */
  static boolean in(Feed feed) {
    return feed == Feed.ROSTER || feed == Feed.VOCATIONAL;
  }

  static Registration of(Feed feed) {
    return feed == Feed.ROSTER ? ROSTER : VOCATIONAL;
  }

  /**
   * Whether the status as delivered tells of a break in the way through school: repeated, skipped
   * or taken up again, come from another school. Grade and approval then follow no entry month.
   */
  boolean interrupted(Row row) {
    String text = row.text(status);
    Set<String> codes = row.feed() == Feed.ROSTER ? TECHNICAL_BREAKS : EDUCATION_BREAKS;
    return codes.contains(text) || BREAKS.stream().anyMatch(text::contains);
  }

  /** The term whose lock an entrant meets: who comes from May to July is registered in autumn. */
  static Term entryTerm(LocalDate month) {
    int number = month.getMonthValue();
    return number >= 5 && number <= 7 ? new Term(month.getYear(), true) : Term.ofDate(month);
  }
}
