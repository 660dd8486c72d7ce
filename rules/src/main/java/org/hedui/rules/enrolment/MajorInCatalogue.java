package org.hedui.rules.enrolment;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * The code of the major belongs to no class of the catalogues (人社厅函〔2015〕226号 三(二)). Whether the
 * school may teach it is not known here: a plausible code is never questioned.
 */
public final class MajorInCatalogue implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.REG_07;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return feed == Feed.ROSTER;
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    String text = row.text(RosterColumn.MAJOR_CODE);
    if (text.isEmpty() || row.faulty(RosterColumn.MAJOR_CODE)) {
      return;
    }
    String major = text.replace(" ", "");
    if (night.policy().enrolment().majors().stream().noneMatch(m -> m.accepts(major))) {
      findings.add(code(), RosterColumn.MAJOR_CODE.header(), text, null);
    }
  }
}
