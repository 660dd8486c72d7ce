package org.hedui.rules.aid;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.hedui.rules.Column;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;
import org.hedui.rules.policy.Lock.Business;
import org.hedui.rules.policy.Term;

/**
 * Declared or approved after the lock of the term: 30 April and 30 October, 逾期不予补报 (人社厅函〔2015〕226号
 * 五(三), 鲁人社字〔2017〕103号 三(二)).
 */
public final class AidDeadline implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.AID_13;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return AidList.in(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    AidList list = AidList.of(row.feed());
    Term term = list.term(row);
    if (term == null) {
      return;
    }
    LocalDate lock = night.policy().lock(Business.AID, term);
    for (Column column : new Column[] {list.declaredAt(), list.approvedAt()}) {
      LocalDateTime at = row.time(column);
      if (at != null && !row.faulty(column) && at.toLocalDate().isAfter(lock)) {
        findings.add(code(), column.header(), row.text(column), lock.toString());
        return;
      }
    }
  }
}
