package org.hedui.rules.aid;

import java.time.LocalDateTime;
import org.hedui.rules.Feed;
import org.hedui.rules.Findings;
import org.hedui.rules.Night;
import org.hedui.rules.Row;
import org.hedui.rules.RowRule;
import org.hedui.rules.RuleCode;
import org.hedui.rules.enrolment.Times;

/**
 * Aid was declared without the principal's approval, or approved before it (人社厅函〔2015〕226号 二,
 * 五(三)).
 */
public final class ListApproval implements RowRule {

  @Override
  public RuleCode code() {
    return RuleCode.AID_14;
  }

  @Override
  public boolean appliesTo(Feed feed) {
    return AidList.in(feed);
  }

  @Override
  public void check(Row row, Night night, Findings findings) {
    AidList list = AidList.of(row.feed());
    if (row.blank(list.principalAt())) {
      findings.add(code(), list.principalAt().header(), null, null);
      return;
    }
    LocalDateTime principal = row.time(list.principalAt());
    LocalDateTime approved = row.time(list.approvedAt());
    if (principal != null
        && approved != null
        && !row.faulty(list.principalAt())
        && !row.faulty(list.approvedAt())
        && Times.after(principal, approved)) {
      findings.add(
          code(),
          list.principalAt().header(),
          row.text(list.principalAt()),
          row.text(list.approvedAt()));
    }
  }
}
