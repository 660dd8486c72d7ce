package org.hedui.rules.aid;

import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;

/**
 * Somebody objected while the list was public: only when no objection remains may aid be declared
 * (人社厅函〔2015〕226号 五(二)). As long as no publicity records come in, none can be seen to be closed.
 */
public final class OpenObjection implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.AID_11;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return AidList.in(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    AidList list = AidList.of(row.feed());
    if (Boolean.TRUE.equals(row.flag(list.objection()))) {
      findings.add(code(), list.objection().header(), row.text(list.objection()), null);
    }
  }
}
