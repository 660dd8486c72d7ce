package org.hedui.rules.enrolment;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;
import org.hedui.rules.policy.StudyLength;

/**
 * Level, starting point and length of study do not go together: intermediate workers study three
 * years after junior high school, and so on. Part-time study takes the time it takes.
 */
public final class LengthOfStudy implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.REG_09;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return feed == Feed.ROSTER;
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    Long months = row.number(RosterColumn.LENGTH);
    String level = row.string(RosterColumn.LEVEL);
    String start = row.string(RosterColumn.START_POINT);
    if (months == null
        || level == null
        || start == null
        || row.faulty(RosterColumn.LEVEL)
        || row.faulty(RosterColumn.START_POINT)
        || !"全日制".equals(row.string(RosterColumn.STUDY_FORM))) {
      return;
    }
    String wanted = null;
    for (StudyLength length : night.policy().enrolment().lengths()) {
      if (length.level().equals(level) && length.start().equals(start)) {
        if (months >= length.fewestMonths() && months <= length.mostMonths()) {
          return;
        }
        String years = years(length);
        wanted = wanted == null ? years : wanted + "或" + years;
      }
    }
    if (wanted != null) {
      findings.add(
          code(),
          RosterColumn.LENGTH.header(),
          row.text(RosterColumn.LENGTH),
          level + "（" + start + "起点）" + wanted);
    }
  }

  private static String years(StudyLength length) {
    String fewest = years(length.fewestMonths());
    return length.fewestMonths() == length.mostMonths()
        ? fewest + "年"
        : fewest + "至" + years(length.mostMonths()) + "年";
  }

  private static String years(int months) {
    return months % 12 == 0 ? String.valueOf(months / 12) : months / 12 + ".5";
  }
}
