package org.hedui.rules.enrolment;

import java.util.Set;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * Registered as full-time, but kind of student, class or teaching point speak of part time:
 * 人社厅函〔2015〕226号 四(一) wants the two kept strictly apart.
 */
public final class FullTimeEvidence implements RowRule {
  private static final String FULL_TIME = "全日制";

  /** JY/T 1001 codes 33120 and 33320. */
  private static final Set<String> PART_TIME_KINDS = Set.of("调整后中职非全日制学生", "成人中专非全日制学生");

  @Override
  public RuleCode code() {
    return RuleCode.REG_04;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return Registration.in(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Registration columns = Registration.of(row.feed());
    if (!FULL_TIME.equals(row.string(columns.studyForm())) || row.faulty(columns.studyForm())) {
      return;
    }
    Column evidence = evidence(row, columns, night);
    if (evidence != null) {
      findings.add(code(), evidence.header(), row.text(evidence), FULL_TIME);
    }
  }

  private static @Nullable Column evidence(Row row, Registration columns, Night night) {
    if (row.feed() == Feed.VOCATIONAL && !row.faulty(VocationalColumn.STUDENT_KIND)) {
      String kind = row.string(VocationalColumn.STUDENT_KIND);
      if (kind != null && PART_TIME_KINDS.contains(kind)) {
        return VocationalColumn.STUDENT_KIND;
      }
    }
    for (String word : night.policy().enrolment().partTimeWords()) {
      if (row.text(columns.className()).contains(word)) {
        return columns.className();
      }
      if (row.text(columns.site()).contains(word)) {
        return columns.site();
      }
    }
    return null;
  }
}
